package org.sanchika.mis.saved;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/** A period that moves with the day on which one looks. Public for the templates. */
public enum Span {
    /** Of a report that shows how things stand. */
    NOW,
    LAST_WEEK,
    LAST_MONTH,
    THIS_MONTH,
    THIS_YEAR,
    /** From one day to another, always the same. */
    FIXED;

    /** Those that one chooses from. */
    public static final List<Span> CHOICES = List.of(LAST_WEEK, LAST_MONTH, THIS_MONTH, THIS_YEAR, FIXED);

    record Days(LocalDate first, LocalDate last) {}

    /** The one that these days are today, which is likely meant; fixed days where they are none. */
    static Span like(LocalDate first, LocalDate last, LocalDate today) {
        Days days = new Days(first, last);
        return CHOICES.stream()
                .filter(one -> one != FIXED && one.on(today, days).equals(days))
                .findFirst()
                .orElse(FIXED);
    }

    /** A week begins on Monday; what is not over yet goes up to today. */
    Days on(LocalDate today, Days fixed) {
        LocalDate month = today.withDayOfMonth(1);
        return switch (this) {
            case NOW -> new Days(today, today);
            case LAST_WEEK -> {
                LocalDate monday = today.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
                yield new Days(monday.minusDays(7), monday.minusDays(1));
            }
            case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
            case THIS_MONTH -> new Days(month, today);
            case THIS_YEAR -> new Days(today.withDayOfYear(1), today);
            case FIXED -> fixed;
        };
    }
}
