package org.sanchika.mis.webhook;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.platform.seal.Strongbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The secrets that notices are signed with. */
@Repository
class WebhookSecrets {
    /** So long the former one signs beside the new. */
    static final Duration OVERLAP = Duration.ofDays(1);

    private static final int LENGTH = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Strongbox box;

    WebhookSecrets(JdbcClient jdbc, Strongbox box) {
        this.jdbc = jdbc;
        this.box = box;
    }

    /** Makes one, as it is handed over this once. A former one goes on for a day, and the one before that ends. */
    String make(long webhook, Instant now) {
        jdbc.sql("DELETE FROM mis.webhook_secret WHERE webhook_id = :webhook AND until_at IS NOT NULL")
                .param("webhook", webhook)
                .update();
        jdbc.sql("UPDATE mis.webhook_secret SET until_at = :until WHERE webhook_id = :webhook")
                .param("until", at(now.plus(OVERLAP)))
                .param("webhook", webhook)
                .update();
        byte[] secret = new byte[LENGTH];
        RANDOM.nextBytes(secret);
        jdbc.sql("INSERT INTO mis.webhook_secret (webhook_id, locked, made_at) VALUES (:webhook, :locked, :now)")
                .param("webhook", webhook)
                .param("locked", box.lock(what(webhook), secret))
                .param("now", at(now))
                .update();
        return WebhookSignature.shown(secret);
    }

    /** Those that sign now, the newest first. */
    List<byte[]> of(long webhook, Instant now) {
        return jdbc.sql("""
                        SELECT locked FROM mis.webhook_secret
                         WHERE webhook_id = :webhook AND (until_at IS NULL OR until_at > :now) ORDER BY id DESC
                        """)
                .param("webhook", webhook)
                .param("now", at(now))
                .query((row, n) -> box.open(what(webhook), row.getBytes("locked")))
                .list();
    }

    /** Since when the present one signs, and until when the former one does beside it; the former first. */
    List<Validity> validities(long webhook, Instant now) {
        return jdbc.sql("""
                        SELECT made_at, until_at FROM mis.webhook_secret
                         WHERE webhook_id = :webhook AND (until_at IS NULL OR until_at > :now) ORDER BY id
                        """)
                .param("webhook", webhook)
                .param("now", at(now))
                .query((row, n) -> {
                    OffsetDateTime until = row.getObject("until_at", OffsetDateTime.class);
                    return new Validity(
                            row.getObject("made_at", OffsetDateTime.class).toInstant(),
                            until == null ? null : until.toInstant());
                })
                .list();
    }

    void end(long webhook) {
        jdbc.sql("DELETE FROM mis.webhook_secret WHERE webhook_id = :webhook")
                .param("webhook", webhook)
                .update();
    }

    private static String what(long webhook) {
        return "webhook:" + webhook;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
