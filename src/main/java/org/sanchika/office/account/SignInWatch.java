package org.sanchika.office.account;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.authentication.event.InteractiveAuthenticationSuccessEvent;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Puts every sign-in and every refused one on record, and lets an account rest after too many wrong attempts. */
@Component
class SignInWatch {
    private static final Logger log = LoggerFactory.getLogger(SignInWatch.class);

    private final Accounts accounts;
    private final AccountSql sql;
    private final Presences presences;
    private final Audit audit;

    SignInWatch(Accounts accounts, AccountSql sql, Presences presences, Audit audit) {
        this.accounts = accounts;
        this.sql = sql;
        this.presences = presences;
        this.audit = audit;
    }

    @EventListener
    void signedIn(AuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            sql.forgetFailures(person.personId());
            audit.access(
                    presences.of(person.personId(), null).orElse(null),
                    "SIGNED_IN",
                    "person:" + person.personId(),
                    address(event.getAuthentication()));
            log.info("account.signed-in person={}", person.personId());
        }
    }

    /** Only on the sign-in page does a one-time code open anything; it has then served. */
    @EventListener
    void entered(InteractiveAuthenticationSuccessEvent event) {
        if (event.getAuthentication().getPrincipal() instanceof SignedIn person) {
            sql.burnCode(person.personId());
        }
    }

    /** What was typed as a name is not kept unless it is one: it may be a password in the wrong field. */
    @EventListener
    void refused(AbstractAuthenticationFailureEvent event) {
        Optional<Long> person = event instanceof AuthenticationFailureBadCredentialsEvent
                ? accounts.countFailure(event.getAuthentication().getName())
                : Optional.empty();
        audit.access(
                null,
                "SIGN_IN_REFUSED",
                person.map(id -> "person:" + id).orElse("person:?"),
                address(event.getAuthentication()));
        log.info(
                "account.sign-in-refused person={}", person.map(String::valueOf).orElse("?"));
    }

    private static @Nullable String address(Authentication authentication) {
        return authentication.getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : null;
    }
}
