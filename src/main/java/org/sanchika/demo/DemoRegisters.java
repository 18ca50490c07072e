package org.sanchika.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.sanchika.register.DueRule;
import org.sanchika.register.DueRule.Frequency;
import org.sanchika.register.NewPeriodical;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodical.Direction;
import org.sanchika.register.Periodicals;

/** The returns of the demo's sections: most went in time, some late, and the last of some did not go at all. */
record DemoRegisters(Periodicals periodicals, DemoBooks.Modules books, Presences presences) {
    /** Every so many-th went late. */
    private static final int LATE = 4;

    private static final Map<LocalName, DueRule> RETURNS = Map.of(
            new LocalName("Monthly expenditure statement", "मासिक व्यय विवरणी", "মাসিক ব্যয় বিবরণী"),
            new DueRule(Frequency.MONTHLY, 5, 0),
            new LocalName("Weekly arrear statement", "साप्ताहिक बकाया विवरणी", "সাপ্তাহিক বকেয়া বিবরণী"),
            new DueRule(Frequency.WEEKLY, 1, 0),
            new LocalName("Quarterly progress report", "त्रैमासिक प्रगति प्रतिवेदन", "ত্রৈমাসিক অগ্রগতি প্রতিবেদন"),
            new DueRule(Frequency.QUARTERLY, 15, 0));

    void keep(DemoOffice.Cast cast, LocalDate from, LocalDate today) {
        for (DemoOffice.Section section : cast.sections()) {
            Presence head = presences
                    .of(section.head().person().value(), section.head().post().value())
                    .orElseThrow();
            RETURNS.forEach((name, rule) -> enter(
                    new NewPeriodical(
                            section.head().unit(),
                            name,
                            Direction.SENT,
                            cast.collector().unit(),
                            "",
                            section.clerks().getFirst().post(),
                            rule,
                            from),
                    head,
                    today));
        }
    }

    private void enter(NewPeriodical entry, Presence head, LocalDate today) {
        Periodical one = periodicals.find(periodicals.add(entry, head)).orElseThrow();
        List<Occurrence> due = periodicals.due(
                new Periodicals.Scope.One(one.id()), entry.begunOn(), today.minusDays(LATE), true, Set.of());
        int kept = entry.rule().frequency() == Frequency.MONTHLY ? due.size() - 1 : due.size();
        for (int n = 0; n < kept; n++) {
            LocalDate day = due.get(n).dueOn();
            LocalDate done = n % LATE == 1 ? day.plusDays(LATE) : day.minusDays(1);
            periodicals.mark(one, day, done, "", "", head);
        }
    }
}
