package org.sanchika.dispatch.draft;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.draft.DraftDesk.Unsaved;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Approving a draft, taking that back, giving it up, taking its number. */
@Controller
@RequestMapping("/drafts/{id:\\d{1,18}}")
class DeedController {
    private final Approvals approvals;
    private final Drafts drafts;
    private final Issues issues;
    private final DraftDesk desk;
    private final Acts acts;
    private final Refusals refusals;

    DeedController(Approvals approvals, Drafts drafts, Issues issues, DraftDesk desk, Acts acts, Refusals refusals) {
        this.approvals = approvals;
        this.drafts = drafts;
        this.issues = issues;
        this.desk = desk;
        this.acts = acts;
        this.refusals = refusals;
    }

    private record Asked(Draft draft, ActForm form, Acting by, Words words, HttpServletRequest request) {}

    @PostMapping("/approval")
    @Requires(Power.ACT)
    ModelAndView approve(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(desk.draft(id, by), new ActForm(fields), by, words, request);
        String version = asked.form().get("version");
        int read = version.matches("\\d{1,9}") ? Integer.parseInt(version) : 0;
        return done(
                asked, "approval.done", () -> approvals.approve(asked.draft().id(), read, by));
    }

    @PostMapping("/approval/end")
    @Requires(Power.ACT)
    ModelAndView disapprove(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(desk.draft(id, by), new ActForm(fields), by, words, request);
        return done(
                asked,
                "approval.taken-back",
                () -> approvals.disapprove(asked.draft().id(), asked.form().get("reason"), by));
    }

    @PostMapping("/cancellation")
    @Requires(Power.ACT)
    ModelAndView cancel(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(desk.draft(id, by), new ActForm(fields), by, words, request);
        return done(
                asked,
                "approval.cancelled",
                () -> approvals.cancel(asked.draft().id(), asked.form().get("reason"), by));
    }

    /** Takes number and date; goes on with the issue. */
    @PostMapping("/issue")
    @Requires(Power.ACT)
    ModelAndView reserve(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(desk.draft(id, by), new ActForm(fields), by, words, request);
        return switch (once(asked, () -> issues.reserve(asked.draft().id(), by))) {
            case Outcome.Done done -> {
                Issue issue = issues.of(asked.draft().id(), by).orElseThrow(() -> new Gone("issue"));
                notice(asked, words.get("issue.reserved", words.digits(issue.number())));
                yield new ModelAndView("redirect:/issues/" + issue.id().value());
            }
            case Outcome.Refusal why -> refused(asked, why);
        };
    }

    private ModelAndView done(Asked asked, String said, Supplier<Outcome> act) {
        return switch (once(asked, act)) {
            case Outcome.Done done -> {
                notice(asked, asked.words().get(said));
                yield new ModelAndView("redirect:/drafts/" + asked.draft().id().value());
            }
            case Outcome.Refusal why -> refused(asked, why);
        };
    }

    private Outcome once(Asked asked, Supplier<Outcome> act) {
        String body = asked.form().body(asked.request().getRequestURI());
        return acts.once(asked.by(), asked.form().once(), body, act);
    }

    private static void notice(Asked asked, String text) {
        RequestContextUtils.getOutputFlashMap(asked.request()).put(Pages.NOTICE, text);
    }

    /** What its form lacks stands beside the fields; anything else above. */
    private ModelAndView refused(Asked asked, Outcome.Refusal why) {
        boolean lacks = why.equals(new Outcome.Obstacle("approval.missing"));
        Map<String, String> mistakes = lacks ? Fault.messages(drafts.missing(asked.draft()), asked.words()) : Map.of();
        Unsaved unsaved = new Unsaved(null, mistakes, refusals.sentence(why, asked.words()));
        return new ModelAndView("dispatch/draft", refusals.status(why))
                .addObject("shown", desk.page(asked.draft(), unsaved, asked.by(), asked.words()));
    }
}
