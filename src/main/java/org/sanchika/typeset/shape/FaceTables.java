package org.sanchika.typeset.shape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.apache.fontbox.ttf.TTFTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** The tables of a TrueType file from which a smaller one can be made; never changed after it was read. */
public final class FaceTables {
    /** What a glyph with an outline begins with: the count of its contours, and its box. */
    public static final int GLYPH_HEADER = 10;

    private final byte[] head;
    private final byte[] hhea;
    private final byte[] maxp;
    private final byte[] glyf;
    private final int[] starts;
    private final int[] advances;
    private final int[] bearings;

    FaceTables(TrueTypeFont font) throws IOException {
        head = bytes(font, "head");
        hhea = bytes(font, "hhea");
        maxp = bytes(font, "maxp");
        glyf = bytes(font, "glyf");
        int glyphs = font.getNumberOfGlyphs();
        starts = starts(
                ByteBuffer.wrap(bytes(font, "loca")), glyphs, font.getHeader().getIndexToLocFormat() == 0);
        advances = new int[glyphs];
        bearings = new int[glyphs];
        readWidths(
                ByteBuffer.wrap(bytes(font, "hmtx")), font.getHorizontalHeader().getNumberOfHMetrics());
    }

    private static byte[] bytes(TrueTypeFont font, String tag) throws IOException {
        TTFTable table = font.getTableMap().get(tag);
        if (table == null) {
            throw new IOException(font.getName() + " has no table " + tag);
        }
        return font.getTableBytes(table);
    }

    private static int[] starts(ByteBuffer loca, int glyphs, boolean halved) {
        int[] starts = new int[glyphs + 1];
        for (int n = 0; n <= glyphs; n++) {
            starts[n] = halved ? 2 * Short.toUnsignedInt(loca.getShort()) : loca.getInt();
        }
        return starts;
    }

    /** Glyphs beyond the last full entry share its width. */
    private void readWidths(ByteBuffer hmtx, int full) {
        for (int glyph = 0; glyph < advances.length; glyph++) {
            advances[glyph] = glyph < full ? Short.toUnsignedInt(hmtx.getShort()) : advances[full - 1];
            bearings[glyph] = hmtx.getShort();
        }
    }

    public byte[] head() {
        return head.clone();
    }

    public byte[] hhea() {
        return hhea.clone();
    }

    public byte[] maxp() {
        return maxp.clone();
    }

    public int glyphs() {
        return advances.length;
    }

    public int advance(int glyph) {
        return advances[glyph];
    }

    public int bearing(int glyph) {
        return bearings[glyph];
    }

    /** Whether there is anything to be drawn; a space has none. */
    public boolean isDrawn(int glyph) {
        return starts[glyph + 1] - starts[glyph] >= GLYPH_HEADER;
    }

    /** The outline as it stands in the file, or nothing. */
    public byte[] outline(int glyph) {
        return isDrawn(glyph) ? Arrays.copyOfRange(glyf, starts[glyph], starts[glyph + 1]) : new byte[0];
    }

    /** Of a glyph that is drawn. */
    public Box box(int glyph) {
        ByteBuffer header = ByteBuffer.wrap(glyf, starts[glyph], GLYPH_HEADER).slice();
        return new Box(header.getShort(2), header.getShort(4), header.getShort(6), header.getShort(8));
    }

    /** What lies between, in units of the face. */
    public record Box(int left, int bottom, int right, int top) {
        public Box moved(int x, int y) {
            return new Box(left + x, bottom + y, right + x, top + y);
        }

        public Box with(Box other) {
            return new Box(
                    Math.min(left, other.left),
                    Math.min(bottom, other.bottom),
                    Math.max(right, other.right),
                    Math.max(top, other.top));
        }
    }
}
