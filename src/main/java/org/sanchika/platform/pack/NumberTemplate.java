package org.sanchika.platform.pack;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a number is written: {@code {serial}/{year}/{unit}}.
 *
 * @param text with its tokens in braces; {@code {serial:4}} pads with zeros
 * @param per tokens whose values start a new series, such as unit and year
 */
public record NumberTemplate(String text, List<String> per) {
    private static final Pattern TOKEN = Pattern.compile("\\{([a-z.]+)(?::(\\d))?}");
    /** year: calendar; fy: financial (April to March), as 2026-27; the rest are codes of the office and the heads. */
    public static final Set<String> TOKENS = Set.of(
            "serial",
            "year",
            "yy",
            "fy",
            "unit",
            "office",
            "dept",
            "section",
            "lang",
            "head.basic",
            "head.primary",
            "head.secondary",
            "head.tertiary");

    /** Tokens in {@code text} that mean nothing. */
    public List<String> unknown() {
        return TOKEN.matcher(text)
                .results()
                .map(match -> match.group(1))
                .filter(token -> !TOKENS.contains(token))
                .toList();
    }

    /** The key of the series from which a serial is taken for these values. */
    public String series(String kind, LocalDate on, Map<String, String> values) {
        StringBuilder key = new StringBuilder(kind);
        per.forEach(token -> key.append('|').append(token).append('=').append(value(token, on, values)));
        return key.toString();
    }

    public String render(long serial, LocalDate on, Map<String, String> values) {
        return TOKEN.matcher(text)
                .replaceAll(match -> Matcher.quoteReplacement(
                        match.group(1).equals("serial")
                                ? padded(serial, match.group(2))
                                : value(match.group(1), on, values)));
    }

    private static String padded(long serial, @Nullable String width) {
        return width == null ? Long.toString(serial) : String.format("%0" + width + "d", serial);
    }

    private static String value(String token, LocalDate on, Map<String, String> values) {
        return switch (token) {
            case "year" -> Integer.toString(on.getYear());
            case "yy" -> String.format("%02d", on.getYear() % 100);
            case "fy" -> financialYear(on);
            default -> values.getOrDefault(token, "");
        };
    }

    private static String financialYear(LocalDate on) {
        int start = on.getMonthValue() >= 4 ? on.getYear() : on.getYear() - 1;
        return start + "-" + String.format("%02d", (start + 1) % 100);
    }
}
