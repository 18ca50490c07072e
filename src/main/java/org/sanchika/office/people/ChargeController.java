package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sanchika.office.Desk;
import org.sanchika.office.Mended;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Giving charge of a post, and relieving whoever holds it. */
@Controller
class ChargeController {
    private static final int MOST_FOUND = 30;

    private final PeopleSql people;
    private final PeopleMending mending;
    private final Office office;
    private final Once once;

    ChargeController(PeopleSql people, PeopleMending mending, Office office, Once once) {
        this.people = people;
        this.mending = mending;
        this.office = office;
        this.once = once;
    }

    /** First the person is looked for, then the day and kind are chosen. */
    @GetMapping("/posts/{post}/charges/new")
    @Requires(Power.OFFICE)
    String newCharge(@PathVariable long post, @RequestParam(defaultValue = "") String q, Model model) {
        ChargeForm form = new ChargeForm(null, "REGULAR", mending.today().toString(), "");
        return show(post, q, form, Mistakes.none(), model);
    }

    @PostMapping("/posts/{post}/charges")
    @Requires(Power.OFFICE)
    String give(
            @PathVariable long post,
            @ModelAttribute ChargeForm form,
            @RequestParam(defaultValue = "") String q,
            @RequestParam("_once") UUID key,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Mistakes mistakes = form.mistakes(words);
        Optional<PeopleMending.Giving> giving = form.giving(post);
        if (mistakes.isEmpty() && giving.isPresent()) {
            AtomicReference<Mended> outcome = new AtomicReference<>();
            var kept = once.run(here.personId(), key, "charge " + giving.get(), () -> {
                outcome.set(mending.give(here, giving.get()));
                return outcome.get() instanceof Mended.Done ? Optional.of("given") : Optional.empty();
            });
            if (kept.isPresent()) {
                redirect.addFlashAttribute(Pages.NOTICE, words.get("office.charge.given"));
                return "redirect:/posts/" + post;
            }
            if (outcome.get() instanceof Mended.Refused refused) {
                mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(post, q, form, mistakes, model);
    }

    @PostMapping("/charges/{charge}/relief")
    @Requires(Power.OFFICE)
    String relieve(
            @PathVariable long charge,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "/units") String back,
            Presence here,
            Words words,
            RedirectAttributes redirect) {
        Optional<Mended> outcome = Typed.date(until)
                .map(day -> mending.relieve(here, charge, day).orElseThrow(() -> new Gone("charge " + charge)));
        String said = outcome.map(mended -> switch (mended) {
                    case Mended.Done done -> words.get("office.charge.ended");
                    case Mended.Refused refused -> refused.in(words);
                })
                .orElseGet(() -> words.get("form.date"));
        boolean done = outcome.filter(Mended.Done.class::isInstance).isPresent();
        redirect.addFlashAttribute(done ? Pages.NOTICE : "problem", said);
        return "redirect:" + (back.matches("/(posts|people)/\\d{1,18}") ? back : "/units");
    }

    private String show(long post, String q, ChargeForm form, Mistakes mistakes, Model model) {
        Desk desk = office.desk(new PostId(post)).orElseThrow(() -> new Gone("post " + post));
        String text = Typed.line(q);
        List<PersonPage.Row> found = text.isEmpty() ? List.of() : people.find(text, 0, MOST_FOUND, mending.today());
        model.addAttribute("desk", desk);
        model.addAttribute("q", text);
        model.addAttribute("found", found);
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/charge-new";
    }
}
