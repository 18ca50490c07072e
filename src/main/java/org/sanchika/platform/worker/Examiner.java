package org.sanchika.platform.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Tells what a paper is by its content; a name proves nothing. */
final class Examiner {
    private Examiner() {}

    static Examination examine(Path paper, int maxPages, long maxPixels) throws IOException {
        String type = mediaType(paper);
        return switch (type) {
            case "application/pdf" -> PdfPaper.examine(paper, maxPages);
            case "image/jpeg", "image/png", "image/tiff" -> PicturePaper.examine(paper, type, maxPages, maxPixels);
            case "message/rfc822" -> new Examination.Sound(type, 1);
            default -> new Examination.Foreign(type);
        };
    }

    static String mediaType(Path paper) throws IOException {
        try (InputStream in = TikaInputStream.get(Files.newInputStream(paper))) {
            return MimeTypes.getDefaultMimeTypes().detect(in, new Metadata()).toString();
        }
    }
}
