package org.sanchika.dispatch.delivery;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.Acting;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Sends an issue to its addressees and shows what became of it. */
@Controller
class DispatchController {
    private final DispatchDesk desk;
    private final DispatchPapers papers;
    private final Refusals refusals;

    DispatchController(DispatchDesk desk, DispatchPapers papers, Refusals refusals) {
        this.desk = desk;
        this.papers = papers;
        this.refusals = refusals;
    }

    @GetMapping("/issues/{id:\\d{1,18}}/dispatches")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by, Words words) {
        return page(id, ActForm.empty(), Map.of(), HttpStatus.OK, words.language(), by);
    }

    @PostMapping("/issues/{id:\\d{1,18}}/dispatches")
    @Requires(Power.ACT)
    ModelAndView send(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        return switch (desk.send(new IssueId(id), form, by)) {
            case Dispatched.Done done -> {
                notice(words.get("dispatch.done", words.digits(done.dispatches().size())), request);
                yield new ModelAndView("redirect:/issues/" + id + "/dispatches");
            }
            case Dispatched.Refused(List<Fault> faults) ->
                page(id, form, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, words.language(), by);
            case Dispatched.NotHere(var why) ->
                page(
                        id,
                        form,
                        Map.of("act", refusals.sentence(why, words)),
                        refusals.status(why),
                        words.language(),
                        by);
        };
    }

    /** What happened to it is told. */
    @PostMapping("/dispatches/{id:\\d{1,18}}/steps")
    @Requires(Power.ACT)
    ModelAndView tell(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Dispatch dispatch = desk.find(new DispatchId(id), by).orElseThrow(() -> new Gone("dispatch " + id));
        long issue = dispatch.issue().value();
        return switch (desk.tell(dispatch.id(), form, by)) {
            case Dispatched.Done done -> {
                notice(words.get("dispatch.told"), request);
                yield new ModelAndView("redirect:/issues/" + issue + "/dispatches");
            }
            case Dispatched.Refused(List<Fault> faults) -> {
                String said = faults.getFirst().message(words);
                yield page(
                        issue,
                        form,
                        Map.of("told-" + id, said),
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        words.language(),
                        by);
            }
            case Dispatched.NotHere(var why) ->
                page(
                        issue,
                        form,
                        Map.of("told-" + id, refusals.sentence(why, words)),
                        refusals.status(why),
                        words.language(),
                        by);
        };
    }

    /** The letter, for the section and for the registry that has to pack it. */
    @GetMapping("/dispatches/{id:\\d{1,18}}/document")
    @Requires(Power.READ)
    void document(@PathVariable long id, Acting by, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        papers.answer(new DispatchId(id), by, request, response);
    }

    private ModelAndView page(
            long issue,
            ActForm form,
            Map<String, String> mistakes,
            HttpStatusCode status,
            Language language,
            Acting by) {
        return new ModelAndView("dispatch/dispatches", status)
                .addObject(
                        "shown",
                        desk.page(new IssueId(issue), form, mistakes, language, by)
                                .orElseThrow(() -> new Gone("issue " + issue)));
    }

    private static void notice(String text, HttpServletRequest request) {
        RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
    }
}
