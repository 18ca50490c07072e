package org.sanchika.proceeding.callbook;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
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

/** The call book of a desk, and of one matter. */
@Controller
class CallBookController {
    private static final int LINES = 200;

    private final CallBook book;
    private final MatterPanels panels;
    private final Acts acts;
    private final Refusals refusals;

    CallBookController(CallBook book, MatterPanels panels, Acts acts, Refusals refusals) {
        this.book = book;
        this.panels = panels;
        this.acts = acts;
        this.refusals = refusals;
    }

    @GetMapping("/call-book")
    @Requires(Power.READ)
    ModelAndView list(Acting by) {
        return new ModelAndView("proceeding/call-books")
                .addObject("rows", book.with(by.post(), LINES))
                .addObject("today", book.today());
    }

    @GetMapping("/matters/{id:\\d{1,18}}/call-book")
    @Requires(Power.READ)
    ModelAndView show(@PathVariable long id, Acting by) {
        return page(panel(id, by), ActForm.empty(), Map.of(), null, HttpStatus.OK, by);
    }

    @PostMapping("/matters/{id:\\d{1,18}}/call-book")
    @Requires(Power.ACT)
    ModelAndView enter(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        NewEntry entry = NewEntry.of(form);
        MatterPanel panel = panel(id, by);
        return act(
                panel,
                form,
                book.faults(entry, by),
                () -> book.enter(panel.matter(), entry, by),
                "callbook.entered",
                by,
                words,
                request);
    }

    @PostMapping("/matters/{id:\\d{1,18}}/call-book/reviews")
    @Requires(Power.ACT)
    ModelAndView review(
            @PathVariable long id,
            @RequestParam MultiValueMap<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        NewReview review = NewReview.of(form);
        MatterPanel panel = panel(id, by);
        return act(
                panel,
                form,
                book.faults(review),
                () -> book.review(panel.matter(), review, by),
                review.stays() ? "callbook.reviewed" : "callbook.taken-out",
                by,
                words,
                request);
    }

    private ModelAndView act(
            MatterPanel panel,
            ActForm form,
            List<Fault> faults,
            Supplier<Outcome> act,
            String said,
            Acting by,
            Words words,
            HttpServletRequest request) {
        if (!faults.isEmpty()) {
            return page(panel, form, Fault.messages(faults, words), null, HttpStatus.UNPROCESSABLE_CONTENT, by);
        }
        return switch (acts.once(by, form.once(), form.body(request.getRequestURI()), act)) {
            case Outcome.Done done -> {
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, words.get(said));
                yield new ModelAndView("redirect:/matters/" + panel.matter().value() + "/call-book");
            }
            case Outcome.Refusal why ->
                page(panel, form, Map.of(), refusals.sentence(why, words), refusals.status(why), by);
        };
    }

    private ModelAndView page(
            MatterPanel panel,
            ActForm form,
            Map<String, String> mistakes,
            @Nullable String problem,
            HttpStatusCode status,
            Acting by) {
        List<Entry> entries = book.of(panel.matter());
        boolean holds = panel.held().holder().equals(by.post()) && by.may(Power.ACT);
        return new ModelAndView("proceeding/call-book", status)
                .addObject("panel", panel)
                .addObject("entries", entries)
                .addObject("today", book.today())
                .addObject("enters", panel.can(Act.PARK))
                .addObject(
                        "reviews",
                        holds && !entries.isEmpty() && entries.getFirst().isStanding())
                .addObject("competent", book.competent(by.post()))
                .addObject("form", form)
                .addObject("mistakes", mistakes)
                .addObject("problem", problem);
    }

    private MatterPanel panel(long id, Acting by) {
        return panels.of(new MatterId(id), by)
                .filter(panel -> CallBook.KINDS.contains(panel.kind()))
                .orElseThrow(() -> new Gone("matter " + id));
    }
}
