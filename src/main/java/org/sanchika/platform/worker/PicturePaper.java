package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** JPEG, PNG and TIFF of one or many pages. */
final class PicturePaper {
    private PicturePaper() {}

    static Examination examine(Path paper, String type, Limits limits) {
        try (ImageInputStream in = ImageIO.createImageInputStream(paper.toFile())) {
            ImageReader reader = ImageIO.getImageReadersByMIMEType(type).next();
            try {
                reader.setInput(in, false, true);
                int pages = reader.getNumImages(true);
                if (pages > limits.pages()) {
                    return new Examination.TooManyPages(pages);
                }
                for (int page = 0; page < pages; page++) {
                    long pixels = (long) reader.getWidth(page) * reader.getHeight(page);
                    if (pixels > limits.pixels()) {
                        return new Examination.TooManyPixels(pixels);
                    }
                }
                return pages == 0 ? new Examination.Broken(type) : new Examination.Sound(type, pages);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException unreadable) {
            return new Examination.Broken(type);
        }
    }
}
