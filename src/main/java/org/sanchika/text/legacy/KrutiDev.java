package org.sanchika.text.legacy;

import java.text.Normalizer;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Kruti Dev 010, the typewriter font of Hindi offices. */
final class KrutiDev implements LegacyFont {
    private static final GlyphTable TABLE = new GlyphTable("kruti-dev.tsv");
    /** The typewriter has one key for colon and visarga; at the end of these words it is the visarga. */
    private static final Set<String> WITH_VISARGA = Set.of(
            "अंततः",
            "अंशतः",
            "अक्षरशः",
            "अतः",
            "अन्ततः",
            "आंशिकतः",
            "क्रमशः",
            "छः",
            "निः",
            "पुनः",
            "पूर्णतः",
            "पूर्णतया",
            "प्रातः",
            "प्रायः",
            "फलतः",
            "मुख्यतः",
            "मूलतः",
            "वस्तुतः",
            "विशेषतः",
            "शनैः",
            "संभवतः",
            "सम्भवतः",
            "साधारणतः",
            "सामान्यतः",
            "स्वतः",
            "स्वभावतः",
            "यशः",
            "मनः");

    private static final Pattern LAST_VISARGA = Pattern.compile("([\\p{L}\\p{M}]*)ः(?![\\p{L}\\p{M}])");

    @Override
    public Reading read(String text) {
        Syllables syllables = new Syllables(Script.DEVANAGARI);
        TABLE.read(text, syllables::take);
        String nasal = syllables.text().replace("ॅं", "ँ").replace("ॉं", "ाँ");
        String colons = LAST_VISARGA.matcher(nasal).replaceAll(KrutiDev::colon);
        return new Reading(Normalizer.normalize(colons, Normalizer.Form.NFC), syllables.broken());
    }

    private static String colon(MatchResult word) {
        return Matcher.quoteReplacement(WITH_VISARGA.contains(word.group()) ? word.group() : word.group(1) + ":");
    }
}
