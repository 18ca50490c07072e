package org.sanchika.dispatch.issue;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Scans;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Intake;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** An issue from its number to the office copy. */
@Controller
class IssueController {
    private final Issues issues;
    private final IssueDesk desk;
    private final IssuePages pages;
    private final Scans scans;
    private final Acts acts;
    private final Refusals refusals;

    IssueController(Issues issues, IssueDesk desk, IssuePages pages, Scans scans, Acts acts, Refusals refusals) {
        this.issues = issues;
        this.desk = desk;
        this.pages = pages;
        this.scans = scans;
        this.acts = acts;
        this.refusals = refusals;
    }

    private record Asked(Issue issue, ActForm form, Acting by, Words words, HttpServletRequest request) {}

    @GetMapping("/issues/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, Words words) {
        return page(issue(id, by), Map.of(), HttpStatus.OK, by, words);
    }

    /** The scan of the signed paper is brought, for somebody else to compare. */
    @PostMapping("/issues/{id:\\d{1,18}}/signature")
    @Requires(Power.ACT)
    ModelAndView sign(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(name = "scan", required = false) @Nullable MultipartFile scan,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Asked asked = new Asked(issue(id, by), new ActForm(fields), by, words, request);
        if (scan == null || scan.isEmpty()) {
            return page(asked.issue(), Map.of("scan", words.get("issue.scan.choose")), unfit(), by, words);
        }
        String name = scan.getOriginalFilename() == null ? "" : scan.getOriginalFilename();
        try (InputStream content = scan.getInputStream()) {
            var brought = new IssueDesk.Scan(content, name, decisions(asked.form()));
            return done(asked, desk.signed(asked.issue(), brought, asked.form().once(), by), "scan.brought");
        }
    }

    @PostMapping("/issues/{id:\\d{1,18}}/sign-in")
    @Requires(Power.ACT)
    ModelAndView signIn(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request)
            throws IOException {
        Asked asked = new Asked(issue(id, by), new ActForm(fields), by, words, request);
        return done(
                asked,
                desk.bySignIn(
                        asked.issue(), decisions(asked.form()), asked.form().once(), by),
                "issue.done");
    }

    @PostMapping("/issues/{id:\\d{1,18}}/cancellation")
    @Requires(Power.ACT)
    ModelAndView giveUp(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Asked asked = new Asked(issue(id, by), new ActForm(fields), by, words, request);
        Supplier<Outcome> act =
                () -> issues.giveUp(asked.issue().id(), asked.form().get("reason"), by);
        return switch (acts.once(by, asked.form().once(), asked.form().body("give up " + id), act)) {
            case Outcome.Done done -> {
                notice(words.get("issue.given-up", words.digits(asked.issue().number())), request);
                yield new ModelAndView(
                        "redirect:/drafts/" + asked.issue().draft().value());
            }
            case Outcome.Refusal why -> refused(asked, "reason", why);
        };
    }

    private ModelAndView done(Asked asked, IssueDesk.Done done, String told) {
        return switch (done) {
            case IssueDesk.Done.Acted(Outcome.Done acted) -> {
                String number = asked.words().digits(asked.issue().number());
                notice(asked.words().get(told, number), asked.request());
                yield new ModelAndView("redirect:/issues/" + asked.issue().id().value());
            }
            case IssueDesk.Done.Acted(Outcome.Refusal why) -> refused(asked, "act", why);
            case IssueDesk.Done.NotTaken(Intake.Refused why) ->
                page(
                        asked.issue(),
                        Map.of("scan", why.message(asked.words())),
                        why.status(),
                        asked.by(),
                        asked.words());
        };
    }

    private ModelAndView refused(Asked asked, String field, Outcome.Refusal why) {
        Map<String, String> mistakes = Map.of(field, refusals.sentence(why, asked.words()));
        return page(
                issue(asked.issue().id().value(), asked.by()),
                mistakes,
                refusals.status(why),
                asked.by(),
                asked.words());
    }

    private ModelAndView page(
            Issue issue, Map<String, String> mistakes, HttpStatusCode status, Acting by, Words words) {
        return new ModelAndView("dispatch/issue", status)
                .addObject("shown", pages.of(issue, mistakes, by))
                .addObject("scans", scans.of(issue.id(), by))
                .addObject("reader", by.person());
    }

    private Issue issue(long id, Acting by) {
        return issues.find(new IssueId(id), by).orElseThrow(() -> new Gone("issue " + id));
    }

    private static List<Long> decisions(ActForm form) {
        return form.all("decision").stream()
                .filter(id -> id.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .toList();
    }

    private static void notice(String text, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
    }

    private static HttpStatus unfit() {
        return HttpStatus.UNPROCESSABLE_CONTENT;
    }
}
