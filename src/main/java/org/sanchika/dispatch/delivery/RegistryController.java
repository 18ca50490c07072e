package org.sanchika.dispatch.delivery;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Refusals;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Pages;
import org.sanchika.receipt.Fault;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;

/** The desk of the central registry: what is to be packed, what is to be posted. */
@Controller
class RegistryController {
    private static final int LINES = 200;

    private final Registry registry;
    private final StampAccount stamps;
    private final DispatchActs acts;
    private final Office office;
    private final Refusals refusals;

    RegistryController(Registry registry, StampAccount stamps, DispatchActs acts, Office office, Refusals refusals) {
        this.registry = registry;
        this.stamps = stamps;
        this.acts = acts;
        this.office = office;
        this.refusals = refusals;
    }

    @Bean
    static NavEntry registryNav() {
        return new NavEntry(36, "/registry", "mail-opened", "registry.nav", Power.DISPATCH);
    }

    @GetMapping("/registry")
    @Requires(Power.DISPATCH)
    ModelAndView queue(Acting by) {
        return page(ActForm.empty(), Map.of(), HttpStatus.OK, by);
    }

    @PostMapping("/registry/envelopes")
    @Requires(Power.DISPATCH)
    ModelAndView pack(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        DispatchForm.Read posting = DispatchForm.posting(form, "");
        Supplier<Dispatched> act = () -> posting.faults().isEmpty()
                ? registry.pack(dispatches(form), posting.posting(), by)
                : new Dispatched.Refused(posting.faults());
        return done(acts.once(by, form.once(), form.body("pack"), act), "registry.packed", form, by, words, request);
    }

    @PostMapping("/registry/postings")
    @Requires(Power.DISPATCH)
    ModelAndView post(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Supplier<Dispatched> act = () -> registry.post(numbers(form, "envelope"), by);
        return done(acts.once(by, form.once(), form.body("post"), act), "registry.posted", form, by, words, request);
    }

    @PostMapping("/registry/returns")
    @Requires(Power.DISPATCH)
    ModelAndView giveBack(
            @RequestParam MultiValueMap<String, String> fields, Acting by, Words words, HttpServletRequest request) {
        ActForm form = new ActForm(fields);
        Supplier<Dispatched> act = () -> registry.giveBack(dispatches(form), form.get("remark"), by);
        return done(
                acts.once(by, form.once(), form.body("give back"), act),
                "registry.given-back",
                form,
                by,
                words,
                request);
    }

    private ModelAndView done(
            Dispatched what, String said, ActForm form, Acting by, Words words, HttpServletRequest request) {
        return switch (what) {
            case Dispatched.Done done -> {
                String text = words.get(said, words.digits(done.dispatches().size()));
                RequestContextUtils.getOutputFlashMap(request).put(Pages.NOTICE, text);
                yield new ModelAndView("redirect:/registry");
            }
            case Dispatched.Refused(List<Fault> faults) ->
                page(form, Fault.messages(faults, words), HttpStatus.UNPROCESSABLE_CONTENT, by);
            case Dispatched.NotHere(var why) ->
                page(form, Map.of("dispatch", refusals.sentence(why, words)), refusals.status(why), by);
        };
    }

    private ModelAndView page(ActForm form, Map<String, String> mistakes, HttpStatusCode status, Acting by) {
        return new ModelAndView("dispatch/registry", status)
                .addObject("queued", registry.waiting(Step.Kind.QUEUED, LINES, by))
                .addObject("packed", registry.waiting(Step.Kind.PACKED, LINES, by))
                .addObject("balance", stamps.balance(by))
                .addObject(
                        "office", office.unit(office.unit(by.unit()).office()).name())
                .addObject("form", form)
                .addObject("mistakes", mistakes);
    }

    private static List<DispatchId> dispatches(ActForm form) {
        return numbers(form, "dispatch").stream().map(DispatchId::new).toList();
    }

    private static List<Long> numbers(ActForm form, String field) {
        return form.all(field).stream()
                .filter(one -> one.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .distinct()
                .toList();
    }
}
