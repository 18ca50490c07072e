package org.sanchika.office.sheet;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.sanchika.office.FileHead;
import org.sanchika.office.people.ChargeForm;
import org.sanchika.office.tree.UnitForm;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Role;

/** The sheets that offices fill, in the order in which one needs another. */
public enum SheetKind {
    UNITS("*code", "*kind", "parent", "nameEn", "nameHi", "nameBn", "symbol", "lgd"),
    POSTS("*code", "*unit", "titleEn", "titleHi", "titleBn", "*level", "reportsTo", "heads", "queue", "roles"),
    PEOPLE("*code", "nameEn", "nameHi", "nameBn", "mobile", "email", "language"),
    CHARGES("*person", "*post", "*kind", "*from", "until"),
    HEADS("unit", "*grade", "parent", "*code", "nameEn", "nameHi", "nameBn");

    private final List<String> columns;
    private final List<String> required;

    /** @param columns with a star where a sheet without the column cannot be read */
    SheetKind(String... columns) {
        this.columns =
                List.of(columns).stream().map(one -> one.replace("*", "")).toList();
        this.required = List.of(columns).stream()
                .filter(one -> one.startsWith("*"))
                .map(one -> one.substring(1))
                .toList();
    }

    public List<String> columns() {
        return columns;
    }

    public boolean requires(String column) {
        return required.contains(column);
    }

    List<String> required() {
        return required;
    }

    /** As it stands in addresses. */
    public String path() {
        return name().toLowerCase(Locale.ROOT);
    }

    String heading(String column, Words words) {
        return words.get("import.column." + name() + "." + column);
    }

    /** What belongs into the column, with all the words that may stand there. */
    String hint(String column, Words words) {
        List<String> choices = switch (name() + "." + column) {
            case "UNITS.kind" -> named(UnitForm.KINDS, "office.kind.", words);
            case "POSTS.roles" -> named(Stream.of(Role.values()).map(Role::name).toList(), "office.role.", words);
            case "CHARGES.kind" -> named(ChargeForm.KINDS, "import.charge.", words);
            case "HEADS.grade" ->
                named(Stream.of(FileHead.Grade.values()).map(Enum::name).toList(), "office.grade.", words);
            default -> List.of();
        };
        String key = "import.hint." + name() + "." + column;
        return choices.isEmpty() ? words.get(key) : words.get(key, String.join(", ", choices));
    }

    private static List<String> named(List<String> constants, String prefix, Words words) {
        return constants.stream().map(one -> words.get(prefix + one)).toList();
    }
}
