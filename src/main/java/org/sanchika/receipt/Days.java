package org.sanchika.receipt;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.platform.language.Digits;

/** Dates as people type them in a hurry, and as browsers send them, in digits of any script. */
public final class Days {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern SPOKEN = Pattern.compile("(\\d{1,2})(?:[-./ ](\\d{1,2})(?:[-./ ](\\d{2}|\\d{4}))?)?");
    private static final Pattern RUN = Pattern.compile("(\\d{2})(\\d{2})(\\d{2}|\\d{4})?");
    private static final int CENTURY = 2000;

    private Days() {}

    /** 21-07-2026, 21.7.26, 210726, 2026-07-21; 21-7 is the last such day up to {@code today}, and so is 21. */
    public static Optional<LocalDate> read(String text, LocalDate today) {
        String plain = Digits.store(text.strip());
        Matcher iso = ISO.matcher(plain);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher spoken = SPOKEN.matcher(plain);
        Matcher run = RUN.matcher(plain);
        Matcher day = spoken.matches() ? spoken : run;
        if (!spoken.matches() && !run.matches()) {
            return Optional.empty();
        }
        if (day.group(3) != null) {
            return date(day.group(3), day.group(2), day.group(1));
        }
        return day.group(2) != null ? ofYear(day, today) : ofMonth(day.group(1), today);
    }

    /** The same for a date that lies ahead: 21-7 is the next such day from {@code today} on, and so is 21. */
    public static Optional<LocalDate> ahead(String text, LocalDate today) {
        LocalDate horizon = text.strip().length() <= 2 ? today.plusMonths(1) : today.plusYears(1);
        return read(text, horizon.minusDays(1));
    }

    private static Optional<LocalDate> ofYear(Matcher day, LocalDate today) {
        Optional<LocalDate> thisYear = date(Integer.toString(today.getYear()), day.group(2), day.group(1));
        return thisYear.filter(date -> !date.isAfter(today))
                .or(() -> date(Integer.toString(today.getYear() - 1), day.group(2), day.group(1)));
    }

    private static Optional<LocalDate> ofMonth(String day, LocalDate today) {
        Optional<LocalDate> thisMonth = of(today.getYear(), today.getMonthValue(), Integer.parseInt(day));
        LocalDate before = today.withDayOfMonth(1).minusDays(1);
        return thisMonth
                .filter(date -> !date.isAfter(today))
                .or(() -> of(before.getYear(), before.getMonthValue(), Integer.parseInt(day)));
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        return of(number < 100 ? CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day));
    }

    private static Optional<LocalDate> of(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
