package org.sanchika.office.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.sanchika.office.account.Accounts.Changed;
import org.sanchika.platform.language.Language;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A person's own settings: language, typing, password, tokens. */
@Controller
class SettingsController {
    /** Ways of typing Hindi and Bengali, as {@code typing.js} knows them. */
    static final List<String> TYPING =
            List.of("off", "phonetic", "inscript", "remington-gail", "remington-cbi", "bijoy");

    static final List<Integer> DAYS = List.of(1, 30, 90, 180, TokenRing.LONGEST_DAYS);
    private static final int LONGEST_NAME = 60;

    private final Accounts accounts;
    private final TokenRing tokens;
    private final Once once;
    private final Pages pages;

    SettingsController(Accounts accounts, TokenRing tokens, Once once, Pages pages) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.once = once;
        this.pages = pages;
    }

    @GetMapping("/settings")
    @Requires(Power.READ)
    String settings(Presence here, Model model) {
        return show(here, Mistakes.none(), model);
    }

    @PostMapping("/settings/preferences")
    @Requires(Power.READ)
    String prefer(
            Presence here,
            @RequestParam("language") String code,
            @RequestParam String typing,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        Language language = Language.of(code).orElse(here.language());
        accounts.prefer(here, language.code(), TYPING.contains(typing) ? typing : "off");
        Pages.remember(Pages.LANGUAGE, language.code(), request, response);
        redirect.addFlashAttribute(Pages.NOTICE, pages.words(language).get("account.saved"));
        return "redirect:/settings";
    }

    @PostMapping("/settings/password")
    @Requires(Power.READ)
    String password(
            Presence here,
            Words words,
            @RequestParam String current,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        Changed changed = accounts.change(
                here, current, fresh, again, request.getSession().getId());
        Mistakes mistakes = Mistakes.none();
        switch (changed) {
            case Changed.Done done -> {
                request.changeSessionId();
                redirect.addFlashAttribute(Pages.NOTICE, words.get("account.password.set"));
                return "redirect:/settings";
            }
            case Changed.NotYou notYou -> mistakes.add("current", words.get("account.password.not-you"));
            case Changed.NotGood bad ->
                mistakes.add(
                        PasswordController.fieldOf(bad.why()),
                        words.get(bad.why().key(), PasswordRules.SHORTEST));
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(here, mistakes, model);
    }

    /** The token is in the answer itself and nowhere else: not in the session, not behind a redirect. */
    @PostMapping("/settings/tokens")
    @Requires(Power.READ)
    String makeToken(
            Presence here,
            Words words,
            @RequestParam String name,
            @RequestParam int days,
            @RequestParam("_once") UUID key,
            HttpServletResponse response,
            Model model) {
        String plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || !DAYS.contains(days)) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String why = plain.isEmpty() ? words.get("form.required") : words.get("form.too-long", LONGEST_NAME);
            return show(here, Mistakes.none().add("name", why), model);
        }
        AtomicReference<MadeToken> made = new AtomicReference<>();
        once.run(here.personId(), key, "token " + plain + " " + days, () -> {
            made.set(tokens.make(here, plain, Duration.ofDays(days)));
            return Optional.of("made");
        });
        model.addAttribute("name", plain);
        model.addAttribute("made", made.get());
        return "office/token";
    }

    @PostMapping("/settings/tokens/{id}/revocation")
    @Requires(Power.READ)
    String revoke(Presence here, Words words, @PathVariable long id, RedirectAttributes redirect) {
        if (!tokens.revoke(here, id)) {
            throw new Gone("token " + id);
        }
        redirect.addFlashAttribute(Pages.NOTICE, words.get("account.token.revoked"));
        return "redirect:/settings";
    }

    private String show(Presence here, Mistakes mistakes, Model model) {
        model.addAttribute("login", accounts.loginOf(here));
        model.addAttribute("typing", TYPING);
        model.addAttribute("days", DAYS);
        model.addAttribute("tokens", tokens.of(here));
        model.addAttribute("mistakes", mistakes);
        return "office/settings";
    }
}
