package org.sanchika.platform.worker;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.io.IOException;

/** Pictures of any colour made grey and of a size to look at. */
final class Grey {
    /** An A4 sheet at 110 dots per inch. */
    private static final double WANTED = 1_170_000;

    private static final int INKS = 4;
    private static final int FULL = 255;

    private Grey() {}

    static BufferedImage fit(BufferedImage picture) {
        Dimension size = fitted(picture.getWidth(), picture.getHeight());
        int width = size.width;
        int height = size.height;
        BufferedImage grey = scaled(picture, picture.getWidth(), picture.getHeight());
        while (grey.getWidth() >= 2 * width && grey.getHeight() >= 2 * height) {
            grey = scaled(grey, grey.getWidth() / 2, grey.getHeight() / 2);
        }
        return grey.getWidth() == width ? grey : scaled(grey, width, height);
    }

    /** How large a picture of this size is drawn. */
    static Dimension fitted(int width, int height) {
        double scale = Math.min(1, Math.sqrt(WANTED / ((double) width * height)));
        return new Dimension(
                Math.max(1, (int) Math.round(width * scale)), Math.max(1, (int) Math.round(height * scale)));
    }

    /** Four inks as Adobe's programs write them into JPEG (inverted): how light the paper stays. */
    static BufferedImage ofInks(Raster inks) throws IOException {
        if (inks.getNumBands() != INKS) {
            throw new IOException("a picture of " + inks.getNumBands() + " inks");
        }
        int width = inks.getWidth();
        BufferedImage grey = new BufferedImage(width, inks.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        int[] row = new int[width * INKS];
        int[] light = new int[width];
        for (int y = 0; y < inks.getHeight(); y++) {
            inks.getPixels(inks.getMinX(), inks.getMinY() + y, width, 1, row);
            for (int x = 0; x < width; x++) {
                int colours = (row[INKS * x] + row[INKS * x + 1] + row[INKS * x + 2]) / (INKS - 1);
                light[x] = colours * row[INKS * x + INKS - 1] / FULL;
            }
            grey.getRaster().setSamples(0, y, width, 1, 0, light);
        }
        return grey;
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage grey = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = grey.createGraphics();
        pen.setBackground(java.awt.Color.WHITE);
        pen.clearRect(0, 0, width, height);
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return grey;
    }
}
