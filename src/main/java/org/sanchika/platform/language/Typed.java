package org.sanchika.platform.language;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people type, as it is stored: normal form C, ASCII digits, no space too many. */
public final class Typed {
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern INDIAN = Pattern.compile("(\\d{1,2})[-./ ](\\d{1,2})[-./ ](\\d{4})");

    private static final Pattern TIME = Pattern.compile("([01]?\\d|2[0-3])[:.]([0-5]\\d)");

    private Typed() {}

    /** One line; empty when nothing was typed. */
    public static String line(@Nullable String text) {
        return text == null
                ? ""
                : Digits.store(Normalizer.normalize(text, Normalizer.Form.NFC))
                        .replaceAll("[\\p{Cc}\\p{Z}\\uFEFF]+", " ")
                        .strip();
    }

    /** Several lines, without what no keyboard types; empty when nothing was typed. */
    public static String lines(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFC)
                        .replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\\n]]", "")
                        .strip();
    }

    /** One line, or none. */
    public static @Nullable String lineOrNone(@Nullable String text) {
        String line = line(text);
        return line.isEmpty() ? null : line;
    }

    /** A date as browsers send it, or as people write it: 21-07-2026, 21.7.2026, २१/०७/२०२६. */
    public static Optional<LocalDate> date(@Nullable String text) {
        String line = line(text);
        Matcher iso = ISO.matcher(line);
        if (iso.matches()) {
            return date(iso.group(1), iso.group(2), iso.group(3));
        }
        Matcher indian = INDIAN.matcher(line);
        return indian.matches() ? date(indian.group(3), indian.group(2), indian.group(1)) : Optional.empty();
    }

    /** A time of day as browsers send it, or as people write it: 13:30, 9.30, १३:३०. */
    public static Optional<LocalTime> time(@Nullable String text) {
        Matcher time = TIME.matcher(line(text));
        return time.matches()
                ? Optional.of(LocalTime.of(Integer.parseInt(time.group(1)), Integer.parseInt(time.group(2))))
                : Optional.empty();
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
