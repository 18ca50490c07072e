package org.sanchika.dispatch.compare;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.dispatch.Scans.Waiting;
import org.sanchika.office.Acting;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Pages;
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

/** What waits to be compared; a scan beside what was to be signed, and what the comparison found. */
@Controller
@RequestMapping("/scans")
class ScanController {
    private static final int LINES = 100;

    private final Scans scans;
    private final ScanPapers papers;
    private final ScanDesk desk;
    private final Refusals refusals;
    private final Audit audit;

    ScanController(Scans scans, ScanPapers papers, ScanDesk desk, Refusals refusals, Audit audit) {
        this.scans = scans;
        this.papers = papers;
        this.desk = desk;
        this.refusals = refusals;
        this.audit = audit;
    }

    @GetMapping
    @Requires(Power.READ)
    ModelAndView list(@RequestParam(defaultValue = "0") long after, Acting by) {
        List<Waiting> rows = scans.waiting(after, LINES + 1, by);
        boolean more = rows.size() > LINES;
        return new ModelAndView("dispatch/scans")
                .addObject("rows", more ? rows.subList(0, LINES) : rows)
                .addObject("next", more ? rows.get(LINES - 1).scan() : 0L);
    }

    @GetMapping("/{id:\\d{1,18}}")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, Words words, HttpServletRequest request) {
        Scan scan = papers.find(id, by);
        audit.access(Presence.of(request), "VIEW", "scan:" + id, request.getRemoteAddr());
        return page(scan, null, HttpStatus.OK, by, words);
    }

    @PostMapping("/{id:\\d{1,18}}/agreement")
    @Requires(Power.ACT)
    ModelAndView agree(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Scan scan = papers.find(id, by);
        Outcome outcome = desk.agree(scan, new ActForm(fields).once(), by);
        return answered(scan, outcome, "issue.done", by, words, request);
    }

    @PostMapping("/{id:\\d{1,18}}/difference")
    @Requires(Power.ACT)
    ModelAndView differ(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        Scan scan = papers.find(id, by);
        ActForm form = new ActForm(fields);
        Outcome outcome = desk.differ(scan, form.get("reason"), form.once(), by);
        return answered(scan, outcome, "scan.differed", by, words, request);
    }

    private ModelAndView answered(
            Scan scan, Outcome outcome, String told, Acting by, Words words, HttpServletRequest request) {
        return switch (outcome) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request)
                        .put(Pages.NOTICE, words.get(told, words.digits(scan.number())));
                yield new ModelAndView("redirect:/scans");
            }
            case Outcome.Refusal why ->
                page(papers.find(scan.id(), by), refusals.sentence(why, words), refusals.status(why), by, words);
        };
    }

    private ModelAndView page(Scan scan, @Nullable String problem, HttpStatusCode status, Acting by, Words words) {
        return new ModelAndView("dispatch/scan", status)
                .addObject("scan", scan)
                .addObject("compares", scan.isFor(by.person()) && by.may(Power.ACT))
                .addObject("own", scan.person().equals(by.person()))
                .addObject("problem", problem)
                .addObject("print", papers.view(scan, ScanPapers.Side.PRINT, words))
                .addObject("signed", papers.view(scan, ScanPapers.Side.SIGNED, words));
    }
}
