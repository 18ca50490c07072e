package org.sanchika.platform.language;

import java.util.Locale;
import java.util.Optional;

/** A language in which everything is said. Hindi is written with 0-9, Bengali with ০-৯, as offices do. */
public enum Language {
    EN("en", "EN", "English", Locale.forLanguageTag("en-IN")),
    HI("hi", "हिं", "हिन्दी", Locale.forLanguageTag("hi-IN-u-nu-latn")),
    BN("bn", "বাং", "বাংলা", Locale.forLanguageTag("bn-IN-u-nu-beng"));

    private final String code;
    private final String mark;
    private final String ownName;
    private final Locale locale;

    Language(String code, String mark, String ownName, Locale locale) {
        this.code = code;
        this.mark = mark;
        this.ownName = ownName;
        this.locale = locale;
    }

    /** ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** The few letters that stand on its switch. */
    public String mark() {
        return mark;
    }

    /** Its name in itself. */
    public String ownName() {
        return ownName;
    }

    /** The locale for dates and numbers, with the numbering system of its readers. */
    public Locale locale() {
        return locale;
    }

    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /** By the script of most of its letters; English when it has none. */
    public static Language writtenIn(String text) {
        long devanagari = text.chars().filter(c -> c >= 0x0900 && c <= 0x097F).count();
        long bengali = text.chars().filter(c -> c >= 0x0980 && c <= 0x09FF).count();
        long latin =
                text.chars().filter(c -> c < 0x0250 && Character.isLetter(c)).count();
        if (bengali > devanagari && bengali > latin) {
            return BN;
        }
        return devanagari > latin ? HI : EN;
    }
}
