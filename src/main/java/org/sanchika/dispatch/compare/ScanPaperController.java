package org.sanchika.dispatch.compare;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.dispatch.compare.ScanPapers.Side;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** A scan, and the paper that it is compared with: who may see the file may see them. */
@Controller
@RequestMapping("/scans/{id:\\d{1,18}}/{side:print|signed}")
class ScanPaperController {
    private final ScanPapers papers;
    private final PaperAnswer answer;
    private final TextAnswer texts;
    private final Audit audit;

    ScanPaperController(ScanPapers papers, PaperAnswer answer, TextAnswer texts, Audit audit) {
        this.papers = papers;
        this.answer = answer;
        this.texts = texts;
        this.audit = audit;
    }

    @GetMapping("/document")
    @Requires(Power.READ)
    void document(
            @PathVariable long id,
            @PathVariable String side,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Scan scan = papers.find(id, by);
        audit.accessInParts(Presence.of(request), "DOWNLOAD", "scan:" + id, request.getRemoteAddr());
        Side which = Side.of(side);
        answer.paper(papers.document(scan, which), ScanPapers.fileName(scan, which), request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}")
    @Requires(Power.READ)
    void page(
            @PathVariable long id,
            @PathVariable String side,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer.page(papers.document(papers.find(id, by), Side.of(side)), page, request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    String text(
            @PathVariable long id,
            @PathVariable String side,
            @PathVariable int page,
            Acting by,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return texts.page(papers.view(papers.find(id, by), Side.of(side), words), page, request, response, model);
    }
}
