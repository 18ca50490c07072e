package org.sanchika.dispatch.issue;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The papers: a draft as it will look, an issue to be signed, the office copy. */
@Controller
class IssuePaperController {
    private final Drafts drafts;
    private final Letters letters;
    private final IssuePapers papers;
    private final Audit audit;

    IssuePaperController(Drafts drafts, Letters letters, IssuePapers papers, Audit audit) {
        this.drafts = drafts;
        this.letters = letters;
        this.papers = papers;
        this.audit = audit;
    }

    @GetMapping("/drafts/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    void draft(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Draft draft = drafts.find(new DraftId(id), by).orElseThrow(() -> new Gone("draft " + id));
        audit.access(Presence.of(request), "PRINT", "draft:" + id, request.getRemoteAddr());
        IssuePapers.send(letters.pdf(draft, by), response);
    }

    @GetMapping("/issues/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    void issue(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        papers.answer(id, by, request, response);
    }
}
