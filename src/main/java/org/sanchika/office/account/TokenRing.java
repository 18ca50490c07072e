package org.sanchika.office.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.SignInReset;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.SignedIn;
import org.sanchika.platform.security.Tokens;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tokens with which programs act for people: told once, kept only as SHA-256. */
@Service
class TokenRing implements Tokens {
    /** Life of a token that a program makes with name and password. */
    static final Duration SHORT = Duration.ofHours(12);
    /** Longest life of a token made in the browser. */
    static final int LONGEST_DAYS = 365;

    private static final Logger log = LoggerFactory.getLogger(TokenRing.class);
    private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(5);
    private static final String MARK = "sk_";

    private final TokenSql sql;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenRing(TokenSql sql, Audit audit, Clock clock) {
        this.sql = sql;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<SignedIn> holderOf(String token) {
        Instant now = clock.instant();
        return sql.holder(digest(token), now).map(holder -> {
            if (holder.usedAt() == null || holder.usedAt().plus(USE_NOTED_EVERY).isBefore(now)) {
                sql.used(holder.id(), now);
            }
            return new SignedIn(holder.personId(), holder.login(), "", false);
        });
    }

    /** @param name empty for one that a program makes */
    @Transactional
    MadeToken make(Presence who, String name, Duration life) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = MARK + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        sql.insert(who.personId(), digest(token), name, now, now.plus(life));
        audit.act(who, "token.made", "person:" + who.personId(), Map.of("name", name, "hours", life.toHours()));
        log.info("token.made person={} hours={}", who.personId(), life.toHours());
        return new MadeToken(token, now.plus(life));
    }

    List<TokenRow> of(Presence who) {
        return sql.of(who.personId(), clock.instant());
    }

    @Transactional
    boolean revoke(Presence who, long id) {
        boolean revoked = sql.revoke(who.personId(), id, clock.instant());
        if (revoked) {
            audit.act(who, "token.revoked", "person:" + who.personId(), Map.of("token", id));
            log.info("token.revoked person={} token={}", who.personId(), id);
        }
        return revoked;
    }

    @Transactional
    void revoke(Presence who, String token) {
        sql.revokeByDigest(digest(token), clock.instant());
        audit.act(who, "token.revoked", "person:" + who.personId(), Map.of());
        log.info("token.revoked person={}", who.personId());
    }

    @EventListener
    void reset(SignInReset reset) {
        sql.revokeAll(reset.person().value(), clock.instant());
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
