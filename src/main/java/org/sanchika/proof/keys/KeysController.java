package org.sanchika.proof.keys;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.KeyRing;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.NavEntry;
import org.sanchika.platform.web.Once;
import org.sanchika.platform.web.Pages;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The keys of the installation, for its administrator. */
@Controller
class KeysController {
    private static final int ORDER = 90;

    private final KeyRing keys;
    private final Once once;

    KeysController(KeyRing keys, Once once) {
        this.keys = keys;
        this.once = once;
    }

    @Bean
    static NavEntry keysNav() {
        return new NavEntry(ORDER, "/keys", "shield-check", "keys.nav", Power.INSTALLATION);
    }

    @GetMapping("/keys")
    @Requires(Power.INSTALLATION)
    String list(Model model) {
        return shown(Mistakes.none(), model);
    }

    @PostMapping("/keys")
    @Requires(Power.INSTALLATION)
    String renew(
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String why = Typed.line(reason);
        if (why.isEmpty()) {
            return refused("reason", words.get("keys.reason.missing"), response, model);
        }
        UUID form = Once.key(key);
        once.run(here.personId(), form, "renew key " + why, () -> {
            keys.renew(why, here);
            return Optional.of("");
        });
        redirect.addFlashAttribute(Pages.NOTICE, words.get("keys.renewed"));
        return "redirect:/keys";
    }

    @PostMapping("/keys/{id}/withdrawal")
    @Requires(Power.INSTALLATION)
    String withdraw(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(name = "_once", defaultValue = "") String key,
            Presence here,
            Words words,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        String why = Typed.line(reason);
        if (why.isEmpty()) {
            return refused("reason-" + id, words.get("keys.reason.missing"), response, model);
        }
        Optional<Once.Result> done = once.run(
                here.personId(),
                Once.key(key),
                "withdraw key " + id + " " + why,
                () -> keys.withdraw(id, why, here) ? Optional.of("") : Optional.empty());
        if (done.isEmpty()) {
            return refused("reason-" + id, words.get("keys.withdraw.not"), response, model);
        }
        redirect.addFlashAttribute(Pages.NOTICE, words.get("keys.withdraw.done"));
        return "redirect:/keys";
    }

    private String refused(String field, String message, HttpServletResponse response, Model model) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return shown(Mistakes.none().add(field, message), model);
    }

    private String shown(Mistakes mistakes, Model model) {
        model.addAttribute("keys", keys.all());
        model.addAttribute("mistakes", mistakes);
        return "proof/keys";
    }
}
