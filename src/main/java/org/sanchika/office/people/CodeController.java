package org.sanchika.office.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sanchika.office.Mended;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Once;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One-time codes for the first sign-in and for a password that was forgotten. */
@Controller
class CodeController {
    private static final String LOGIN = "[a-z0-9][a-z0-9._@-]{2,59}";

    private final PeopleSql sql;
    private final PeopleMending mending;
    private final Once once;
    private final Clock clock;

    CodeController(PeopleSql sql, PeopleMending mending, Once once, Clock clock) {
        this.sql = sql;
        this.mending = mending;
        this.once = once;
        this.clock = clock;
    }

    /** The slip is the answer itself: the code is in no session, no log and no table. */
    @PostMapping("/people/{id}/codes")
    @Requires(Power.OFFICE)
    String giveCode(
            @PathVariable long id,
            @RequestParam(defaultValue = "") String login,
            @RequestParam("_once") UUID key,
            Presence here,
            Words words,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        PersonPage.Person person = sql.person(id).orElseThrow(() -> new Gone("person " + id));
        String name =
                person.login() != null ? person.login() : Typed.line(login).toLowerCase(Locale.ROOT);
        AtomicReference<Mended> outcome = new AtomicReference<>();
        String code = OneTimeCode.fresh();
        Instant until = clock.instant().plus(OneTimeCode.LIFE);
        if (!name.matches(LOGIN)) {
            outcome.set(Mended.Refused.of("login", "login"));
        } else {
            once.run(here.personId(), key, "code " + id + " " + name, () -> {
                outcome.set(mending.giveCode(here, id, name, code, until));
                return outcome.get() instanceof Mended.Done ? Optional.of("given") : Optional.empty();
            });
        }
        if (outcome.get() instanceof Mended.Refused refused) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            PersonPage page = PersonPages.of(id, sql, mending, here);
            model.addAttribute("person", page);
            model.addAttribute("form", PersonForm.of(page.person()));
            model.addAttribute("mistakes", Mistakes.none().add(refused.field(), refused.in(words)));
            return "office/person";
        }
        model.addAttribute("person", person);
        model.addAttribute("login", name);
        model.addAttribute("code", outcome.get() == null ? null : code);
        model.addAttribute("until", until);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromContextPath(request).build().toUriString());
        return "office/code";
    }
}
