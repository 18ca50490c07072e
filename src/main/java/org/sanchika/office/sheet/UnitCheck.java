package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended.Refused;
import org.sanchika.office.tree.TreeRules;
import org.sanchika.office.tree.UnitForm;

/** Judges the units of a book, and tells the other checks what the tree would be. */
final class UnitCheck {
    private final Check check;
    private final Map<String, Plan.Row<UnitForm>> planned = new LinkedHashMap<>();

    UnitCheck(Check check) {
        this.check = check;
    }

    List<Plan.Row<UnitForm>> run(List<Line> lines) {
        check.once(lines, List.of("code")).forEach(this::read);
        planned.values().forEach(this::judge);
        lines.stream().filter(line -> line.typed("code").isEmpty()).forEach(line -> known(line, line.typed("parent")));
        return List.copyOf(planned.values());
    }

    boolean isKnown(String code) {
        return planned.containsKey(code) || check.facts().units().containsKey(code);
    }

    boolean isClosed(String code) {
        Facts.Unit unit = check.facts().units().get(code);
        return unit != null && unit.closed();
    }

    /** A new unit is reached when the first known one above it is. */
    boolean isReached(String code) {
        if (check.everywhere()) {
            return true;
        }
        return above(code).stream()
                .map(one -> check.facts().units().get(one))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .filter(Facts.Unit::within)
                .isPresent();
    }

    /** The unit with those that would stand above it, nearest first; a circle is walked once. */
    List<String> above(String code) {
        Set<String> seen = new HashSet<>();
        List<String> line = new ArrayList<>();
        for (String one = code; !one.isEmpty() && seen.add(one); one = parent(one)) {
            line.add(one);
        }
        return line;
    }

    private String parent(String code) {
        Plan.Row<UnitForm> row = planned.get(code);
        if (row != null) {
            return Check.text(row.state().parent());
        }
        Facts.Unit unit = check.facts().units().get(code);
        return unit == null ? "" : unit.parent();
    }

    private void read(Line line) {
        String code = line.typed("code");
        Facts.Unit known = check.facts().units().get(code);
        UnitForm before = known == null ? new UnitForm(code, "", "", "", "", "", "", "") : form(known);
        UnitForm after = new UnitForm(
                code,
                check.value(line, "kind", "unit", before.get(before.kind())),
                line.or("parent", before.get(before.parent())),
                line.or("lgd", before.get(before.lgd())),
                line.or("symbol", before.get(before.symbol())),
                line.or("nameEn", before.get(before.nameEn())),
                line.or("nameHi", before.get(before.nameHi())),
                line.or("nameBn", before.get(before.nameBn())));
        check.findings().add(line, after.mistakes(check.words(), known == null));
        if (!code.isEmpty()) {
            planned.put(
                    code,
                    new Plan.Row<>(
                            line,
                            code,
                            known == null ? null : known.id(),
                            after,
                            Check.changes(fields(before), fields(after))));
        }
    }

    private void judge(Plan.Row<UnitForm> row) {
        String parent = Check.text(row.state().parent());
        if (!known(row.line(), parent)) {
            return;
        }
        Facts.Unit known = check.facts().units().get(row.code());
        if (known != null && row.isChanged() && !(check.everywhere() || known.within())) {
            check.findings().add(row.line(), Refused.of("code", "outside"), "code");
        } else if (known != null && row.isChanged() && known.closed()) {
            check.findings().add(row.line(), Refused.of("code", "closed-unit"), "code");
        } else if (known == null || !known.parent().equals(parent)) {
            TreeRules.unit(above(parent, row.code()), false, check.everywhere())
                    .ifPresent(refused -> check.findings().add(row.line(), refused, refused.field()));
        }
    }

    private boolean known(Line line, String parent) {
        boolean known = parent.isEmpty() || isKnown(parent);
        if (!known) {
            check.findings().add(line, Refused.of("parent", "no-such-unit"), "parent");
        }
        return known;
    }

    private TreeRules.@Nullable Parent above(String parent, String code) {
        return parent.isEmpty()
                ? null
                : new TreeRules.Parent(
                        isReached(parent) || above(parent).contains(code),
                        isClosed(parent),
                        above(parent).contains(code));
    }

    private static UnitForm form(Facts.Unit unit) {
        return new UnitForm(
                unit.code(),
                unit.kind(),
                unit.parent(),
                unit.lgd(),
                unit.symbol(),
                unit.name().en(),
                unit.name().hi(),
                unit.name().bn());
    }

    private static Map<String, String> fields(UnitForm form) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("kind", form.get(form.kind()));
        fields.put("parent", form.get(form.parent()));
        fields.put("lgd", form.get(form.lgd()));
        fields.put("symbol", form.get(form.symbol()));
        fields.put("nameEn", form.get(form.nameEn()));
        fields.put("nameHi", form.get(form.nameHi()));
        fields.put("nameBn", form.get(form.nameBn()));
        return fields;
    }
}
