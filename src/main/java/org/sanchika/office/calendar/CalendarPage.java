package org.sanchika.office.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.WorkingDays.Special;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.pack.StatePack.Calendar.Hours;

/**
 * A month of an office's working days.
 *
 * @param weeks Monday to Sunday; days of the neighbouring months are not in the month
 * @param working how many working days the month has
 * @param half how many of them end early
 * @param hours of a whole day
 * @param middle when a half day ends of which nothing else is said
 * @param known whether any holiday of this year is known, to the state or to the office
 * @param declared what the office itself and those above it declared in this month
 */
public record CalendarPage(
        long unit,
        LocalName name,
        YearMonth month,
        List<List<Day>> weeks,
        int working,
        int half,
        Hours hours,
        LocalTime middle,
        boolean known,
        List<Declared> declared,
        boolean mayMend) {

    /**
     * @param closes when a half day ends; none on any other
     * @param reason the holiday, or what was declared; none on an ordinary day
     */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean working,
            @Nullable LocalTime closes,
            @Nullable LocalName reason,
            boolean today) {}

    /** @param own the office itself declared it, and may take it back */
    public record Declared(LocalDate day, Special special, String name, long unit, LocalName unitName, boolean own) {}
}
