package org.sanchika.mis.open;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Turnstile;
import org.sanchika.platform.web.Gone;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.util.DigestUtils;
import org.springframework.web.context.request.ServletWebRequest;

/** Where strangers are answered: while figures are public, from each address so often, and so that caches may keep it. */
@Component
class Threshold {
    /** Questions from one address; a whole office may have one. */
    static final int A_MINUTE = 600;

    private final Publishing publishing;
    private final Turnstile turnstile;

    Threshold(Publishing publishing, Clock clock) {
        this.publishing = publishing;
        this.turnstile = new Turnstile(A_MINUTE, clock);
    }

    /** @param answer of what is public; it names no reader and no session, so that it is the same for all */
    ResponseEntity<byte[]> answer(
            HttpServletRequest request, MediaType type, Words words, Function<Publication, byte[]> answer) {
        Publication publication = publishing.current();
        if (!publication.shown()) {
            throw new Gone("public figures");
        }
        Optional<Duration> wait = turnstile.pass(request.getRemoteAddr());
        if (wait.isPresent()) {
            return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                    .header(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1))
                    .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                    .body(words.get("open.too-often").getBytes(StandardCharsets.UTF_8));
        }
        byte[] body = answer.apply(publication);
        // weak, so that the server may send it compressed
        String mark = "W/\"" + DigestUtils.md5DigestAsHex(body) + "\"";
        CacheControl cache = CacheControl.maxAge(PublicFigures.KEPT).cachePublic();
        return new ServletWebRequest(request).checkNotModified(mark)
                ? ResponseEntity.status(HttpStatus.NOT_MODIFIED)
                        .eTag(mark)
                        .cacheControl(cache)
                        .build()
                : ResponseEntity.ok()
                        .eTag(mark)
                        .cacheControl(cache)
                        .contentType(type)
                        .body(body);
    }
}
