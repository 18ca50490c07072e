package org.sanchika.register.periodical;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.WorkingDays;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Occurrence.State;

/** How the day of a return stands. */
final class PeriodicalRules {
    /** As many days ahead a return is soon due. */
    static final int SOON = 7;

    private static final int MONTHS = 12;
    /** Longer than any row of holidays. */
    private static final int FURTHEST = 30;

    private PeriodicalRules() {}

    static State state(LocalDate dueOn, @Nullable LocalDate doneOn, LocalDate today) {
        if (doneOn != null) {
            return doneOn.isAfter(dueOn) ? State.DONE_LATE : State.DONE;
        }
        if (dueOn.isBefore(today)) {
            return State.OVERDUE;
        }
        return dueOn.isAfter(today.plusDays(SOON)) ? State.AHEAD : State.SOON;
    }

    /** On a holiday nothing goes out: the date stays, and it must go on the last working day before. None on a working day. */
    static @Nullable LocalDate dayBefore(LocalDate dueOn, WorkingDays calendar) {
        if (calendar.isWorking(dueOn)) {
            return null;
        }
        return IntStream.rangeClosed(1, FURTHEST)
                .mapToObj(dueOn::minusDays)
                .filter(calendar::isWorking)
                .findFirst()
                .orElse(null);
    }

    /** Those of each month, January first. */
    static List<List<Occurrence>> months(List<Occurrence> year) {
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(month -> year.stream()
                        .filter(one -> one.dueOn().getMonthValue() == month)
                        .toList())
                .toList();
    }
}
