package org.sanchika.typeset.font;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.TreeMap;
import org.sanchika.typeset.shape.FaceTables;
import org.sanchika.typeset.shape.Setting;
import org.sanchika.typeset.shape.Typeface;

/** Writes the TrueType file whose glyph of number N shows the setting of code N. */
final class FontFile {
    // Where the values that differ from the face’s own stand in their tables.
    private static final int HEAD_LOCA_FORMAT = 50;
    private static final int HHEA_WIDEST = 10;
    private static final int HHEA_WIDTHS = 34;
    private static final int MAXP_GLYPHS = 4;
    private static final int MAXP_POINTS = 6;
    private static final int MAXP_CONTOURS = 8;
    private static final int MAXP_COMPOSED_POINTS = 10;
    private static final int MAXP_COMPOSED_CONTOURS = 12;
    private static final int MAXP_PARTS = 28;
    private static final int MAXP_DEPTH = 30;

    private FontFile() {}

    static byte[] of(Typeface typeface, List<Setting> settings) {
        Outlines outlines = new Outlines(typeface, settings);
        FaceTables first = typeface.first().tables();
        TreeMap<String, byte[]> tables = new TreeMap<>();
        tables.put("glyf", outlines.glyf());
        tables.put("loca", outlines.loca());
        tables.put("hmtx", outlines.hmtx());
        tables.put("head", longOffsets(first.head()));
        tables.put("hhea", widths(first.hhea(), outlines));
        tables.put("maxp", most(first.maxp(), outlines));
        return Sfnt.of(tables);
    }

    private static byte[] longOffsets(byte[] head) {
        ByteBuffer.wrap(head).putShort(HEAD_LOCA_FORMAT, (short) 1);
        return head;
    }

    private static byte[] widths(byte[] hhea, Outlines outlines) {
        ByteBuffer.wrap(hhea).putShort(HHEA_WIDEST, (short) outlines.widest()).putShort(HHEA_WIDTHS, (short)
                outlines.count());
        return hhea;
    }

    /** Upper bounds: readers reserve memory by them. */
    private static byte[] most(byte[] maxp, Outlines outlines) {
        ByteBuffer most = ByteBuffer.wrap(maxp);
        most.putShort(MAXP_GLYPHS, (short) outlines.count());
        raise(most, MAXP_COMPOSED_POINTS, value(most, MAXP_POINTS) * outlines.mostParts());
        raise(most, MAXP_COMPOSED_CONTOURS, value(most, MAXP_CONTOURS) * outlines.mostParts());
        raise(most, MAXP_PARTS, outlines.mostParts());
        raise(most, MAXP_DEPTH, value(most, MAXP_DEPTH) + 1);
        return maxp;
    }

    private static int value(ByteBuffer table, int at) {
        return Short.toUnsignedInt(table.getShort(at));
    }

    private static void raise(ByteBuffer table, int at, int value) {
        table.putShort(at, (short) Math.min(0xFFFF, Math.max(value(table, at), value)));
    }
}
