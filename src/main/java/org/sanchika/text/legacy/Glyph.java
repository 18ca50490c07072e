package org.sanchika.text.legacy;

/**
 * What a place of a legacy font shows.
 *
 * @param text in Unicode; of SAME the places it stands for
 */
record Glyph(Kind kind, String text) {

    enum Kind {
        /** A consonant or a conjunct; may bring a vowel sign. */
        FULL,
        /** A consonant that wants another one after it. */
        HALF,
        /** The upright stroke: makes a half consonant whole, after a whole one it is the long a. */
        BAR,
        /** A consonant hung under or behind the one before it. */
        SUFFIX,
        /** A vowel of its own. */
        VOWEL,
        /** A vowel sign written before its consonant and spoken after it. */
        PRE,
        /** Any other vowel sign. */
        POST,
        /** The r above the syllable, spoken before it. */
        REPH,
        NUKTA,
        VIRAMA,
        /** Nasal and aspiration signs: last in their syllable. */
        SIGN,
        /** Punctuation and digits. */
        OTHER,
        /** Another name for one or two places. */
        SAME
    }
}
