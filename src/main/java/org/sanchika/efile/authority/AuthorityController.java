package org.sanchika.efile.authority;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.office.Office;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.document.TextAnswer;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** One Act, rule or order: its words and its paper. */
@Controller
@RequestMapping("/authorities/{id:\\d{1,18}}")
class AuthorityController {
    private final Authorities authorities;
    private final Documents documents;
    private final Office office;
    private final PaperAnswer answer;
    private final TextAnswer texts;

    AuthorityController(
            Authorities authorities, Documents documents, Office office, PaperAnswer answer, TextAnswer texts) {
        this.authorities = authorities;
        this.documents = documents;
        this.office = office;
        this.answer = answer;
        this.texts = texts;
    }

    @GetMapping
    @Requires(Power.READ)
    String show(@PathVariable long id, Model model) {
        Authority authority = there(id);
        model.addAttribute("authority", authority);
        model.addAttribute("owner", office.unit(authority.unit()).name());
        model.addAttribute("paper", authority.paper() == null ? null : view(authority));
        return "efile/authority";
    }

    @GetMapping("/document")
    @Requires(Power.READ)
    void document(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Authority authority = there(id);
        answer.paper(paper(authority), authority.fileName(), request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}")
    @Requires(Power.READ)
    void page(@PathVariable long id, @PathVariable int page, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        answer.page(paper(there(id)), page, request, response);
    }

    @GetMapping("/pages/{page:\\d{1,5}}/text")
    @Requires(Power.READ)
    String text(
            @PathVariable long id,
            @PathVariable int page,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model)
            throws IOException {
        return texts.page(view(there(id)), page, request, response, model);
    }

    private PaperView view(Authority authority) {
        return documents.view(paper(authority), authority.address(), authority.citation());
    }

    private static Document paper(Authority authority) {
        Document paper = authority.paper();
        if (paper == null) {
            throw new Gone("paper of authority " + authority.id());
        }
        return paper;
    }

    private Authority there(long id) {
        return authorities.find(id).orElseThrow(() -> new Gone("authority " + id));
    }
}
