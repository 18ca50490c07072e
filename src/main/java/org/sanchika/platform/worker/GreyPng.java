package org.sanchika.platform.worker;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A page in sixteen greys: a typed page takes some 50 KB, which a slow line bears. */
final class GreyPng {
    private static final int BITS = 4;
    private static final int GREYS = 16;
    private static final int WHITE = 255;
    private static final IndexColorModel MODEL = model();

    private GreyPng() {}

    /** @param grey of type {@link BufferedImage#TYPE_BYTE_GRAY} */
    static void write(BufferedImage grey, Path target) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(Files.newOutputStream(target))) {
            ImageWriteParam thorough = writer.getDefaultWriteParam();
            thorough.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            thorough.setCompressionQuality(0.1f);
            writer.setOutput(out);
            writer.write(null, new IIOImage(sixteen(grey), null, null), thorough);
        } finally {
            writer.dispose();
        }
    }

    static BufferedImage sixteen(BufferedImage grey) {
        int width = grey.getWidth();
        BufferedImage picture = new BufferedImage(width, grey.getHeight(), BufferedImage.TYPE_BYTE_BINARY, MODEL);
        Raster from = grey.getRaster();
        WritableRaster to = picture.getRaster();
        int[] row = new int[width];
        for (int y = 0; y < grey.getHeight(); y++) {
            from.getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) {
                row[x] = (row[x] * (GREYS - 1) + WHITE / 2) / WHITE;
            }
            to.setSamples(0, y, width, 1, 0, row);
        }
        return picture;
    }

    private static IndexColorModel model() {
        byte[] levels = new byte[GREYS];
        for (int level = 0; level < GREYS; level++) {
            levels[level] = (byte) (level * WHITE / (GREYS - 1));
        }
        return new IndexColorModel(BITS, GREYS, levels, levels, levels);
    }
}
