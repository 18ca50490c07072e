package org.sanchika.dispatch.published;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.sanchika.platform.document.PaperAnswer;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Orders and circulars that went out to everybody, for everybody. */
@Controller
class PublishedController {
    private static final int LINES = 50;

    private final PublicList list;
    private final PublishedSql sql;
    private final PaperAnswer answer;

    PublishedController(PublicList list, PublishedSql sql, PaperAnswer answer) {
        this.list = list;
        this.sql = sql;
        this.answer = answer;
    }

    @GetMapping("/published")
    @Public(because = "it was issued for everybody")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "" + Long.MAX_VALUE) long before) {
        PublicList.Stretch stretch = list.rows(q, before, LINES);
        return new ModelAndView("dispatch/published")
                .addObject("rows", stretch.rows())
                .addObject("next", stretch.next())
                .addObject("q", q);
    }

    @GetMapping("/published/{id:\\d{1,18}}/document")
    @Public(because = "it was issued for everybody")
    void document(@PathVariable long id, HttpServletRequest request, HttpServletResponse response) throws IOException {
        PublishedSql.Paper paper = sql.paper(id).orElseThrow(() -> new Gone("published " + id));
        answer.paper(paper.document(), paper.fileName(), request, response);
    }
}
