package org.sanchika.text.legacy;

/** When a text may be taken for one written in a legacy font. When in doubt it may not: English must stay English. */
final class RecognitionRules {
    private RecognitionRules() {}

    /**
     * What was seen in a text read as if written for a font.
     *
     * @param words how many words have letters in them
     * @param known how many of them then are frequent words of the language
     * @param telling how many of these were written with four characters or more, too many for a coincidence
     * @param broken how many hold glyphs that stand where no syllable has a place for them
     * @param english how many are frequent English words and no known ones
     */
    record Seen(int words, int known, int telling, int broken, int english) {}

    static boolean isLegacy(Seen seen) {
        if (seen.telling() == 0) {
            return false;
        }
        if (seen.words() <= 3) {
            return seen.broken() == 0 && seen.english() == 0 && seen.known() * 2 >= seen.words();
        }
        return seen.known() * 5 >= seen.words()
                && seen.broken() * 6 <= seen.words()
                && seen.known() > 2 * seen.english();
    }
}
