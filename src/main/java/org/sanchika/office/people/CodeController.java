package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.sanchika.office.errand.Errand;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One-time codes for the first sign-in and for a password that was forgotten. */
@Controller
class CodeController {
    private final PeopleSql sql;
    private final PeopleMending mending;
    private final Codes codes;

    CodeController(PeopleSql sql, PeopleMending mending, Codes codes) {
        this.sql = sql;
        this.mending = mending;
        this.codes = codes;
    }

    /** The slip is the answer itself. */
    @PostMapping("/people/{id}/codes")
    @Requires(Power.OFFICE)
    String giveCode(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String login,
            Errand errand,
            HttpServletRequest request,
            Model model) {
        PersonPage.Person person = sql.person(id).orElseThrow(() -> new Gone("person " + id));
        Mistakes mistakes = Mistakes.none();
        Optional<Codes.Slip> slip = codes.give(person.login(), id, login, errand, mistakes);
        if (slip.isEmpty()) {
            PersonPage page = PersonPages.of(id, sql, mending, errand.here());
            model.addAttribute("person", page);
            model.addAttribute("form", PersonForm.of(page.person()));
            model.addAttribute("mistakes", mistakes);
            return errand.again("office/person");
        }
        model.addAttribute("person", person);
        model.addAttribute("login", slip.get().login());
        model.addAttribute("code", slip.get().code());
        model.addAttribute("until", slip.get().until());
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        return "office/code";
    }
}
