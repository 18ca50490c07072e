package org.sanchika.office;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.sanchika.platform.pack.StatePack;

/**
 * The working days of one office: the state's weekly offs and holidays, with what the office itself declared.
 *
 * @param declared the office's own days: true for a working day, false for a holiday
 */
public record WorkingDays(StatePack.Calendar state, Map<LocalDate, Boolean> declared) {

    public boolean isWorking(LocalDate day) {
        Boolean own = declared.get(day);
        if (own != null) {
            return own;
        }
        return state.weekly().stream().noneMatch(off -> falls(off, day))
                && state.holidays().stream().noneMatch(holiday -> holiday.date().equals(day));
    }

    /** Working dates after {@code from} up to {@code to}: the days a matter has lain since it was sent. */
    public int between(LocalDate from, LocalDate to) {
        int days = 0;
        for (LocalDate day = from.plusDays(1); !day.isAfter(to); day = day.plusDays(1)) {
            if (isWorking(day)) {
                days++;
            }
        }
        return days;
    }

    /** The {@code days}-th working date after {@code from}. */
    public LocalDate plus(LocalDate from, int days) {
        LocalDate day = from;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorking(day)) {
                left--;
            }
        }
        return day;
    }

    private static boolean falls(StatePack.Calendar.Off off, LocalDate day) {
        DayOfWeek weekday = day.getDayOfWeek();
        Set<Integer> weeks = off.weeks();
        return off.day() == weekday && (weeks.isEmpty() || weeks.contains((day.getDayOfMonth() - 1) / 7 + 1));
    }
}
