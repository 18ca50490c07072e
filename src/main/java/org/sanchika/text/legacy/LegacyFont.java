package org.sanchika.text.legacy;

/** A font whose text can be read. */
interface LegacyFont {

    /**
     * Text in Unicode.
     *
     * @param broken how many glyphs stood where no syllable has a place for them: many when it is no such text at all
     */
    record Reading(String text, int broken) {}

    Reading read(String text);
}
