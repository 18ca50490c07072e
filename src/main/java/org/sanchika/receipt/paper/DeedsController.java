package org.sanchika.receipt.paper;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Refusals;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.paper.Deeds.Made;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** What is done with a receipt beyond what is done with every matter. Each happens once however often it is sent. */
@Controller
@RequestMapping("/receipts/{id:\\d{1,18}}")
class DeedsController {
    private final Receipts receipts;
    private final Desktop desktop;
    private final Deeds deeds;
    private final Acts acts;
    private final Refusals refusals;

    DeedsController(Receipts receipts, Desktop desktop, Deeds deeds, Acts acts, Refusals refusals) {
        this.receipts = receipts;
        this.desktop = desktop;
        this.deeds = deeds;
        this.acts = acts;
        this.refusals = refusals;
    }

    /** A request to act, with what its answer needs. */
    record Asked(MatterId id, Map<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        String text(String field) {
            return fields.getOrDefault(field, "").strip();
        }
    }

    @ModelAttribute
    Asked asked(
            @PathVariable long id,
            @RequestParam Map<String, String> fields,
            Acting by,
            Words words,
            HttpServletRequest request) {
        return new Asked(new MatterId(id), fields, by, words, request);
    }

    @PostMapping("/copies")
    @Requires(Power.REGISTER)
    ModelAndView copy(@ModelAttribute(binding = false) Asked asked) {
        return registered(asked, () -> receipts.copy(asked.id(), asked.by()));
    }

    @PostMapping("/splits")
    @Requires(Power.REGISTER)
    ModelAndView split(@ModelAttribute(binding = false) Asked asked) {
        return registered(asked, () -> receipts.split(asked.id(), asked.text("subject"), asked.by()));
    }

    @PostMapping("/links")
    @Requires(Power.REGISTER)
    ModelAndView link(@ModelAttribute(binding = false) Asked asked) {
        Optional<MatterId> other = numbered(asked);
        boolean apart = asked.fields().containsKey("apart");
        return other.isEmpty()
                ? noSuch(asked)
                : done(
                        asked,
                        () -> apart
                                ? receipts.unlink(asked.id(), other.get(), asked.by())
                                : receipts.link(asked.id(), other.get(), asked.by()),
                        apart ? "receipt.done.unlinked" : "receipt.done.linked");
    }

    @PostMapping("/disputes")
    @Requires(Power.ACT)
    ModelAndView dispute(@ModelAttribute(binding = false) Asked asked) {
        return done(
                asked, () -> receipts.dispute(asked.id(), asked.text("reason"), asked.by()), "receipt.done.disputed");
    }

    @PostMapping("/duplicate")
    @Requires(Power.ACT)
    ModelAndView duplicate(@ModelAttribute(binding = false) Asked asked) {
        Optional<MatterId> of = numbered(asked);
        return of.isEmpty()
                ? noSuch(asked)
                : done(
                        asked,
                        () -> receipts.mergeInto(asked.id(), of.get(), asked.text("reason"), asked.by()),
                        "receipt.done.merged");
    }

    private Optional<MatterId> numbered(Asked asked) {
        return receipts.numbered(asked.text("number"), asked.by()).map(Receipt::id);
    }

    private ModelAndView noSuch(Asked asked) {
        return refused(asked, HttpStatus.UNPROCESSABLE_CONTENT, asked.words().get("receipt.fault.no-such"));
    }

    /** The new receipt's page follows. The first answer is kept, so a second sending shows the same one. */
    private ModelAndView registered(Asked asked, Supplier<Registration> act) {
        return switch (deeds.once(asked.by(), Once.key(asked.text("_once")), body(asked), act)) {
            case Made.Done(var id) -> redirect(id.value(), "receipt.done.copied", asked);
            case Made.Not(Registration.Refused(var faults)) ->
                refused(
                        asked,
                        HttpStatus.UNPROCESSABLE_CONTENT,
                        faults.getFirst().message(asked.words()));
            case Made.Not not -> throw new Gone("receipt");
        };
    }

    private ModelAndView done(Asked asked, Supplier<Outcome> act, String notice) {
        return switch (acts.once(asked.by(), Once.key(asked.text("_once")), body(asked), act)) {
            case Outcome.Done done -> redirect(asked.id().value(), notice, asked);
            case Outcome.Unknown unknown -> throw new Gone("receipt");
            case Outcome.Refusal refusal ->
                refused(asked, refusals.status(refusal), refusals.sentence(refusal, asked.words()));
        };
    }

    private ModelAndView refused(Asked asked, HttpStatus status, String why) {
        Receipt receipt = desktop.receipt(asked.id().value(), asked.by());
        ModelAndView page = new ModelAndView("receipt/receipt", status);
        return page.addObject("shown", desktop.page(receipt, asked.by()).refused(why));
    }

    private static ModelAndView redirect(long id, String notice, Asked asked) {
        RequestContextUtils.getOutputFlashMap(asked.request())
                .put(Pages.NOTICE, asked.words().get(notice));
        return new ModelAndView("redirect:/receipts/" + id);
    }

    private static String body(Asked asked) {
        Map<String, String> typed = new TreeMap<>(asked.fields());
        typed.keySet().removeIf(name -> name.startsWith("_"));
        return asked.request().getRequestURI() + typed;
    }
}
