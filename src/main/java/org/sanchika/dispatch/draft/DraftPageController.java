package org.sanchika.dispatch.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Written;
import org.sanchika.dispatch.draft.DraftDesk.Unsaved;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** A draft: written where what it lies on is, read by whoever may see that, any two versions side by side. */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class DraftPageController {
    private final Drafts drafts;
    private final DraftDesk desk;
    private final DraftAdditions additions;
    private final Refusals refusals;

    DraftPageController(Drafts drafts, DraftDesk desk, DraftAdditions additions, Refusals refusals) {
        this.drafts = drafts;
        this.desk = desk;
        this.additions = additions;
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
    ModelAndView beside(@PathVariable long id, @PathVariable int no, @PathVariable int other, Acting by, Words words) {
        Draft before = desk.draft(id, Math.min(no, other), by);
        Draft after = desk.draft(id, Math.max(no, other), by);
        return new ModelAndView("dispatch/beside")
                .addObject("before", before)
                .addObject("after", after)
                .addObject("dossier", desk.dossier(after, by))
                .addObject("comparison", Comparison.of(before.text(), after.text(), text -> desk.signing(text, words)));
    }

    /** Writes a new version; or only makes room for another addressee or paper, and no version is saved. */
    @PostMapping("/versions")
    @Requires(Power.READ)
    ModelAndView write(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(required = false) @Nullable MultipartFile paper,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        DraftForm form = new DraftForm(new ActForm(fields));
        Draft draft = desk.draft(id, by);
        Optional<Unsaved> roomier = additions.of(form, draft, paper, by, words);
        if (roomier.isPresent()) {
            return page(draft, roomier.get(), HttpStatus.OK, by, words);
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
                        new Unsaved(form, Map.of(), refusals.sentence(why, words)),
                        refusals.status(why),
                        by,
                        words);
        };
    }

    private ModelAndView unsaved(
            Draft draft, DraftForm form, Map<String, String> mistakes, String problem, Acting by, Words words) {
        return page(draft, new Unsaved(form, mistakes, problem), HttpStatus.UNPROCESSABLE_CONTENT, by, words);
    }

    private ModelAndView page(Draft draft, Unsaved unsaved, HttpStatusCode status, Acting by, Words words) {
        return new ModelAndView("dispatch/draft", status).addObject("shown", desk.page(draft, unsaved, by, words));
    }
}
