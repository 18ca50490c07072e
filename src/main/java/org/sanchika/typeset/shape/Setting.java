package org.sanchika.typeset.shape;

import java.util.List;

/**
 * How some letters are shown: glyphs beside, above and below each other.
 *
 * @param text what a reader copies and searches
 * @param advance how far the next stands from here, in units of the typeface
 */
public record Setting(String text, List<Part> parts, int advance) {
    /** Of letters that were shown with others, or are not shown at all. */
    public static final Setting NOTHING = new Setting("", List.of(), 0);

    public Setting {
        parts = List.copyOf(parts);
    }

    /** A glyph of a face of the typeface. */
    public record Part(int face, int glyph, int x, int y) {}
}
