package org.sanchika.office.tree;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Names;
import org.sanchika.office.OfficeRegister.NewUnit;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** A unit as it is typed; {@code parent} by its code. */
public record UnitForm(
        @Nullable String code,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String lgd,
        @Nullable String symbol,
        @Nullable String nameEn,
        @Nullable String nameHi,
        @Nullable String nameBn) {
    /** From the state down. */
    public static final List<String> KINDS = List.of(
            "STATE",
            "SECRETARIAT",
            "DEPARTMENT",
            "DIRECTORATE",
            "DIVISION",
            "DISTRICT",
            "SUBDIVISION",
            "BLOCK",
            "CIRCLE",
            "OFFICE",
            "SECTION",
            "CELL");

    private static final String CODE = "[\\p{L}\\p{M}\\p{N}][\\p{L}\\p{M}\\p{N} ./_-]{0,39}";

    static UnitForm blank(String code) {
        return new UnitForm(code, "SECTION", "", "", "", "", "", "");
    }

    static UnitForm of(UnitPage.Unit unit, @Nullable String parent) {
        return new UnitForm(
                unit.code(),
                unit.kind(),
                parent,
                unit.lgdCode() == null ? "" : unit.lgdCode().toString(),
                unit.symbol(),
                unit.name().en(),
                unit.name().hi(),
                unit.name().bn());
    }

    public String get(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** @param fresh whether the code counts too: it is given once and stays */
    public Mistakes mistakes(Words words, boolean fresh) {
        Mistakes mistakes = Mistakes.none();
        if (fresh && !Typed.line(code).matches(CODE)) {
            mistakes.add("code", words.get("office.refused.code"));
        }
        if (kind == null || !KINDS.contains(kind)) {
            mistakes.add("kind", words.get("form.required"));
        }
        if (!Typed.line(lgd).matches("\\d{0,9}")) {
            mistakes.add("lgd", words.get("office.refused.lgd"));
        }
        if (Typed.line(symbol).length() > 30) {
            mistakes.add("symbol", words.get("form.too-long", 30));
        }
        return Names.check("name", nameEn, nameHi, nameBn, words, mistakes);
    }

    /** Only after {@link #mistakes} found none. */
    public NewUnit unit(@Nullable UnitId under) {
        String number = Typed.line(lgd);
        return new NewUnit(
                under,
                Typed.line(code),
                kind == null ? "" : kind,
                number.isEmpty() ? null : Integer.valueOf(number),
                Typed.line(symbol),
                name());
    }

    private LocalName name() {
        return Names.of(nameEn, nameHi, nameBn);
    }
}
