package org.sanchika.receipt.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** What the pages of a receipt's paper say, as a call. */
@RestController
class PageApiController {
    private final Desktop desktop;
    private final TextAnswer texts;
    private final Audit audit;

    PageApiController(Desktop desktop, TextAnswer texts, Audit audit) {
        this.desktop = desktop;
        this.texts = texts;
        this.audit = audit;
    }

    /** The words of one page of the paper, with their places on it. A scan without a text layer has none. */
    @GetMapping("/api/v1/receipts/{id:\\d{1,18}}/document/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    ResponseEntity<TextAnswer.Shape> text(
            @PathVariable long id, @PathVariable int page, Acting by, HttpServletRequest request) throws IOException {
        var paper = desktop.view(desktop.receipt(id, by));
        audit.accessInParts(Presence.of(request), "VIEW", "receipt:" + id, request.getRemoteAddr());
        return texts.call(paper.document(), page);
    }
}
