package org.sanchika.office.people;

import java.util.List;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
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
    String add(@ModelAttribute PersonForm form, Errand errand, Model model) {
        Mistakes mistakes = form.mistakes(errand.words(), true);
        return errand.run("person " + form, mistakes, () -> mending.add(errand.here(), form))
                .map(id -> errand.done("/people/" + id, "office.person.added"))
                .orElseGet(() -> errand.again(showNew(form, mistakes, model)));
    }

    @PostMapping("/people/{id}")
    @Requires(Power.OFFICE)
    String change(@PathVariable long id, @ModelAttribute PersonForm form, Errand errand, Model model) {
        demandThere(id);
        Mistakes mistakes = form.mistakes(errand.words(), false);
        return errand.run("person " + id + form, mistakes, () -> mending.change(errand.here(), id, form))
                .map(done -> errand.done("/people/" + id, "office.saved"))
                .orElseGet(() -> {
                    model.addAttribute("form", form);
                    model.addAttribute("mistakes", mistakes);
                    return errand.again(show(id, errand.here(), model));
                });
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
