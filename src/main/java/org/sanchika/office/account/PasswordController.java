package org.sanchika.office.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.sanchika.office.account.Accounts.Changed;
import org.sanchika.office.account.PasswordRules.Refusal;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Public;
import org.sanchika.platform.security.SignedIn;
import org.sanchika.platform.web.Mistakes;
import org.sanchika.platform.web.Pages;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** After a one-time code: a password of one's own, before anything else. */
@Controller
class PasswordController {
    private final Accounts accounts;

    PasswordController(Accounts accounts) {
        this.accounts = accounts;
    }

    @GetMapping("/password")
    @Public(because = "asked of whoever is signed in, before he may do anything else")
    String ask(@AuthenticationPrincipal SignedIn who, Model model) {
        return accounts.mustSet(who) ? show(who, Mistakes.none(), model) : "redirect:/settings";
    }

    @PostMapping("/password")
    @Public(because = "asked of whoever is signed in, before he may do anything else")
    String set(
            @AuthenticationPrincipal SignedIn who,
            Words words,
            @RequestParam String fresh,
            @RequestParam String again,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        if (!accounts.mustSet(who)) {
            return "redirect:/settings";
        }
        String session = request.getSession().getId();
        Changed changed = accounts.first(who, Presence.of(request), fresh, again, session);
        if (changed instanceof Changed.NotGood bad) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            String why = words.get(bad.why().key(), PasswordRules.SHORTEST);
            return show(who, Mistakes.none().add(fieldOf(bad.why()), why), model);
        }
        request.changeSessionId();
        redirect.addFlashAttribute(Pages.NOTICE, words.get("account.password.set"));
        return "redirect:/";
    }

    static String fieldOf(Refusal why) {
        return why == Refusal.NOT_TWICE_ALIKE ? "again" : "fresh";
    }

    private static String show(SignedIn who, Mistakes mistakes, Model model) {
        model.addAttribute("login", who.getUsername());
        model.addAttribute("mistakes", mistakes);
        return "office/password";
    }
}
