package org.sanchika.office.head;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.Names;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** A head as it is typed; {@code parent} by its id, none for a basic one. */
public record HeadForm(
        @Nullable Long parent,
        @Nullable String code,
        @Nullable String nameEn,
        @Nullable String nameHi,
        @Nullable String nameBn) {

    static HeadForm blank(@Nullable Long parent) {
        return new HeadForm(parent, "", "", "", "");
    }

    static HeadForm of(FileHead head) {
        Long parent = head.parent() == null ? null : head.parent().value();
        return new HeadForm(
                parent,
                head.code(),
                head.name().en(),
                head.name().hi(),
                head.name().bn());
    }

    public String get(@Nullable String value) {
        return value == null ? "" : value;
    }

    Mistakes mistakes(Words words) {
        Mistakes mistakes = Mistakes.none();
        if (!HeadRules.isCode(Typed.line(code))) {
            mistakes.add("code", words.get("import.wrong.head-code"));
        }
        return Names.check("name", nameEn, nameHi, nameBn, words, mistakes);
    }

    String typedCode() {
        return Typed.line(code);
    }

    /** Only after {@link #mistakes} found none. */
    LocalName name() {
        return Names.of(nameEn, nameHi, nameBn);
    }
}
