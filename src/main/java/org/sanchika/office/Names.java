package org.sanchika.office;

import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** Names as they are typed in up to three languages. */
public final class Names {
    private static final int LONGEST = 150;

    private Names() {}

    /** Fields are {@code <field>En}, {@code <field>Hi} and {@code <field>Bn}. */
    public static Mistakes check(
            String field,
            @Nullable String en,
            @Nullable String hi,
            @Nullable String bn,
            Words words,
            Mistakes mistakes) {
        if (Typed.line(en).isEmpty()
                && Typed.line(hi).isEmpty()
                && Typed.line(bn).isEmpty()) {
            String own = words.language().code();
            mistakes.add(
                    field + own.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + own.substring(1),
                    words.get("office.refused.name"));
        }
        tooLong(field + "En", en, words, mistakes);
        tooLong(field + "Hi", hi, words, mistakes);
        tooLong(field + "Bn", bn, words, mistakes);
        return mistakes;
    }

    public static LocalName of(@Nullable String en, @Nullable String hi, @Nullable String bn) {
        return new LocalName(Typed.lineOrNone(en), Typed.lineOrNone(hi), Typed.lineOrNone(bn));
    }

    private static void tooLong(String field, @Nullable String name, Words words, Mistakes mistakes) {
        if (Typed.line(name).length() > LONGEST) {
            mistakes.add(field, words.get("form.too-long", LONGEST));
        }
    }
}
