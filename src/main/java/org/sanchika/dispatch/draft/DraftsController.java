package org.sanchika.dispatch.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.DraftActs;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Written;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Paper;
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

/** The drafts of a file, and how one is begun. */
@Controller
@RequestMapping("/files/{id:\\d{1,18}}/drafts")
class DraftsController {
    private final Drafts drafts;
    private final DraftActs acts;
    private final Files files;
    private final Correspondence correspondence;
    private final Custody custody;
    private final Refusals refusals;

    DraftsController(
            Drafts drafts,
            DraftActs acts,
            Files files,
            Correspondence correspondence,
            Custody custody,
            Refusals refusals) {
        this.drafts = drafts;
        this.acts = acts;
        this.files = files;
        this.correspondence = correspondence;
        this.custody = custody;
        this.refusals = refusals;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView list(@PathVariable long id, Acting by) {
        return screen(file(id, by), ActForm.empty(), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping
    @Requires(Power.ACT)
    ModelAndView begin(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        EFile file = file(id, by);
        ActForm form = new ActForm(fields);
        Form chosen = Arrays.stream(Form.values())
                .filter(one -> one.name().equals(form.get("form")))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return screen(file, form, Map.of("form", words.get("draft.fault.choice")), unfit(), by);
        }
        String answers = form.get("replyTo");
        Long replyTo = answers.matches("\\d{1,18}") ? Long.valueOf(answers) : null;
        Written written = acts.once(
                by,
                form.once(),
                form.body("begin draft " + id),
                () -> drafts.begin(file.id(), chosen, form.get("language"), replyTo, by));
        return switch (written) {
            case Written.Kept(var draft) -> {
                RequestContextUtils.getOutputFlashMap(request)
                        .put(Pages.NOTICE, words.get("draft.begun", words.get("draft.form." + draft.form())));
                yield new ModelAndView("redirect:/drafts/" + draft.id().value());
            }
            case Written.Refused refused -> screen(file, form, Fault.messages(refused.faults(), words), unfit(), by);
            case Written.NotHere(Outcome.Unknown unknown) -> throw new Gone("file " + id);
            case Written.NotHere(Outcome.Refusal why) ->
                screen(file, form, Map.of("begin", refusals.sentence(why, words)), refusals.status(why), by);
            case Written.Overtaken overtaken -> throw new IllegalStateException("a new draft is nobody’s yet");
        };
    }

    private ModelAndView screen(
            EFile file, ActForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        return new ModelAndView("dispatch/drafts", status)
                .addObject("file", file)
                .addObject("drafts", drafts.of(file.id(), by))
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("holds", custody.possible(file.id(), by).contains(Act.PARK))
                .addObject(
                        "letters",
                        correspondence.contents(file.id(), by).stream()
                                .filter(paper -> paper.isHere() && paper.kind() == Paper.Kind.RECEIPT)
                                .toList());
    }

    private EFile file(long id, Acting by) {
        return files.find(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private static HttpStatus unfit() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
