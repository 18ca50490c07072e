package org.sanchika.efile.print;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Where a page of a paper stands on its leaf: whole, no larger than it is, from the top. */
final class Fit {
    private static final float POINTS = 72;
    private static final float MM = POINTS / 25.4f;
    /** Between head and foot of a leaf, see {@code paper.css}. */
    static final PDRectangle AREA = new PDRectangle(14 * MM, 25 * MM, 182 * MM, 244 * MM);
    /** Of the pictures by which papers are shown, to the inch. */
    private static final float DOTS = 110;

    private Fit() {}

    /** The size of a picture on paper. */
    static PDRectangle printed(int width, int height) {
        return new PDRectangle(width * POINTS / DOTS, height * POINTS / DOTS);
    }

    static Matrix onto(PDRectangle area, PDRectangle page) {
        float width = page.getWidth();
        float height = page.getHeight();
        float scale = Math.min(1, Math.min(area.getWidth() / width, area.getHeight() / height));
        return new Matrix(
                scale,
                0,
                0,
                scale,
                area.getLowerLeftX() + (area.getWidth() - width * scale) / 2,
                area.getUpperRightY() - height * scale);
    }
}
