package org.sanchika.efile.cover;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Refusals;
import org.sanchika.efile.Correction;
import org.sanchika.efile.EFile;
import org.sanchika.efile.FileActs;
import org.sanchika.efile.Files;
import org.sanchika.efile.OnPaper;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A file that is kept on paper: until when it may be, and making it electronic. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}")
class OnPaperController {
    private final Files files;
    private final OnPaper paper;
    private final Custody custody;
    private final FileActs acts;
    private final Refusals refusals;
    private final Approvers approvers;

    OnPaperController(
            Files files, OnPaper paper, Custody custody, FileActs acts, Refusals refusals, Approvers approvers) {
        this.files = files;
        this.paper = paper;
        this.custody = custody;
        this.acts = acts;
        this.refusals = refusals;
        this.approvers = approvers;
    }

    /** A request to change how a file is kept, with what its answer needs. */
    private record Asked(EFile file, CoverForm form, Acting by, Words words, HttpServletRequest request) {}

    @GetMapping("/paper")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        EFile file = file(id, by);
        return screen(file, CoverForm.of(file), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping("/paper-exception")
    @Requires(Power.ACT)
    ModelAndView prolong(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new CoverForm(new ActForm(fields)), by, words, request);
        return done(
                asked,
                () -> paper.prolong(asked.file().id(), asked.form().exception(), by),
                "paperfile.prolonged",
                "/paper");
    }

    @PostMapping("/conversion")
    @Requires(Power.ACT)
    ModelAndView convert(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(file(id, by), new CoverForm(new ActForm(fields)), by, words, request);
        CoverForm form = asked.form();
        return done(
                asked,
                () -> paper.convert(asked.file().id(), form.count("paperNotes"), form.count("paperPages"), by),
                "paperfile.converted",
                "");
    }

    private ModelAndView done(Asked asked, Supplier<Correction> act, String said, String back) {
        ActForm fields = asked.form().fields();
        String body = fields.body(asked.request().getRequestURI());
        return switch (acts.correct(asked.file().id(), asked.by(), fields.once(), body, act)) {
            case Correction.Corrected corrected -> {
                RequestContextUtils.getOutputFlashMap(asked.request())
                        .put(Pages.NOTICE, asked.words().get(said));
                yield new ModelAndView("redirect:/files/" + asked.file().id().value() + back);
            }
            case Correction.Refused(var faults) ->
                screen(
                        asked.file(),
                        asked.form(),
                        Fault.messages(faults, asked.words()),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        asked.by());
            case Correction.NotHere(var why) ->
                screen(
                        asked.file(),
                        asked.form(),
                        Map.of("conversion", refusals.sentence(why, asked.words())),
                        refusals.status(why),
                        asked.by());
        };
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private ModelAndView screen(
            EFile file, CoverForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        return new ModelAndView("efile/on-paper", status)
                .addObject("file", file)
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("holds", custody.possible(file.id(), by).contains(Act.PARK))
                .addObject("approvers", approvers.above(by));
    }
}
