package org.sanchika.register.periodical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Occurrence.State;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodicals;
import org.sanchika.register.Periodicals.Scope;
import org.springframework.stereotype.Component;

/** The readings of a register of returns that pages, sheets and programs show. */
@Component
class PeriodicalPages {
    static final int SHOWN = 200;
    /** No register is older. */
    private static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private final Periodicals periodicals;
    private final Office office;
    private final Clock clock;

    PeriodicalPages(Periodicals periodicals, Office office, Clock clock) {
        this.periodicals = periodicals;
        this.office = office;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }

    /** The wall: a row for each return, a column for each month. */
    List<YearLine> wall(UnitId unit, int year, Presence here) {
        Map<Long, List<Occurrence>> days = year(new Scope.Below(unit), year, here).stream()
                .collect(Collectors.groupingBy(one -> one.of().id()));
        return periodicals.of(unit, SHOWN + 1).stream()
                .filter(one -> days.containsKey(one.id()) || runs(one, year))
                .map(one -> new YearLine(
                        one,
                        PeriodicalRules.months(days.getOrDefault(one.id(), List.of())).stream()
                                .map(month -> month.stream().map(this::plain).toList())
                                .toList()))
                .toList();
    }

    List<DueDay> overdue(Scope scope, Presence here) {
        return shown(periodicals.due(scope, EVER, today().minusDays(1), true, principals(here)));
    }

    List<DueDay> soon(Scope scope, Presence here) {
        LocalDate today = today();
        return shown(periodicals.due(scope, today, today.plusDays(PeriodicalRules.SOON), true, principals(here)));
    }

    List<DueDay> ofYear(Scope scope, int year, Presence here) {
        return shown(year(scope, year, here));
    }

    List<DueDay> between(Scope scope, LocalDate from, LocalDate until, Presence here) {
        return shown(periodicals.due(scope, from, until, false, principals(here)));
    }

    private List<Occurrence> year(Scope scope, int year, Presence here) {
        return periodicals.due(scope, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31), false, principals(here));
    }

    private List<DueDay> shown(List<Occurrence> days) {
        Map<UnitId, WorkingDays> calendars = new HashMap<>();
        return days.stream()
                .map(one -> day(one, calendars.computeIfAbsent(one.of().unit(), office::calendar)))
                .toList();
    }

    private DueDay day(Occurrence one, WorkingDays calendar) {
        return new DueDay(one, state(one), PeriodicalRules.dayBefore(one.dueOn(), calendar));
    }

    private DueDay plain(Occurrence one) {
        return new DueDay(one, state(one), null);
    }

    private State state(Occurrence one) {
        return PeriodicalRules.state(one.dueOn(), one.doneOn(), today());
    }

    private Collection<String> principals(Presence here) {
        return office.principals(Acting.of(here));
    }

    private static boolean runs(Periodical one, int year) {
        @Nullable LocalDate ended = one.endedOn();
        return one.begunOn().getYear() <= year && (ended == null || ended.getYear() >= year);
    }
}
