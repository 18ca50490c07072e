package org.sanchika.text.legacy;

import java.text.Normalizer;
import java.util.regex.Pattern;

/** Bijoy's SutonnyMJ, the font of Bengali offices. */
final class Bijoy implements LegacyFont {
    private static final GlyphTable TABLE = new GlyphTable("bijoy.tsv");
    /** After a digit, or by itself, the sign of aspiration was typed for a colon. */
    private static final Pattern COLON = Pattern.compile("(?<=[০-৯])ঃ|(?<![\\p{L}\\p{M}])ঃ");

    @Override
    public Reading read(String text) {
        Syllables syllables = new Syllables(Script.BENGALI);
        TABLE.read(text, syllables::take);
        String colons = COLON.matcher(syllables.text()).replaceAll(":");
        return new Reading(Normalizer.normalize(colons, Normalizer.Form.NFC), syllables.broken());
    }
}
