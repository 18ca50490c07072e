package org.sanchika.mis;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.efile.Period;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/**
 * A report as it was asked for. Public for the templates.
 *
 * @param unit with all below it; 0 for all that the reader may look at
 * @param chosen one value of each choice
 */
public record Asked(Report report, long unit, Period period, Map<String, String> chosen) {
    /** The choice between all days and working days. */
    static final String CLOCK = "clock";

    /** So many months stand side by side. */
    private static final long MOST_MONTHS = 36;

    /** Longer than anybody serves; and what is due by rule is due without end. */
    private static final long MOST_YEARS = 50;

    /** Without days the year up to today. */
    public static Period period(String from, String to, LocalDate today) {
        return Period.read(from, from.isBlank() && to.isBlank() ? today.toString() : to, today);
    }

    /** What is none of the values of a choice stands for the first of them. */
    public static Asked of(Report report, long unit, Period period, Map<String, String> given) {
        Map<String, String> chosen = new LinkedHashMap<>();
        for (Report.Choice choice : report.choices()) {
            String asked = given.getOrDefault(choice.name(), "");
            chosen.put(
                    choice.name(),
                    choice.values().contains(asked) ? asked : choice.values().getFirst());
        }
        return new Asked(report, unit, period, chosen);
    }

    /** Whether days and hours are those on which the office of the desk works. */
    public boolean isWorking() {
        return Pendency.Clock.WORKING.name().equals(chosen.get(CLOCK));
    }

    /** A period that is none, or of which there is too much. */
    public boolean isWrong() {
        return report.time() == Report.Time.PERIOD
                && (period.isWrong() || !tooMuch().isEmpty());
    }

    /** Key of why there is too much of the period; empty when there is not. */
    public String tooMuch() {
        if (period.isWrong()) {
            return "";
        }
        if (period.first().plusYears(MOST_YEARS).isBefore(period.last())) {
            return "mis.endless";
        }
        boolean wide = report.across() != null
                && period.first().plusMonths(MOST_MONTHS).isBefore(period.last().plusDays(1));
        return wide ? "mis.too-wide" : "";
    }

    /** What is wrong, by the names of its parameters. */
    public Mistakes mistakes(Words words) {
        Mistakes mistakes = period.mistakes(words);
        if (!tooMuch().isEmpty()) {
            mistakes.add("to", words.get(tooMuch()));
        }
        return mistakes;
    }

    /** This report. */
    public String here() {
        return of(unit);
    }

    /** Where it is kept under a name. */
    public String keep() {
        return address("/reports/" + report.name() + "/views/new", unit);
    }

    /** The same report of another unit. */
    public String of(long other) {
        return address("/reports/" + report.name(), other);
    }

    public String as(String format) {
        return address("/reports/" + report.name() + "/sheet", unit) + "&format=" + format;
    }

    private String address(String path, long ofUnit) {
        StringJoiner query = new StringJoiner("&", path + "?", "");
        if (ofUnit > 0) {
            query.add("unit=" + ofUnit);
        }
        if (report.time() == Report.Time.PERIOD) {
            query.add("from=" + period.first()).add("to=" + period.last());
        }
        chosen.forEach((name, value) -> query.add(name + "=" + value));
        return query.toString();
    }
}
