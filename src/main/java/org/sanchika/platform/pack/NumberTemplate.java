package org.sanchika.platform.pack;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How a number is written: {@code {serial}/{year}/{unit}}.
 *
 * @param text with its tokens in braces; {@code {serial:4}} pads with zeros; a token without a value goes, and with it
 *     the mark that stands before it
 * @param per tokens whose values start a new series, such as unit and year
 */
public record NumberTemplate(String text, List<String> per) {
    private static final Pattern TOKEN = Pattern.compile("([-/.]?)\\{([a-z.]+)(?::(\\d))?}");
    /**
     * year: calendar; fy: financial (April to March), as 2026-27; head: the file's heads together; file: the number of
     * the file from which a letter is issued; the rest are codes of the office and the single heads.
     */
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
            "file",
            "head",
            "head.basic",
            "head.primary",
            "head.secondary",
            "head.tertiary");

    private static final Set<String> YEARS = Set.of("year", "yy");

    /** What is wrong with it, as sentences for whoever wrote it. */
    List<String> mistakes() {
        List<String> mistakes = new ArrayList<>();
        Set<String> used = new HashSet<>();
        TOKEN.matcher(text).results().forEach(match -> used.add(match.group(2)));
        Stream.concat(used.stream(), per.stream())
                .distinct()
                .filter(token -> !TOKENS.contains(token))
                .sorted()
                .forEach(token -> mistakes.add("unknown token {" + token + "}"));
        if (!used.contains("serial")) {
            mistakes.add("a number needs {serial}");
        }
        if (TOKEN.matcher(text).replaceAll("").matches(".*[{}].*")) {
            mistakes.add("braces that hold no token");
        }
        per.stream()
                .filter(token -> !used.contains(token)
                        && !(YEARS.contains(token) && used.stream().anyMatch(YEARS::contains)))
                .forEach(token -> mistakes.add("each " + token + " has a series of its own, but {" + token
                        + "} is not in the number: two would be alike"));
        return mistakes;
    }

    /** The key of the series from which a serial is taken for these values. */
    public String series(String kind, LocalDate on, Map<String, String> values) {
        StringBuilder key = new StringBuilder(kind);
        per.forEach(token -> key.append('|').append(token).append('=').append(value(token, on, values)));
        return key.toString();
    }

    public String render(long serial, LocalDate on, Map<String, String> values) {
        String number = TOKEN.matcher(text).replaceAll(match -> {
            String value = match.group(2).equals("serial")
                    ? padded(serial, match.group(3))
                    : value(match.group(2), on, values);
            return Matcher.quoteReplacement(value.isEmpty() ? "" : match.group(1) + value);
        });
        return number.replaceFirst("^[-/.]", "");
    }

    private static String padded(long serial, @Nullable String width) {
        return width == null ? Long.toString(serial) : String.format("%0" + width + "d", serial);
    }

    private static String value(String token, LocalDate on, Map<String, String> values) {
        return switch (token) {
            case "year" -> Integer.toString(on.getYear());
            case "yy" -> String.format("%02d", on.getYear() % 100);
            case "fy" -> financialYear(on);
            case "head" -> values.containsKey("head") ? values.get("head") : head(values);
            default -> values.getOrDefault(token, "");
        };
    }

    /** The functional form: {@code A-11011} of the heads A, 11, 01 and 1. */
    private static String head(Map<String, String> values) {
        String basic = values.getOrDefault("head.basic", "");
        String rest = values.getOrDefault("head.primary", "")
                + values.getOrDefault("head.secondary", "")
                + values.getOrDefault("head.tertiary", "");
        return basic.isEmpty() || rest.isEmpty() ? basic + rest : basic + "-" + rest;
    }

    private static String financialYear(LocalDate on) {
        int start = on.getMonthValue() >= 4 ? on.getYear() : on.getYear() - 1;
        return start + "-" + String.format("%02d", (start + 1) % 100);
    }
}
