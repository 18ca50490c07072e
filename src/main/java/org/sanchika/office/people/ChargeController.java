package org.sanchika.office.people;

import java.util.List;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
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
    private final Reliefs reliefs;
    private final Office office;

    ChargeController(PeopleSql people, PeopleMending mending, Reliefs reliefs, Office office) {
        this.people = people;
        this.mending = mending;
        this.reliefs = reliefs;
        this.office = office;
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
            Errand errand,
            Model model) {
        Mistakes mistakes = form.mistakes(errand.words());
        return errand.run("charge " + post + form, mistakes, () -> mending.give(errand.here(), form.giving(post)))
                .map(id -> errand.done("/posts/" + post, "office.charge.given"))
                .orElseGet(() -> errand.again(show(post, q, form, mistakes, model)));
    }

    @PostMapping("/charges/{charge}/relief")
    @Requires(Power.OFFICE)
    String relieve(
            @PathVariable long charge,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "/units") String back,
            Errand errand,
            RedirectAttributes redirect) {
        Mistakes mistakes = Mistakes.none();
        String page = back.matches("/(posts|people)/\\d{1,18}") ? back : "/units";
        return reliefs.relieve(errand, charge, until, mistakes)
                .map(done -> errand.done(page, "office.charge.ended"))
                .orElseGet(() -> {
                    redirect.addFlashAttribute("problem", mistakes.of("until"));
                    return "redirect:" + page;
                });
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
