package org.sanchika.mis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Report.Choice;
import org.sanchika.mis.Report.Column;
import org.sanchika.mis.Report.Group;
import org.sanchika.mis.Report.Picture;
import org.sanchika.mis.Report.Time;
import org.sanchika.mis.Report.Type;
import org.sanchika.platform.language.LocalName;

/**
 * Reads the file of a report: SQL under lines such as {@code --: column hops COUNT sum}. What is wrong with it stops the
 * program as it starts.
 */
final class ReportReader {
    private static final String MARK = "--:";
    private static final String SUM = "sum";
    private static final String LEVEL = "level";

    private ReportReader() {}

    static Report read(String name, String text, Map<String, LocalName> levels) {
        Map<String, String> single = new LinkedHashMap<>();
        List<Choice> choices = new ArrayList<>();
        List<Column> columns = new ArrayList<>();
        Column across = null;
        StringBuilder sql = new StringBuilder();
        for (String line : text.lines().toList()) {
            if (!line.startsWith(MARK)) {
                sql.append(line).append('\n');
                continue;
            }
            List<String> words =
                    Arrays.asList(line.substring(MARK.length()).strip().split("\\s+"));
            switch (words.getFirst()) {
                case "choice" -> choices.add(choice(words.get(1), words.subList(2, words.size()), levels));
                case "column" -> columns.add(column(name, words));
                case "across" -> across = column(name, words);
                case "code", "group", "time", "picture" -> single.put(words.getFirst(), words.get(1));
                default -> throw wrong(name, "does not know " + words.getFirst());
            }
        }
        return checked(new Report(
                name,
                required(name, single.get("code"), "code"),
                value(name, Group.class, single.get("group")),
                value(name, Time.class, single.get("time")),
                List.copyOf(choices),
                List.copyOf(columns),
                across,
                single.containsKey("picture") ? value(name, Picture.class, single.get("picture")) : null,
                sql.toString().strip()));
    }

    /** Levels are called as the state calls them. */
    private static Choice choice(String name, List<String> values, Map<String, LocalName> levels) {
        return new Choice(name, List.copyOf(values), name.equals(LEVEL) ? levels : Map.of());
    }

    private static Report checked(Report report) {
        if (report.columns().isEmpty()) {
            throw wrong(report.name(), "has no column");
        }
        if (report.choices().stream().anyMatch(one -> one.values().isEmpty())) {
            throw wrong(report.name(), "has a choice of nothing");
        }
        if (report.across() != null && report.time() != Time.PERIOD) {
            throw wrong(report.name(), "spreads over months without a period");
        }
        if (!report.sql().endsWith("LIMIT :limit")) {
            throw wrong(report.name(), "has no LIMIT :limit");
        }
        return report;
    }

    private static Column column(String report, List<String> words) {
        if (words.size() < 3) {
            throw wrong(report, "has a column without a type");
        }
        String[] type = words.get(2).split("=", 2);
        return new Column(
                words.get(1),
                value(report, Type.class, type[0]),
                type.length > 1 ? type[1] : "",
                words.size() > 3 && words.get(3).equals(SUM));
    }

    private static <E extends Enum<E>> E value(String report, Class<E> type, @Nullable String text) {
        return Arrays.stream(type.getEnumConstants())
                .filter(one -> one.name().equals(text))
                .findFirst()
                .orElseThrow(() -> wrong(report, text + " is none of " + Arrays.toString(type.getEnumConstants())));
    }

    private static String required(String report, @Nullable String text, String what) {
        if (text == null) {
            throw wrong(report, "has no " + what);
        }
        return text;
    }

    private static IllegalStateException wrong(String report, String why) {
        return new IllegalStateException("The report " + report + " " + why + ".");
    }
}
