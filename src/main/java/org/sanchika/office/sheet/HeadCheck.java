package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead.Grade;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.Names;
import org.sanchika.office.head.HeadRules;
import org.sanchika.office.sheet.Plan.Head;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.web.Mistakes;

/** Judges the file heads of a book, from the basic ones down. A head above is named by the codes that lead to it: 11/03. */
final class HeadCheck {
    private final Check check;
    private final UnitCheck units;
    private final Map<String, Node> nodes = new HashMap<>();
    private final List<Plan.Row<Head>> planned = new ArrayList<>();

    HeadCheck(Check check, UnitCheck units) {
        this.check = check;
        this.units = units;
    }

    private record Node(
            String key,
            Grade grade,
            boolean closed,
            @Nullable Line line,
            Facts.@Nullable Head known) {}

    List<Plan.Row<Head>> run(List<Line> lines) {
        Map<Long, String> keys = new HashMap<>();
        for (Facts.Head head : check.facts().heads()) {
            String parent = head.parent() == null ? "" : keys.getOrDefault(head.parent(), "?");
            String key = key(head.unit(), parent, head.code());
            keys.put(head.id(), key);
            nodes.put(key, new Node(key, head.grade(), head.closed(), null, head));
        }
        lines.stream().sorted(Comparator.comparing(line -> path(line).size())).forEach(this::read);
        return List.copyOf(planned);
    }

    private void read(Line line) {
        String unit = line.typed("unit");
        String code = line.typed("code");
        LocalName name = names(line, unit, code);
        String grade = check.value(line, "grade", "grade", "");
        if (line.typed("grade").isEmpty()) {
            check.findings().add(line, "grade", "required");
        }
        if (!unit.isEmpty() && !units.isKnown(unit)) {
            check.findings().add(line, Refused.of("unit", "no-such-unit"), "unit");
        }
        Optional<Node> parent = parent(unit, path(line));
        if (parent.isEmpty() && !path(line).isEmpty()) {
            check.findings().add(line, "parent", "no-such-head");
        }
        String above = parent.map(Node::key).orElse("");
        String key = key(unit, above, code);
        Node there = nodes.get(key);
        if (!check.findings().spoils(line) && name != null) {
            Facts.Head known = parent.map(Node::known).orElse(null);
            Long parentId = known == null ? null : known.id();
            Head head = new Head(unit, above, parentId, Grade.valueOf(grade), code, name);
            judge(line, head, parent.orElse(null), there);
        }
        if (there == null && !grade.isEmpty()) {
            nodes.put(key, new Node(key, Grade.valueOf(grade), false, line, null));
        }
    }

    private void judge(Line line, Head head, @Nullable Node parent, @Nullable Node there) {
        if (there != null && there.line() != null) {
            check.findings()
                    .add(
                            line,
                            "code",
                            "twice",
                            there.line().row().number(),
                            there.line().sheet().name());
            return;
        }
        Facts.Head known = there == null ? null : there.known();
        if (known != null && known.grade() != head.grade()) {
            check.findings().add(line, "grade", "grade-stays");
            return;
        }
        var changed =
                known == null ? List.<Plan.Changed>of() : Check.changes(fields(known.name()), fields(head.name()));
        var row = new Plan.Row<>(line, head.code(), known == null ? null : known.id(), head, changed);
        planned.add(row);
        if (known != null) {
            String key = key(head.unit(), head.parent(), head.code());
            nodes.put(key, new Node(key, known.grade(), known.closed(), line, known));
        }
        if (row.isNew() || row.isChanged()) {
            refusal(head, parent, known).ifPresent(refused -> check.findings().add(line, refused, refused.field()));
        }
    }

    private Optional<Refused> refusal(Head head, @Nullable Node parent, Facts.@Nullable Head known) {
        if (head.unit().isEmpty() && !check.everywhere()) {
            return Optional.of(Refused.of("unit", "head-top"));
        }
        if (!head.unit().isEmpty() && !units.isReached(head.unit())) {
            return Optional.of(Refused.of("unit", "outside"));
        }
        if (known != null && known.closed()) {
            return Optional.of(Refused.of("code", "closed-head"));
        }
        return HeadRules.head(
                parent == null ? null : parent.grade(), head.grade(), parent != null && parent.closed(), false);
    }

    /** What the row would be called; none, and a finding, when it cannot be. */
    private @Nullable LocalName names(Line line, String unit, String code) {
        if (!HeadRules.isCode(code)) {
            check.findings().add(line, "code", code.isEmpty() ? "required" : "head-code");
        }
        String above = parent(unit, path(line)).map(Node::key).orElse("");
        Node there = nodes.get(key(unit, above, code));
        Facts.Head head = there == null ? null : there.known();
        String en = line.or("nameEn", head == null ? "" : Check.text(head.name().en()));
        String hi = line.or("nameHi", head == null ? "" : Check.text(head.name().hi()));
        String bn = line.or("nameBn", head == null ? "" : Check.text(head.name().bn()));
        Mistakes mistakes = Names.check("name", en, hi, bn, check.words(), Mistakes.none());
        check.findings().add(line, mistakes);
        return mistakes.isEmpty() ? Names.of(en, hi, bn) : null;
    }

    /** The head that the codes lead to: at each step one of the unit itself, else of the nearest unit above, else of all. */
    private Optional<Node> parent(String unit, List<String> path) {
        List<String> line = new ArrayList<>(units.above(unit));
        line.add("");
        Optional<Node> found = Optional.empty();
        for (String code : path) {
            String above = found.map(Node::key).orElse("");
            found = line.stream()
                    .map(one -> nodes.get(key(one, above, code)))
                    .filter(java.util.Objects::nonNull)
                    .findFirst();
            if (found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    private static List<String> path(Line line) {
        String typed = line.typed("parent");
        return typed.isEmpty() ? List.of() : List.of(typed.split("\\s*/\\s*"));
    }

    static String key(String unit, String parent, String code) {
        return parent + '\n' + unit + '\t' + code;
    }

    private static Map<String, String> fields(LocalName name) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("nameEn", Check.text(name.en()));
        fields.put("nameHi", Check.text(name.hi()));
        fields.put("nameBn", Check.text(name.bn()));
        return fields;
    }
}
