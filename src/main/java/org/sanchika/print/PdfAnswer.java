package org.sanchika.print;

import java.nio.charset.StandardCharsets;
import org.sanchika.platform.language.Words;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** How a printed PDF is handed over. */
public final class PdfAnswer {
    /** The browser shows it in a viewer of its own, which brings its styles. */
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private PdfAnswer() {}

    /** @param number of what it is about: with {@code what} it is, it becomes the name of the file */
    public static ResponseEntity.BodyBuilder of(String number, String what, Words words) {
        String name = number.replaceAll("[^\\p{L}\\p{M}\\p{N}.-]+", "-") + " " + what + ".pdf";
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .header(HttpHeaders.CONTENT_LANGUAGE, words.language().code())
                .header("Content-Security-Policy", POLICY);
    }
}
