package org.sanchika.office.account;

import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Remembers how a person types, chosen while typing; the settings page holds the same choice. */
@RestController
class TypingController {
    private final Accounts accounts;

    TypingController(Accounts accounts) {
        this.accounts = accounts;
    }

    @PostMapping("/typing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Requires(Power.READ)
    void remember(Presence here, @RequestParam String to) {
        if (SettingsController.TYPING.contains(to)) {
            accounts.prefer(here, here.language().code(), to);
        }
    }
}
