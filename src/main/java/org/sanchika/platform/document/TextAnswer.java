package org.sanchika.platform.document;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.web.Gone;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Says what a page says, to a browser or a program. The caller has made sure that it may see the paper. */
@Component
public class TextAnswer {
    /** Seconds after which to ask again when nobody is free to read the page. */
    private static final String AGAIN = "3";

    private final Documents documents;

    TextAnswer(Documents documents) {
        this.documents = documents;
    }

    /**
     * As programs are told.
     *
     * @param language of most of it: {@code en}, {@code hi} or {@code bn}
     * @param origin {@code layer}, {@code mail}, {@code none} for a picture, or {@code unreadable}
     * @param font the legacy font that it was converted from
     */
    public record Shape(
            int page,
            String text,
            String language,
            String origin,
            @Nullable String font) {}

    /**
     * A page of its own, or the part for a viewer's panel when a script asks ({@code X-Live}).
     *
     * @throws Gone when the paper has no such page
     */
    public String page(PaperView paper, int page, HttpServletRequest request, HttpServletResponse response, Model model)
            throws IOException {
        Optional<PageText> text = text(paper.document(), page);
        if (text.isEmpty()) {
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, AGAIN);
        }
        model.addAttribute("paper", paper);
        model.addAttribute("number", page);
        model.addAttribute("text", text.orElse(null));
        return request.getHeader("X-Live") == null ? "platform/page-text" : "platform/page-words";
    }

    /** @throws Gone when the paper has no such page */
    public ResponseEntity<Shape> call(Document document, int page) throws IOException {
        return text(document, page)
                .map(text -> ResponseEntity.ok(new Shape(
                        page, text.body(), text.language().code(), text.origin().code(), text.font())))
                .orElseGet(() -> ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                        .header(HttpHeaders.RETRY_AFTER, AGAIN)
                        .build());
    }

    private Optional<PageText> text(Document document, int page) throws IOException {
        if (page < 1 || page > document.pages()) {
            throw new Gone("page");
        }
        return documents.text(document, page);
    }
}
