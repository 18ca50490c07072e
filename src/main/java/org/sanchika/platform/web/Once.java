package org.sanchika.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.server.ResponseStatusException;

/**
 * An act that may be asked for twice and happens once. The key is stored with the answer in the act's own transaction,
 * so a retry, also after a restart, gets the first answer.
 */
@Component
public class Once {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Once(JdbcClient jdbc, TransactionTemplate transaction, Clock clock) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param repeated true when the answer is that of an earlier call
     */
    public record Result(String answer, boolean repeated) {}

    /** The same key came with another body: the caller's mistake (422). */
    public static final class OtherBody extends RuntimeException {
        OtherBody() {
            super("idempotency key used with another body", null, false, false);
        }
    }

    /** The act was refused: nothing is kept, and the same key may be tried again. */
    private static final class Refused extends RuntimeException {
        Refused() {
            super("refused", null, false, false);
        }
    }

    /** The key of a form; without one it acts each time. */
    public static UUID key(@Nullable String typed) {
        try {
            return UUID.fromString(String.valueOf(typed));
        } catch (IllegalArgumentException none) {
            return UUID.randomUUID();
        }
    }

    /** The key of a program's call; without one it acts each time, but what is no key is not taken for none (400). */
    public static UUID key(HttpServletRequest call) {
        String sent = call.getHeader("Idempotency-Key");
        if (sent == null || sent.isBlank()) {
            return UUID.randomUUID();
        }
        try {
            return UUID.fromString(sent.strip());
        } catch (IllegalArgumentException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "Idempotency-Key");
        }
    }

    /**
     * Runs {@code act} unless {@code key} was used by this person; keeps its answer.
     *
     * @param act returns the answer to keep, or empty when it refused (its work is rolled back, nothing is kept)
     * @return the answer, or empty when the act refused
     */
    public Optional<Result> run(long personId, UUID key, String body, Supplier<Optional<String>> act) {
        String digest = digest(body);
        try {
            return Optional.of(transaction.execute(status -> {
                if (claim(personId, key, digest)) {
                    String answer = act.get().orElseThrow(Refused::new);
                    keep(personId, key, answer);
                    return new Result(answer, false);
                }
                return new Result(earlier(personId, key, digest), true);
            }));
        } catch (Refused refused) {
            return Optional.empty();
        }
    }

    /** Waits on the unique key for a call that is under way; false when that one came first and succeeded. */
    private boolean claim(long personId, UUID key, String digest) {
        return jdbc.sql("""
                        INSERT INTO platform.once (person_id, key, digest, at)
                        VALUES (:person, :key, :digest, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("person", personId)
                        .param("key", key)
                        .param("digest", digest)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private void keep(long personId, UUID key, String answer) {
        jdbc.sql("UPDATE platform.once SET answer = :answer WHERE person_id = :person AND key = :key")
                .param("answer", answer)
                .param("person", personId)
                .param("key", key)
                .update();
    }

    private String earlier(long personId, UUID key, String digest) {
        record Kept(String digest, String answer) {}
        Kept kept = jdbc.sql("SELECT digest, answer FROM platform.once WHERE person_id = :person AND key = :key")
                .param("person", personId)
                .param("key", key)
                .query(Kept.class)
                .single();
        if (!kept.digest().equals(digest)) {
            throw new OtherBody();
        }
        return kept.answer();
    }

    private static String digest(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
