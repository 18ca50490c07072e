package org.sanchika.efile.desk;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.DraftKeys;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Disposal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What is done with a paper inside its file: what became of it, a mark on a page, out again. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/papers/{paper:\\d{1,18}}")
class PaperDeedsController {
    private final Correspondence correspondence;
    private final FileDesk desk;
    private final Acts acts;
    private final Refusals refusals;
    private final DraftKeys keys;

    PaperDeedsController(Correspondence correspondence, FileDesk desk, Acts acts, Refusals refusals, DraftKeys keys) {
        this.correspondence = correspondence;
        this.desk = desk;
        this.acts = acts;
        this.refusals = refusals;
        this.keys = keys;
    }

    /** A request to act on a paper, with what its answer needs. */
    private record Asked(
            MatterId file, long paper, Map<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        String text(String field) {
            return fields.getOrDefault(field, "").strip();
        }
    }

    @PostMapping("/disposal")
    @Requires(Power.ACT)
    ModelAndView deal(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(new MatterId(id), paper, fields, by, words, request);
        Disposal disposal = Disposal.of(asked.text("disposal"))
                .filter(Paper.DISPOSALS::contains)
                .orElseThrow(() -> new Gone("disposal"));
        return done(
                asked,
                () -> correspondence.deal(asked.file(), paper, disposal, asked.text("remark"), by),
                "efile.paper.dealt");
    }

    @PostMapping("/removal")
    @Requires(Power.ACT)
    ModelAndView takeOut(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(new MatterId(id), paper, fields, by, words, request);
        return done(
                asked,
                () -> correspondence.takeOut(asked.file(), paper, asked.text("reason"), by),
                "efile.paper.taken-out");
    }

    @PostMapping("/flags")
    @Requires(Power.ACT)
    ModelAndView flag(
            @PathVariable long id,
            @PathVariable long paper,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(new MatterId(id), paper, fields, by, words, request);
        String page = Digits.store(asked.text("page"));
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 0;
        return done(
                asked,
                () -> correspondence.flag(asked.file(), paper, number, asked.text("name"), asked.text("remark"), by),
                "efile.paper.flagged");
    }

    private ModelAndView done(Asked asked, Supplier<Outcome> act, String notice) {
        Map<String, String> typed = new TreeMap<>(asked.fields());
        typed.keySet().removeIf(name -> name.startsWith("_"));
        String body = asked.request().getRequestURI() + typed;
        return switch (acts.once(asked.by(), Once.key(asked.text("_once")), body, act)) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(asked.request())
                        .put(Pages.NOTICE, asked.words().get(notice));
                yield new ModelAndView("redirect:/files/" + asked.file().value());
            }
            case Outcome.Unknown unknown -> throw new Gone("paper " + asked.paper());
            case Outcome.Refusal why ->
                new ModelAndView("efile/file", refusals.status(why))
                        .addObject(
                                "shown",
                                desk.page(
                                        desk.file(asked.file().value(), asked.by()),
                                        asked.paper(),
                                        Unsent.problem(ActForm.empty(), refusals.sentence(why, asked.words())),
                                        asked.by(),
                                        asked.words()))
                        .addObject("key", keys.of(asked.by().person()));
        };
    }
}
