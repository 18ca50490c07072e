package org.sanchika.typeset.shape;

import java.util.List;

/**
 * What HarfBuzz takes as one: some letters, from {@code start} to {@code end} of the word, and the glyphs that show them.
 *
 * @param advance how far the next cluster stands from this one, in units of the face
 */
public record Cluster(int start, int end, List<Placed> glyphs, int advance) {

    /** A glyph and where it stands, counted from where its cluster begins; upwards is more. */
    public record Placed(int glyph, int x, int y) {}
}
