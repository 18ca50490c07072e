package org.sanchika.custody.whereabouts;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.NavEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Where everything lies: figures, the lists behind them, and both as sheets. */
@Controller
class WhereController {
    static final int PAGE = 50;
    private static final int SHEET = 100_000;
    /** More lines than this are no use on a screen; the sheet has them all. */
    private static final int LINES = 300;

    private final Where where;
    private final Audit audit;

    WhereController(Where where, Audit audit) {
        this.where = where;
        this.audit = audit;
    }

    @Bean
    static NavEntry whereEntry() {
        return new NavEntry(40, "/where", "route", "where.nav", Power.REPORT);
    }

    @GetMapping("/where")
    @Requires(Power.REPORT)
    String figures(Asking asking, Acting viewer, Words words, Model model, HttpServletResponse response) {
        Question question = asking.question();
        Where.Answer answer = answer(question, viewer, words);
        Pendency pendency = answer.pendency();
        if (asking.isNoDay()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("noDay", asking.isNoDay() ? asking.asOf() : null);
        model.addAttribute("question", question);
        model.addAttribute("pendency", pendency);
        model.addAttribute("rows", pendency.rows().stream().limit(LINES).toList());
        model.addAttribute(
                "line",
                answer.line().stream()
                        .map(one -> new UnitLink(one.id().value(), one.name().in(words.language())))
                        .toList());
        return "custody/where";
    }

    /** The matters behind a number; the list begins behind {@code since} and {@code matter}. */
    @GetMapping("/where/matters")
    @Requires(Power.REPORT)
    String matters(Asking asking, Narrowing narrowing, Acting viewer, Model model) {
        Question question = narrowing.of(asking.question());
        List<WhereRow> found = rows(question, narrowing.place(), PAGE + 1, viewer);
        boolean more = found.size() > PAGE;
        model.addAttribute("question", question);
        model.addAttribute("rows", more ? found.subList(0, PAGE) : found);
        model.addAttribute("next", more ? question.again("/where/matters", Narrowing.behind(found.get(PAGE - 1))) : "");
        return "custody/where-matters";
    }

    @GetMapping("/where/sheet")
    @Requires(Power.REPORT)
    ResponseEntity<byte[]> sheet(Asking asking, Acting viewer, Words words, HttpServletRequest request) {
        Pendency pendency = answer(asking.question(), viewer, words).pendency();
        return csv("pendency-" + pendency.asOf() + ".csv", Sheets.figures(pendency, words), request);
    }

    @GetMapping("/where/matters/sheet")
    @Requires(Power.REPORT)
    ResponseEntity<byte[]> mattersSheet(
            Asking asking, Narrowing narrowing, Acting viewer, Words words, HttpServletRequest request) {
        Question question = narrowing.of(asking.question());
        return csv("matters.csv", Sheets.matters(rows(question, WherePlaces.TOP, SHEET, viewer), words), request);
    }

    private Where.Answer answer(Question question, Acting viewer, Words words) {
        return where.pendency(question, viewer, words).orElseThrow(() -> new Gone("unit " + question.unit()));
    }

    private List<WhereRow> rows(Question question, WhereSql.WherePlace behind, int limit, Acting viewer) {
        return where.matters(question, behind, limit, viewer).orElseThrow(() -> new Gone("unit " + question.unit()));
    }

    /** What leaves as a sheet is on record. */
    private ResponseEntity<byte[]> csv(String name, byte[] content, HttpServletRequest request) {
        audit.access(Presence.of(request), "EXPORT", request.getRequestURI(), request.getRemoteAddr());
        String disposition =
                ContentDisposition.attachment().filename(name).build().toString();
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition)
                .body(content);
    }
}
