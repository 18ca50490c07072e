package org.sanchika.office.calendar;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A month of an office's working days.
 *
 * @param weeks Monday to Sunday; days of the neighbouring months are not in the month
 * @param working how many working days the month has
 * @param known whether any holiday of this year is known, to the state or to the office
 * @param declared what the office itself and those above it declared in this month
 */
public record CalendarPage(
        long unit,
        LocalName name,
        YearMonth month,
        List<List<Day>> weeks,
        int working,
        boolean known,
        List<Declared> declared,
        boolean mayMend) {

    /** @param reason the holiday, or what was declared; none on an ordinary day */
    public record Day(
            LocalDate date,
            boolean inMonth,
            boolean working,
            @Nullable LocalName reason,
            boolean today) {}

    /** @param own the office itself declared it, and may take it back */
    public record Declared(LocalDate day, boolean working, String name, long unit, LocalName unitName, boolean own) {}
}
