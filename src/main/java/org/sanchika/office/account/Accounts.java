package org.sanchika.office.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.account.AccountSql.Account;
import org.sanchika.office.account.PasswordRules.Refusal;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.SignedIn;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people do with their own accounts. */
@Service
@Transactional
class Accounts {
    private static final Logger log = LoggerFactory.getLogger(Accounts.class);

    private final AccountSql sql;
    private final TokenSql tokens;
    private final OpenSessions sessions;
    private final PasswordEncoder passwords;
    private final Audit audit;
    private final Clock clock;

    Accounts(
            AccountSql sql,
            TokenSql tokens,
            OpenSessions sessions,
            PasswordEncoder passwords,
            Audit audit,
            Clock clock) {
        this.sql = sql;
        this.tokens = tokens;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a change of password. */
    sealed interface Changed {
        record Done() implements Changed {}

        /** The present password is wrong, or too many wrong ones came before. */
        record NotYou() implements Changed {}

        record NotGood(Refusal why) implements Changed {}
    }

    /** Changes the password of whoever knows the present one; all other sessions of his end. */
    Changed change(Presence who, String current, String fresh, String again, @Nullable String session) {
        Account account = sql.of(who.personId()).orElseThrow();
        if (account.locked() || !passwords.matches(current, account.hash())) {
            countFailure(account.login());
            return new Changed.NotYou();
        }
        if (fresh.equals(current)) {
            return new Changed.NotGood(Refusal.SAME_AS_BEFORE);
        }
        return set(new SignedIn(who.personId(), account.login(), "", false), who, fresh, again, session);
    }

    /** Sets the first password of one's own after a one-time code. */
    Changed first(SignedIn who, @Nullable Presence here, String fresh, String again, @Nullable String session) {
        return set(who, here, fresh, again, session);
    }

    boolean mustSet(SignedIn who) {
        return sql.of(who.personId()).map(Account::mustSet).orElse(false);
    }

    void prefer(Presence who, String language, String typing) {
        sql.setPreferences(who.personId(), language, typing);
    }

    String loginOf(Presence who) {
        return sql.of(who.personId()).map(Account::login).orElse("");
    }

    /** Counts a wrong attempt and lets the account rest when there were too many. */
    Optional<Long> countFailure(String login) {
        return sql.countFailure(login).map(failure -> {
            Duration rest = LockRules.rest(failure.failures());
            if (!rest.isZero()) {
                sql.lock(failure.personId(), clock.instant().plus(rest));
                log.warn(
                        "account.locked person={} failures={} minutes={}",
                        failure.personId(),
                        failure.failures(),
                        rest.toMinutes());
            }
            return failure.personId();
        });
    }

    private Changed set(SignedIn who, @Nullable Presence here, String fresh, String again, @Nullable String session) {
        Optional<Refusal> refusal = PasswordRules.refusal(who.getUsername(), fresh, again);
        if (refusal.isPresent()) {
            return new Changed.NotGood(refusal.get());
        }
        sql.setOwn(who.personId(), passwords.encode(fresh));
        tokens.revokeMadeByPassword(who.personId(), clock.instant());
        sessions.end(who.getUsername(), session);
        audit.act(here, "account.password-set", "person:" + who.personId(), Map.of());
        log.info("account.password-set person={}", who.personId());
        return new Changed.Done();
    }
}
