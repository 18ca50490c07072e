package org.sanchika.office.account;

import java.time.OffsetDateTime;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Requires;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sign-in for programs. */
@RestController
class TokenController {
    private final TokenRing tokens;

    TokenController(TokenRing tokens) {
        this.tokens = tokens;
    }

    record TokenAnswer(String token, OffsetDateTime expiresAt) {}

    /** Makes a token for the person whose name and password come by HTTP Basic. It acts in his charges until it runs out. */
    @PostMapping("/api/v1/tokens")
    @Requires(Power.READ)
    @ResponseStatus(HttpStatus.CREATED)
    TokenAnswer makeToken(Presence here) {
        MadeToken made = tokens.make(here, "", TokenRing.SHORT);
        return new TokenAnswer(made.token(), made.expiresAt().atZone(Words.ZONE).toOffsetDateTime());
    }

    /** Revokes the token with which the call is made. */
    @DeleteMapping("/api/v1/tokens/current")
    @Requires(Power.READ)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void revokeToken(Presence here, @RequestHeader("Authorization") String authorization) {
        tokens.revoke(
                here, authorization.substring(authorization.indexOf(' ') + 1).strip());
    }
}
