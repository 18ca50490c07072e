package org.sanchika.efile.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The papers of a file to look at: who may see the file may see them. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/papers/{paper:\\d{1,18}}")
class FilePagesController {
    private final Correspondence correspondence;
    private final Documents documents;
    private final PaperAnswer answer;
    private final TextAnswer texts;
    private final Audit audit;

    FilePagesController(
            Correspondence correspondence, Documents documents, PaperAnswer answer, TextAnswer texts, Audit audit) {
        this.correspondence = correspondence;
        this.documents = documents;
        this.answer = answer;
        this.texts = texts;
        this.audit = audit;
    }

    @GetMapping("/document")
    @Requires(Power.READ)
    void document(
            @PathVariable long id,
            @PathVariable long paper,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Paper found = paper(id, paper, by);
        String what = "file:" + id + "/" + paper;
        if (request.getHeader("Range") == null) {
            audit.access(Presence.of(request), "DOWNLOAD", what, request.getRemoteAddr());
        } else {
            audit.accessInParts(Presence.of(request), "DOWNLOAD", what, request.getRemoteAddr());
        }
        answer.paper(scan(found), found.fileName(), request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}")
    @Requires(Power.READ)
    void page(
            @PathVariable long id,
            @PathVariable long paper,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer.page(scan(paper(id, paper, by)), page, request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    String text(
            @PathVariable long id,
            @PathVariable long paper,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return texts.page(view(paper(id, paper, by)), page, request, response, model);
    }

    /** Two papers of the file beside each other. */
    @GetMapping("/beside/{other:\\d{1,18}}")
    @Requires(Power.READ)
    String beside(@PathVariable long id, @PathVariable long paper, @PathVariable long other, Acting by, Model model) {
        model.addAttribute("left", view(paper(id, paper, by)));
        model.addAttribute("right", view(paper(id, other, by)));
        return "platform/beside";
    }

    private PaperView view(Paper paper) {
        String name = paper.number().isEmpty() ? paper.title() : paper.number();
        return documents.view(scan(paper), "/files/" + paper.file().value() + "/papers/" + paper.id(), name);
    }

    private Paper paper(long file, long paper, Acting by) {
        return correspondence
                .paper(new MatterId(file), paper, by)
                .filter(Paper::isHere)
                .orElseThrow(() -> new Gone("paper " + paper));
    }

    private static Document scan(Paper paper) {
        Document document = paper.document();
        if (document == null) {
            throw new Gone("paper " + paper.id());
        }
        return document;
    }
}
