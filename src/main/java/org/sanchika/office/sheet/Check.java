package org.sanchika.office.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.sheet.Plan.Changed;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;

/** What every check of a sheet needs: the facts, who asks, in which words, and where to put what is wrong. */
record Check(Facts facts, Presence who, Words words, Labels labels, Findings findings, LocalDate today) {
    private static final LocalDate EXCEL = LocalDate.of(1899, 12, 30);

    boolean everywhere() {
        return who.may(Power.INSTALLATION);
    }

    /** The lines that stand for themselves: a second one with the same key is told of the first. */
    List<Line> once(List<Line> lines, List<String> key) {
        Map<String, Line> seen = new HashMap<>();
        List<Line> own = new ArrayList<>();
        for (Line line : lines) {
            String typed = String.join("\n", key.stream().map(line::typed).toList());
            Line first = seen.putIfAbsent(typed, line);
            if (first == null || typed.isBlank()) {
                own.add(line);
            } else {
                findings.add(
                        line,
                        key.getLast(),
                        "twice",
                        words.digits(first.row().number()),
                        first.sheet().name());
            }
        }
        return own;
    }

    /** The constant behind a word, or {@code none} when nothing was typed; an unknown word is a finding. */
    String value(Line line, String field, String of, String none) {
        String typed = line.typed(field);
        if (typed.isEmpty()) {
            return none;
        }
        Optional<String> known = labels.value(of, typed);
        if (known.isEmpty()) {
            findings.add(line, field, "value");
        }
        return known.orElse(none);
    }

    /** A day as people write it, as browsers send it, or as Excel counts it. */
    static Optional<LocalDate> day(String typed) {
        if (typed.matches("[1-9]\\d{4}(\\.\\d+)?")) {
            return Optional.of(EXCEL.plusDays(Long.parseLong(typed.substring(0, 5))));
        }
        return Typed.date(typed.replaceFirst("[T ]00:00(:00)?$", ""));
    }

    static List<Changed> changes(Map<String, String> before, Map<String, String> after) {
        List<Changed> changed = new ArrayList<>();
        after.forEach((field, value) -> {
            String known = before.getOrDefault(field, "");
            if (!known.equals(value)) {
                changed.add(new Changed(field, known, value));
            }
        });
        return changed;
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}
