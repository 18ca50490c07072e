package org.sanchika.dispatch.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftActs;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Written;
import org.sanchika.efile.Correspondence;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The drafts of a file, or of a letter that lies in none, and how one is begun. */
@Controller
class DraftsController {
    private static final String FILES = "/files/{id:\\d{1,18}}/drafts";
    private static final String LETTERS = "/receipts/{id:\\d{1,18}}/drafts";
    private static final String STAYS_OPEN = "no";

    private final Drafts drafts;
    private final DraftActs acts;
    private final Dossiers dossiers;
    private final Correspondence correspondence;
    private final Custody custody;
    private final Refusals refusals;

    DraftsController(
            Drafts drafts,
            DraftActs acts,
            Dossiers dossiers,
            Correspondence correspondence,
            Custody custody,
            Refusals refusals) {
        this.drafts = drafts;
        this.acts = acts;
        this.dossiers = dossiers;
        this.correspondence = correspondence;
        this.custody = custody;
        this.refusals = refusals;
    }

    private record Asked(Dossier dossier, ActForm form, Acting by, Words words, HttpServletRequest request) {}

    @GetMapping(FILES)
    @Requires(Power.READ)
    ModelAndView ofFile(@PathVariable long id, Acting by) {
        return screen(file(id, by), ActForm.empty(), Map.of(), HttpStatus.OK, by);
    }

    @GetMapping(LETTERS)
    @Requires(Power.READ)
    ModelAndView ofLetter(@PathVariable long id, Acting by) {
        return screen(letter(id, by), ActForm.empty(), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping(FILES)
    @Requires(Power.ACT)
    ModelAndView beginOnFile(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return begin(new Asked(file(id, by), new ActForm(fields), by, words, request));
    }

    @PostMapping(LETTERS)
    @Requires(Power.ACT)
    ModelAndView beginOnLetter(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return begin(new Asked(letter(id, by), new ActForm(fields), by, words, request));
    }

    private ModelAndView begin(Asked asked) {
        ActForm form = asked.form();
        Words words = asked.words();
        Form chosen = Arrays.stream(Form.values())
                .filter(one -> one.name().equals(form.get("form")))
                .findFirst()
                .orElse(null);
        if (chosen == null) {
            return refused(asked, Map.of("form", words.get("draft.fault.choice")), unfit());
        }
        String body = form.body("begin draft " + asked.dossier().on().matter().value());
        Written written = acts.once(asked.by(), form.once(), body, () -> begun(asked, chosen));
        return switch (written) {
            case Written.Kept(var draft) -> {
                RequestContextUtils.getOutputFlashMap(asked.request())
                        .put(Pages.NOTICE, words.get("draft.begun", words.get("draft.form." + draft.form())));
                yield new ModelAndView("redirect:/drafts/" + draft.id().value());
            }
            case Written.Refused faulty -> refused(asked, Fault.messages(faulty.faults(), words), unfit());
            case Written.NotHere(Outcome.Unknown unknown) ->
                throw new Gone(asked.dossier().href());
            case Written.NotHere(Outcome.Refusal why) ->
                refused(asked, Map.of("begin", refusals.sentence(why, words)), refusals.status(why));
            case Written.Overtaken overtaken -> throw new IllegalStateException("a new draft is nobody’s yet");
        };
    }

    private Written begun(Asked asked, Form form) {
        String language = asked.form().get("language");
        return switch (asked.dossier().on()) {
            case Draft.On.File(MatterId file) -> {
                String answers = asked.form().get("replyTo");
                Long replyTo = answers.matches("\\d{1,18}") ? Long.valueOf(answers) : null;
                yield drafts.begin(file, form, language, replyTo, asked.by());
            }
            case Draft.On.Receipt(MatterId letter, var section) -> {
                boolean replies = !asked.form().get("replies").equals(STAYS_OPEN);
                yield drafts.answer(letter, form, language, replies, asked.by());
            }
        };
    }

    private ModelAndView refused(Asked asked, Map<String, String> mistakes, HttpStatusCode status) {
        return screen(asked.dossier(), asked.form(), mistakes, status, asked.by());
    }

    private ModelAndView screen(
            Dossier dossier, ActForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        MatterId matter = dossier.on().matter();
        List<Paper> letters = correspondence.contents(matter, by).stream()
                .filter(paper -> paper.isHere() && paper.kind() == Paper.Kind.RECEIPT && !paper.isLoose())
                .toList();
        return new ModelAndView("dispatch/drafts", status)
                .addObject("dossier", dossier)
                .addObject("drafts", drafts.of(matter, by))
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("holds", custody.possible(matter, by).contains(Act.PARK))
                .addObject("letters", letters);
    }

    private Dossier file(long id, Acting by) {
        return dossiers.file(new MatterId(id), by).orElseThrow(() -> new Gone("file " + id));
    }

    private Dossier letter(long id, Acting by) {
        return dossiers.receipt(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
    }

    private static HttpStatus unfit() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
