package org.sanchika.dispatch.watch;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Pages;
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

/** Replies that are awaited: a day is set, the list is gone through, the reply is named. */
@Controller
class WatchController {
    private static final int LINES = 100;

    private final Watches watches;
    private final Issues issues;
    private final Acts acts;
    private final Office office;
    private final Refusals refusals;

    WatchController(Watches watches, Issues issues, Acts acts, Office office, Refusals refusals) {
        this.watches = watches;
        this.issues = issues;
        this.acts = acts;
        this.office = office;
        this.refusals = refusals;
    }

    @GetMapping("/replies")
    @Requires(Power.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "") String due,
            @RequestParam(defaultValue = "0") long after,
            Acting by) {
        boolean overdue = show.equals("overdue");
        LocalDate from = due.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(due) : null;
        List<WatchRow> rows = watches.open(overdue, from, after, LINES + 1, by);
        boolean more = rows.size() > LINES;
        WatchRow last = more ? rows.get(LINES - 1) : null;
        return new ModelAndView("dispatch/replies")
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", last == null ? "" : "due=" + last.due() + "&after=" + last.issue())
                .addObject("overdue", overdue)
                .addObject("today", watches.today())
                .addObject("unit", office.unit(by.unit()).name());
    }

    @GetMapping("/issues/{id:\\d{1,18}}/reply")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return page(issue(id, by), ActForm.empty(), Map.of(), HttpStatus.OK);
    }

    /** A reply is awaited by a day. */
    @PostMapping("/issues/{id:\\d{1,18}}/reply")
    @Requires(Power.ACT)
    ModelAndView begin(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Issue issue = issue(id, by);
        LocalDate due = form.date("due").orElse(null);
        if (due == null) {
            return page(issue, form, Map.of("due", words.get("form.date")), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Supplier<Outcome> act = () -> watches.begin(issue.id(), due, by);
        return done(acts.once(by, form.once(), form.body("reply " + id), act), issue, form, "due", words, request);
    }

    /** The reply is there, or none is needed any more. */
    @PostMapping("/issues/{id:\\d{1,18}}/reply/end")
    @Requires(Power.ACT)
    ModelAndView end(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Issue issue = issue(id, by);
        Supplier<Outcome> act = () -> watches.end(issue.id(), form.get("receipt"), form.get("reason"), by);
        String field = form.has("receipt") ? "receipt" : "reason";
        return done(acts.once(by, form.once(), form.body("replied " + id), act), issue, form, field, words, request);
    }

    private ModelAndView done(
            Outcome outcome, Issue issue, ActForm form, String field, Words words, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get("reply.done"));
                yield new ModelAndView("redirect:/replies");
            }
            case Outcome.Refusal why ->
                page(issue, form, Map.of(field, refusals.sentence(why, words)), refusals.status(why));
        };
    }

    private ModelAndView page(Issue issue, ActForm form, Map<String, String> mistakes, HttpStatusCode status) {
        return new ModelAndView("dispatch/reply", status)
                .addObject("issue", issue)
                .addObject("due", watches.due(issue.id()).orElse(null))
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private Issue issue(long id, Acting by) {
        return issues.find(new IssueId(id), by).filter(Issue::isIssued).orElseThrow(() -> new Gone("issue " + id));
    }
}
