package org.sanchika.register;

import java.time.Month;

/**
 * When a return is due. Its days are reckoned by {@code register.due_days} in the database.
 *
 * @param day weekday (1 is Monday), day of the month, or days after the quarter or half year
 * @param month of a yearly return its month; of a half-yearly one 6 when halves end in June and December, 9 when they end
 *     in September and March; else 0
 */
public record DueRule(Frequency frequency, int day, int month) {
    private static final int QUARTER = 3;
    private static final int HALF = 6;

    public enum Frequency {
        WEEKLY,
        MONTHLY,
        QUARTERLY,
        HALF_YEARLY,
        YEARLY
    }

    /** From what people say: a half year may be named by either of its months, and what needs no month has none. */
    public static DueRule of(Frequency frequency, int day, int month) {
        return switch (frequency) {
            case WEEKLY, MONTHLY, QUARTERLY -> new DueRule(frequency, day, 0);
            case HALF_YEARLY ->
                new DueRule(
                        frequency,
                        day,
                        month > 0 && month % QUARTER == 0 ? month % HALF == 0 ? HALF : HALF + QUARTER : 0);
            case YEARLY -> new DueRule(frequency, day, month);
        };
    }

    public boolean isDaySound() {
        return switch (frequency) {
            case WEEKLY -> within(1, day, 7);
            case MONTHLY -> within(1, day, 31);
            case QUARTERLY, HALF_YEARLY -> within(1, day, 90);
            case YEARLY -> within(1, day, isMonthSound() ? Month.of(month).maxLength() : 31);
        };
    }

    public boolean isMonthSound() {
        return switch (frequency) {
            case WEEKLY, MONTHLY, QUARTERLY -> month == 0;
            case HALF_YEARLY -> month == HALF || month == HALF + QUARTER;
            case YEARLY -> within(1, month, 12);
        };
    }

    private static boolean within(int least, int number, int most) {
        return number >= least && number <= most;
    }
}
