package org.sanchika.text.legacy;

import org.sanchika.text.legacy.Glyph.Kind;

/**
 * Puts glyphs, which come as the eye sees them, into the order in which Unicode says them: consonants with their
 * viramas, then the vowel, then the signs; the r above them first. Counts what no syllable can be.
 */
final class Syllables {
    private static final char ZWNJ = '\u200C';

    private final Script script;
    private final StringBuilder text = new StringBuilder();
    private final StringBuilder consonants = new StringBuilder();
    private final StringBuilder vowel = new StringBuilder();
    private final StringBuilder signs = new StringBuilder();
    private boolean half;
    private boolean shown;
    private boolean alone;
    private boolean before;
    private String above = "";
    private int broken;

    Syllables(Script script) {
        this.script = script;
    }

    String text() {
        finish();
        return text.toString();
    }

    /** How many glyphs had no place where they stood. */
    int broken() {
        finish();
        return broken;
    }

    void take(Glyph glyph) {
        switch (glyph.kind()) {
            case FULL, HALF -> consonant(glyph);
            case BAR -> bar(glyph.text());
            case SUFFIX -> suffix(glyph.text());
            case VOWEL -> {
                finish();
                consonants.append(glyph.text());
                alone = true;
            }
            case PRE -> pre(glyph.text());
            case POST -> post(glyph.text());
            case REPH -> reph(glyph.text());
            case NUKTA -> nukta();
            case VIRAMA -> virama();
            case SIGN -> {
                broken += based() || before ? 0 : 1;
                signs.append(glyph.text());
            }
            case OTHER, SAME -> {
                finish();
                text.append(glyph.text());
            }
        }
    }

    private boolean based() {
        return !consonants.isEmpty() && !half;
    }

    private void consonant(Glyph glyph) {
        if (based()) {
            finish();
        }
        if (shown && script.showVirama()) {
            consonants.append(ZWNJ);
        }
        add(glyph.text());
        half = glyph.kind() == Kind.HALF;
        shown = false;
    }

    /** Adds consonants; a vowel sign at their end is the syllable's. */
    private void add(String cluster) {
        int end = cluster.length();
        while (end > 1 && script.signs().indexOf(cluster.charAt(end - 1)) >= 0) {
            end--;
        }
        consonants.append(cluster, 0, end);
        vowel.append(cluster, end, cluster.length());
    }

    private void bar(String longA) {
        if (half) {
            whole();
        } else if (based() && before && vowel.length() == 1) {
            // The bar of a conjunct that shows one already, typed again: त्रि.
            return;
        } else {
            post(longA);
        }
    }

    private void whole() {
        consonants.setLength(consonants.length() - 1);
        half = false;
        shown = false;
    }

    private void suffix(String cluster) {
        if (half) {
            whole();
        }
        broken += consonants.isEmpty() ? 1 : 0;
        add(cluster);
    }

    private void pre(String sign) {
        if (based() || before) {
            finish();
        }
        before = true;
        int last = sign.length() - 1;
        above = sign.substring(0, last);
        vowel.append(sign.charAt(last));
    }

    private void post(String sign) {
        if (half) {
            whole();
            broken++;
        }
        broken += consonants.isEmpty() ? 1 : 0;
        vowel.append(sign);
    }

    private void reph(String ra) {
        if (alone && consonants.toString().equals("इ")) {
            consonants.replace(0, 1, "ई");
        } else {
            broken += consonants.isEmpty() ? 1 : 0;
            above = ra;
        }
    }

    private void nukta() {
        broken += consonants.isEmpty() ? 1 : 0;
        consonants.insert(half ? consonants.length() - 1 : consonants.length(), script.nukta());
    }

    private void virama() {
        broken += based() ? 0 : 1;
        consonants.append(script.virama());
        half = true;
        shown = true;
    }

    private void finish() {
        boolean empty = consonants.isEmpty();
        broken += (empty && before) || (half && !shown) ? 1 : 0;
        text.append(above)
                .append(script.join(alone ? consonants.toString() + vowel : consonants + script.join(vowel.toString())))
                .append(signs);
        consonants.setLength(0);
        vowel.setLength(0);
        signs.setLength(0);
        above = "";
        half = shown = alone = before = false;
    }
}
