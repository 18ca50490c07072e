package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.sanchika.office.Mended;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
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

/** The register of people, and each person. */
@Controller
class PersonController {
    private static final int ROWS = 50;

    private final PeopleSql sql;
    private final PeopleMending mending;

    PersonController(PeopleSql sql, PeopleMending mending) {
        this.sql = sql;
        this.mending = mending;
    }

    @GetMapping("/people")
    @Requires(Power.READ)
    String people(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "0") long after, Model model) {
        List<PersonPage.Row> rows = sql.find(Typed.line(q), after, ROWS + 1, mending.today());
        model.addAttribute("q", Typed.line(q));
        model.addAttribute("rows", rows.subList(0, Math.min(ROWS, rows.size())));
        model.addAttribute("next", rows.size() > ROWS ? rows.get(ROWS - 1).id() : null);
        return "office/people";
    }

    @GetMapping("/people/{id}")
    @Requires(Power.READ)
    String person(@PathVariable long id, Presence here, Model model) {
        return show(id, here, model);
    }

    @GetMapping("/people/new")
    @Requires(Power.OFFICE)
    String newPerson(Words words, Model model) {
        return showNew(PersonForm.blank(words.language()), Mistakes.none(), model);
    }

    @PostMapping("/people")
    @Requires(Power.OFFICE)
    String add(
            @ModelAttribute PersonForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Mistakes mistakes = form.mistakes(words, true);
        if (mistakes.isEmpty()) {
            switch (mending.add(here, form)) {
                case Mended.Done(long id) -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.person.added"));
                    return "redirect:/people/" + id;
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return showNew(form, mistakes, model);
    }

    @PostMapping("/people/{id}")
    @Requires(Power.OFFICE)
    String change(
            @PathVariable long id,
            @ModelAttribute PersonForm form,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        demandThere(id);
        Mistakes mistakes = form.mistakes(words, false);
        if (mistakes.isEmpty()) {
            switch (mending.change(here, id, form)) {
                case Mended.Done done -> {
                    redirect.addFlashAttribute(Pages.NOTICE, words.get("office.saved"));
                    return "redirect:/people/" + id;
                }
                case Mended.Refused refused -> mistakes.add(refused.field(), refused.in(words));
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return show(id, here, model);
    }

    private void demandThere(long id) {
        sql.person(id).orElseThrow(() -> new Gone("person " + id));
    }

    private String show(long id, Presence here, Model model) {
        PersonPage page = PersonPages.of(id, sql, mending, here);
        model.addAttribute("person", page);
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", PersonForm.of(page.person()));
        }
        if (!model.containsAttribute("mistakes")) {
            model.addAttribute("mistakes", Mistakes.none());
        }
        return "office/person";
    }

    private static String showNew(PersonForm form, Mistakes mistakes, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("mistakes", mistakes);
        return "office/person-new";
    }
}
