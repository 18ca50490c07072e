package org.sanchika.platform.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.ImageInputStream;

/** JPEG, PNG and TIFF of one or many pages. */
final class PicturePaper {
    /** What is held in memory at once; larger pictures are read with pixels left out. */
    private static final long MOST_READ = 40_000_000;

    private PicturePaper() {}

    static Examination examine(Path paper, String type, int maxPages, long maxPixels) {
        try (Reading reading = new Reading(paper, type)) {
            int pages = reading.reader.getNumImages(true);
            if (pages > maxPages) {
                return new Examination.TooManyPages(pages);
            }
            for (int page = 0; page < pages; page++) {
                long pixels = reading.pixels(page);
                if (pixels > maxPixels) {
                    return new Examination.TooManyPixels(pixels);
                }
            }
            return pages > 0 && reading.isWhole(pages)
                    ? new Examination.Sound(type, pages)
                    : new Examination.Broken(type);
        } catch (IOException | RuntimeException unreadable) {
            return new Examination.Broken(type);
        }
    }

    /** @param page from 1 */
    static BufferedImage draw(Path paper, String type, int page) throws IOException {
        BufferedImage grey;
        try (Reading reading = new Reading(paper, type)) {
            grey = Grey.fit(reading.read(page - 1));
        }
        return type.equals("image/jpeg") ? Orientation.of(paper).apply(grey) : grey;
    }

    /** How large the page will be when it is drawn; a picture has no words. */
    static PageWords measure(Path paper, String type, int page) throws IOException {
        try (Reading reading = new Reading(paper, type)) {
            var size = Grey.fitted(reading.reader.getWidth(page - 1), reading.reader.getHeight(page - 1));
            boolean lying = type.equals("image/jpeg") && Orientation.of(paper).isLying();
            return new PageWords(lying ? size.height : size.width, lying ? size.width : size.height, List.of());
        }
    }

    private static final class Reading implements AutoCloseable {
        private final ImageInputStream in;
        private final ImageReader reader;
        private boolean torn;

        Reading(Path paper, String type) throws IOException {
            in = ImageIO.createImageInputStream(paper.toFile());
            reader = ImageIO.getImageReadersByMIMEType(type).next();
            reader.setInput(in, false, true);
            reader.addIIOReadWarningListener((IIOReadWarningListener) (source, warning) -> torn |= isTorn(warning));
        }

        long pixels(int page) throws IOException {
            return (long) reader.getWidth(page) * reader.getHeight(page);
        }

        /** Reads the first and the last page to the end. */
        boolean isWhole(int pages) throws IOException {
            read(0);
            if (pages > 1) {
                read(pages - 1);
            }
            return !torn;
        }

        BufferedImage read(int page) throws IOException {
            ImageReadParam sparing = reader.getDefaultReadParam();
            int step = (int) Math.ceil(Math.sqrt((double) pixels(page) / MOST_READ));
            sparing.setSourceSubsampling(Math.max(1, step), Math.max(1, step), 0, 0);
            try {
                return reader.read(page, sparing);
            } catch (javax.imageio.IIOException unusual) {
                if (!reader.canReadRaster()) {
                    throw unusual;
                }
                return Grey.ofInks(reader.readRaster(page, sparing));
            }
        }

        @Override
        public void close() throws IOException {
            reader.dispose();
            in.close();
        }

        /** The JPEG reader fills what is missing with grey and only warns. */
        private static boolean isTorn(String warning) {
            return warning.contains("Premature end") || warning.contains("premature end");
        }
    }
}
