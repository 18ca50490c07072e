package org.sanchika.journey;

import org.sanchika.platform.language.Language;

/** How a reader sees the program: size of screen, language, light or dark, with or without JavaScript. */
public record Look(int width, int height, Language language, boolean dark, boolean script) {
    public static final Look DESK_HINDI = new Look(1366, 768, Language.HI, false, true);
    public static final Look DESK_BENGALI = DESK_HINDI.in(Language.BN);
    public static final Look PHONE_HINDI = new Look(390, 844, Language.HI, false, true);
    public static final Look PHONE_BENGALI = PHONE_HINDI.in(Language.BN);

    public Look in(Language other) {
        return new Look(width, height, other, dark, script);
    }

    public Look darkened() {
        return new Look(width, height, language, true, script);
    }

    public Look withoutScript() {
        return new Look(width, height, language, dark, false);
    }

    String theme() {
        return dark ? "dark" : "light";
    }

    boolean phone() {
        return width < 760;
    }

    /** {@code hi-1366x768-dark} */
    @Override
    public String toString() {
        return language.code() + "-" + width + "x" + height + (dark ? "-dark" : "") + (script ? "" : "-noscript");
    }
}
