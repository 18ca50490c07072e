package org.sanchika.typeset.shape;

import java.io.IOException;
import org.apache.fontbox.ttf.HeaderTable;
import org.apache.fontbox.ttf.OS2WindowsMetricsTable;
import org.apache.fontbox.ttf.TrueTypeFont;

/** What a reader of PDFs is told of a face, in its units. */
public record FaceMetrics(
        String name, int unitsPerEm, int ascent, int descent, int capHeight, float italicAngle, FaceTables.Box box) {

    static FaceMetrics of(TrueTypeFont font) throws IOException {
        HeaderTable head = font.getHeader();
        OS2WindowsMetricsTable windows = font.getOS2Windows();
        int ascent = font.getHorizontalHeader().getAscender();
        return new FaceMetrics(
                font.getName(),
                font.getUnitsPerEm(),
                ascent,
                font.getHorizontalHeader().getDescender(),
                windows == null ? ascent : windows.getCapHeight(),
                font.getPostScript().getItalicAngle(),
                new FaceTables.Box(head.getXMin(), head.getYMin(), head.getXMax(), head.getYMax()));
    }
}
