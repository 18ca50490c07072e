package org.sanchika.receipt.paper;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The paper of a receipt: whole, page by page as pictures and as text, and beside another one. */
@Controller
@RequestMapping("/receipts/{id:\\d{1,18}}")
class PagesController {
    private final Desktop desktop;
    private final PaperAnswer answer;
    private final TextAnswer texts;
    private final Audit audit;

    PagesController(Desktop desktop, PaperAnswer answer, TextAnswer texts, Audit audit) {
        this.desktop = desktop;
        this.answer = answer;
        this.texts = texts;
        this.audit = audit;
    }

    @GetMapping("/document")
    @Requires(Power.READ)
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        Receipt receipt = desktop.receipt(id, by);
        var paper = desktop.view(receipt).document();
        if (request.getHeader("Range") == null) {
            audit.access(Presence.of(request), "DOWNLOAD", "receipt:" + id, request.getRemoteAddr());
        } else {
            audit.accessInParts(Presence.of(request), "DOWNLOAD", "receipt:" + id, request.getRemoteAddr());
        }
        answer.paper(paper, receipt.fileName(), request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}")
    @Requires(Power.READ)
    void page(
            @PathVariable long id,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        answer.page(desktop.view(desktop.receipt(id, by)).document(), page, request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    String text(
            @PathVariable long id,
            @PathVariable int page,
            Acting by,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        var paper = desktop.view(desktop.receipt(id, by));
        audit.accessInParts(Presence.of(request), "VIEW", "receipt:" + id, request.getRemoteAddr());
        return texts.page(paper, page, request, response, model);
    }

    /** Two papers, each scrolled by itself. */
    @GetMapping("/beside/{other:\\d{1,18}}")
    @Requires(Power.READ)
    String beside(@PathVariable long id, @PathVariable long other, Acting by, HttpServletRequest request, Model model) {
        model.addAttribute("left", desktop.view(desktop.receipt(id, by)));
        model.addAttribute("right", desktop.view(desktop.receipt(other, by)));
        audit.access(Presence.of(request), "VIEW", "receipt:" + id, request.getRemoteAddr());
        audit.access(Presence.of(request), "VIEW", "receipt:" + other, request.getRemoteAddr());
        return "platform/beside";
    }
}
