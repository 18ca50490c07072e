package org.sanchika.dispatch.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Written;
import org.sanchika.dispatch.draft.DraftDesk.Unsaved;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Language;
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

/** A draft: written where its file lies, read by whoever may see that, any two versions side by side. */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class DraftPageController {
    private static final int FOUND = 10;

    private final Drafts drafts;
    private final DraftDesk desk;
    private final Office office;
    private final Refusals refusals;

    DraftPageController(Drafts drafts, DraftDesk desk, Office office, Refusals refusals) {
        this.drafts = drafts;
        this.desk = desk;
        this.office = office;
        this.refusals = refusals;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, Words words) {
        return page(desk.draft(id, by), Unsaved.NONE, HttpStatus.OK, by, words);
    }

    @GetMapping("/versions/{no:\\d{1,9}}")
    @Requires(Power.READ)
    ModelAndView version(@PathVariable long id, @PathVariable int no, Acting by, Words words) {
        return page(desk.draft(id, no, by), Unsaved.NONE, HttpStatus.OK, by, words);
    }

    @GetMapping("/versions/{no:\\d{1,9}}/beside/{other:\\d{1,9}}")
    @Requires(Power.READ)
    ModelAndView beside(@PathVariable long id, @PathVariable int no, @PathVariable int other, Acting by) {
        Draft before = desk.draft(id, Math.min(no, other), by);
        Draft after = desk.draft(id, Math.max(no, other), by);
        return new ModelAndView("dispatch/beside")
                .addObject("before", before)
                .addObject("after", after)
                .addObject("file", desk.file(after, by))
                .addObject("comparison", Comparison.of(before.text(), after.text()));
    }

    /** Writes a new version; or only makes room for another addressee, and nothing is saved. */
    @PostMapping("/versions")
    @Requires(Power.READ)
    ModelAndView write(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        DraftForm form = new DraftForm(new ActForm(fields));
        Draft draft = desk.draft(id, by);
        if (form.fields().has("find")) {
            List<Desk> found = form.fields().has("desk") ? office.find(form.get("desk"), by.unit(), FOUND) : List.of();
            return page(draft, new Unsaved(form, Map.of(), null, found), HttpStatus.OK, by, words);
        }
        if (form.fields().has("add")) {
            return page(draft, new Unsaved(added(form), Map.of(), null, List.of()), HttpStatus.OK, by, words);
        }
        Written written =
                drafts.write(draft.id(), form.text(desk.papers(draft, by)), form.version(), form.get("remark"), by);
        return switch (written) {
            case Written.Kept kept -> {
                RequestContextUtils.getOutputFlashMap(request)
                        .put(Pages.NOTICE, words.get("draft.kept", kept.draft().last()));
                yield new ModelAndView("redirect:/drafts/" + id);
            }
            case Written.Refused(var faults) ->
                unsaved(draft, form, Fault.messages(faults, words), words.get("form.problems"), by, words);
            case Written.Overtaken(var theirs) ->
                unsaved(
                        theirs,
                        form.on(theirs.last()),
                        Map.of(),
                        words.get(
                                "draft.overtaken", theirs.version().stamp().by().in(words.language()), theirs.last()),
                        by,
                        words);
            case Written.NotHere(Outcome.Unknown unknown) -> throw new Gone("draft " + id);
            case Written.NotHere(Outcome.Refusal why) ->
                page(
                        draft,
                        new Unsaved(form, Map.of(), refusals.sentence(why, words), List.of()),
                        refusals.status(why),
                        by,
                        words);
        };
    }

    private DraftForm added(DraftForm form) {
        String post = form.get("add");
        Language language = Language.of(form.get("language")).orElse(Language.EN);
        return (post.matches("\\d{1,18}") ? office.desk(new PostId(Long.parseLong(post))) : Optional.<Desk>empty())
                .map(desk -> form.with(new Addressee(
                        Addressee.Role.TO,
                        desk.holder() == null ? "" : desk.holder().in(language),
                        desk.title().in(language),
                        desk.unitName().in(language),
                        "",
                        "",
                        desk.post())))
                .orElse(form);
    }

    private ModelAndView unsaved(
            Draft draft, DraftForm form, Map<String, String> mistakes, String problem, Acting by, Words words) {
        return page(
                draft, new Unsaved(form, mistakes, problem, List.of()), HttpStatus.UNPROCESSABLE_CONTENT, by, words);
    }

    private ModelAndView page(Draft draft, Unsaved unsaved, HttpStatusCode status, Acting by, Words words) {
        return new ModelAndView("dispatch/draft", status).addObject("shown", desk.page(draft, unsaved, by, words));
    }
}
