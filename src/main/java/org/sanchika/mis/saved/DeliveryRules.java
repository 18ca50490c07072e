package org.sanchika.mis.saved;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.sanchika.office.WorkingDays;

/** When a view goes. */
final class DeliveryRules {
    private DeliveryRules() {}

    /** Whether it is to go on this day by now. A day that was missed is not made up for on another. */
    static boolean isDue(Delivery delivery, ZonedDateTime now, WorkingDays office) {
        ZonedDateTime due = now.with(delivery.at());
        return falls(delivery, now.toLocalDate(), office)
                && !now.isBefore(due)
                && !due.toInstant().isBefore(delivery.since());
    }

    /** On the 31st goes on the last day of a shorter month. */
    private static boolean falls(Delivery delivery, LocalDate day, WorkingDays office) {
        return switch (delivery.rhythm()) {
            case DAILY -> office.isWorking(day);
            case WEEKLY -> day.getDayOfWeek().getValue() == delivery.day();
            case MONTHLY -> day.getDayOfMonth() == Math.min(delivery.day(), day.lengthOfMonth());
        };
    }
}
