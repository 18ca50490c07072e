package org.sanchika.register.assurance;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.Scrutiny.Grade;
import org.sanchika.register.Stepped.Why;

/** The terms of the committee on assurances, and what may follow what. */
final class AssuranceRules {
    /** An assurance is fulfilled within three months unless the committee grants more. */
    private static final int MONTHS = 3;
    /** What is not likely within two months is brought to notice. */
    private static final int NOTICE_MONTHS = 2;
    /** The section goes through its register weekly, the officer above it fortnightly. */
    private static final int WEEK = 7;

    private static final int FORTNIGHT = 14;

    private AssuranceRules() {}

    static LocalDate due(LocalDate givenOn) {
        return givenOn.plusMonths(MONTHS);
    }

    static boolean isOverdue(Assurance one, LocalDate today) {
        return one.state().isOpen() && one.dueOn().isBefore(today);
    }

    /** It runs out within two months. */
    static boolean isNear(Assurance one, LocalDate today) {
        return one.state().isOpen()
                && !one.dueOn().isBefore(today)
                && !one.dueOn().isAfter(today.plusMonths(NOTICE_MONTHS));
    }

    /** When the register is to be gone through next; at once when it never was. */
    static LocalDate next(Grade grade, @Nullable LocalDate last, LocalDate today) {
        return last == null ? today : last.plusDays(grade == Grade.OFFICE ? WEEK : FORTNIGHT);
    }

    static Optional<Why> refusal(Assurance now, AssuranceStep step) {
        boolean open = now.state().isOpen();
        return Optional.ofNullable(
                switch (step.kind()) {
                    case PENDING -> now.state() == Assurance.State.PENDING ? Why.OPEN : null;
                    case EXTENDED -> !open ? Why.CLOSED : isLater(step.dueOn(), now.dueOn()) ? null : Why.NOT_LATER;
                    case HANDED -> !open ? Why.CLOSED : now.post().equals(step.toPost()) ? Why.SAME_DESK : null;
                    case PART, FULFILLED, DROPPED -> open ? null : Why.CLOSED;
                    case MATTER -> null;
                });
    }

    private static boolean isLater(@Nullable LocalDate asked, LocalDate due) {
        return asked != null && asked.isAfter(due);
    }
}
