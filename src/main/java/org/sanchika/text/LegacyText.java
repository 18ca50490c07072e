package org.sanchika.text;

import java.util.Optional;

/**
 * Text written for fonts that put Devanagari or Bengali shapes in the places of Latin letters: Kruti Dev 010 and Bijoy
 * (SutonnyMJ). Such text looks like {@code dk;kZy;} or {@code mwPevjq} wherever the font is missing.
 */
public interface LegacyText {

    /** Fonts whose text is understood. */
    enum Font {
        KRUTI_DEV("kruti-dev"),
        BIJOY("bijoy");

        private final String code;

        Font(String code) {
            this.code = code;
        }

        public String code() {
            return code;
        }
    }

    /** Text in Unicode, normal form C, and the font it was written for. */
    record Conversion(String text, Font from) {}

    /**
     * Recognises and converts. Empty when the text is Unicode already, English, or too little to be sure: English is
     * never touched, at the price that a stray short word stays as it is.
     */
    Optional<Conversion> recognise(String pasted);

    /** As {@link #recognise}, when it does not matter from which font. */
    default Optional<String> convert(String pasted) {
        return recognise(pasted).map(Conversion::text);
    }

    String fromKrutiDev(String text);

    String fromBijoy(String text);
}
