package org.sanchika.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sanchika.platform.web.Gone;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Sends a paper or the picture of a page to a browser or a program. The caller has made sure that it may see it. */
@Component
public class PaperAnswer {
    /** Whatever a paper contains, it runs no script and reaches nothing of ours. */
    private static final String POLICY =
            "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'";

    private static final int CHUNK = 64 * 1024;

    private final Documents documents;

    PaperAnswer(Documents documents) {
        this.documents = documents;
    }

    /**
     * The paper itself, or the part of it that is asked for.
     *
     * @param fileName as the reader may save it; without a name it is called by its hash
     */
    public void paper(Document document, String fileName, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String tag = "\"" + document.sha256() + "\"";
        head(response, tag, document.mediaType());
        response.setHeader(HttpHeaders.ACCEPT_RANGES, "bytes");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, disposition(document, fileName));
        if (isKnown(request, tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        switch (range(request, tag, document.size())) {
            case ByteRange.Outside outside -> {
                response.setStatus(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE.value());
                response.setHeader(HttpHeaders.CONTENT_RANGE, "bytes */" + document.size());
            }
            case ByteRange.Whole whole -> send(document, 0, document.size(), request, response);
            case ByteRange.Part(var from, var length) -> {
                response.setStatus(HttpStatus.PARTIAL_CONTENT.value());
                response.setHeader(
                        HttpHeaders.CONTENT_RANGE, "bytes " + from + "-" + (from + length - 1) + "/" + document.size());
                send(document, from, length, request, response);
            }
        }
    }

    /**
     * How page {@code page} looks, from 1.
     *
     * @throws Gone when there is no such page or it cannot be drawn
     */
    public void page(Document document, int page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        switch (documents.preview(document, page)) {
            case Preview.Picture(var file) -> page(document, page, file, "image/png", request, response);
            case Preview.Text(var file) -> page(document, page, file, "text/plain;charset=utf-8", request, response);
            case Preview.Impossible impossible -> throw new Gone("preview");
            case Preview.Later later -> {
                response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
                response.setHeader(HttpHeaders.RETRY_AFTER, "3");
            }
        }
    }

    private void page(
            Document document,
            int page,
            Path file,
            String mediaType,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        String tag = "\"" + document.sha256() + "-" + page + "\"";
        head(response, tag, mediaType);
        if (isKnown(request, tag)) {
            response.setStatus(HttpStatus.NOT_MODIFIED.value());
            return;
        }
        response.setContentLengthLong(Files.size(file));
        if (!isHead(request)) {
            Files.copy(file, response.getOutputStream());
        }
    }

    private void send(
            Document document, long from, long length, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentLengthLong(length);
        if (isHead(request)) {
            return;
        }
        try (InputStream in = documents.open(document)) {
            in.skipNBytes(from);
            byte[] chunk = new byte[CHUNK];
            for (long left = length; left > 0; ) {
                int read = in.readNBytes(chunk, 0, (int) Math.min(chunk.length, left));
                if (read == 0) {
                    throw new IOException("paper " + document.sha256() + " is shorter than it should be");
                }
                response.getOutputStream().write(chunk, 0, read);
                left -= read;
            }
        }
    }

    private static void head(HttpServletResponse response, String tag, String mediaType) {
        response.setContentType(mediaType);
        response.setHeader(HttpHeaders.ETAG, tag);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=31536000, immutable");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", POLICY);
    }

    private static ByteRange range(HttpServletRequest request, String tag, long size) {
        String wanted = request.getHeader(HttpHeaders.RANGE);
        String condition = request.getHeader(HttpHeaders.IF_RANGE);
        return wanted == null || (condition != null && !condition.equals(tag))
                ? new ByteRange.Whole()
                : ByteRange.of(wanted, size);
    }

    private static boolean isKnown(HttpServletRequest request, String tag) {
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        return known != null && (known.contains(tag) || known.strip().equals("*"));
    }

    private static boolean isHead(HttpServletRequest request) {
        return request.getMethod().equals("HEAD");
    }

    private static String disposition(Document document, String fileName) {
        String name = fileName.isBlank() ? document.sha256().substring(0, 12) : safe(fileName);
        return ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString();
    }

    /** No folders, no control or direction characters: a name that shows what it is. */
    private static String safe(String fileName) {
        return fileName.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}\\u202A-\\u202E\\u2066-\\u2069]", "_")
                .strip();
    }
}
