package org.sanchika.office;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.pack.StatePack;

/**
 * The working days of one office: the state's weekly offs and holidays, with what the office itself declared. On a half day
 * one could act, so it is a whole working day; in working hours it is as long as the office was open.
 *
 * @param declared the office's own days; a half day that ends at no hour of the office ends when half days do
 */
public record WorkingDays(StatePack.Calendar state, Map<LocalDate, Special> declared) {
    public enum Kind {
        HOLIDAY,
        HALF,
        WORKING
    }

    /** @param closes when a half day ends; none of another */
    public record Special(Kind kind, @Nullable LocalTime closes) {}

    /** When the office closes on that day; none on a day off. */
    public @Nullable LocalTime closes(LocalDate day) {
        Special own = declared.get(day);
        if (own == null) {
            return state.closes(day);
        }
        return switch (own.kind()) {
            case HOLIDAY -> null;
            case HALF -> own.closes() != null && state.hours().isEarly(own.closes()) ? own.closes() : state.middle();
            case WORKING -> state.hours().closes();
        };
    }

    public boolean isWorking(LocalDate day) {
        return closes(day) != null;
    }

    public boolean isHalf(LocalDate day) {
        LocalTime closes = closes(day);
        return closes != null && closes.isBefore(state.hours().closes());
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
}
