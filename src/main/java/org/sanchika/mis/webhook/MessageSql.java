package org.sanchika.mis.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.webhook.WebhookMessage.Attempt;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notices and what became of them. */
@Repository
class MessageSql {
    private final JdbcClient jdbc;

    MessageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What is told of a unit on a day. */
    record Told(String unit, LocalDate day) {}

    /** @return empty: that was told on that day */
    Optional<Long> reserve(
            long webhook, String messageId, NoticeKind kind, @Nullable Told told, String body, Instant now) {
        return jdbc.sql("""
                        INSERT INTO mis.webhook_message (webhook_id, message_id, kind, unit, day, body, made_at, due_at)
                        VALUES (:webhook, :message, :kind, :unit, :day, :body, :now, :now)
                        ON CONFLICT (webhook_id, kind, unit, day) DO NOTHING
                        RETURNING id
                        """)
                .param("webhook", webhook)
                .param("message", messageId)
                .param("kind", kind.name())
                .param("unit", told == null ? null : told.unit(), Types.VARCHAR)
                .param("day", told == null ? null : told.day(), Types.DATE)
                .param("body", body)
                .param("now", at(now))
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** How many lay beyond their limit when it was told of this unit last. */
    OptionalInt lastOver(long webhook, String unit) {
        return jdbc.sql("""
                        SELECT cast(cast(body AS jsonb) #>> '{data,overLimit}' AS integer) AS over FROM mis.webhook_message
                         WHERE webhook_id = :webhook AND kind = 'OVER_LIMIT' AND unit = :unit ORDER BY day DESC LIMIT 1
                        """).param("webhook", webhook).param("unit", unit).query(Integer.class).optional().stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** One that has not arrived and was not given up. */
    Optional<WebhookMessage> waiting(long id) {
        return jdbc.sql("SELECT * FROM mis.webhook_message WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .query((row, n) -> message(row, List.of()))
                .optional();
    }

    /** The newest of one, with their tries. */
    List<WebhookMessage> of(long webhook, long before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM mis.webhook_message WHERE webhook_id = :webhook AND id < :before
                         ORDER BY id DESC LIMIT :limit
                        """)
                .param("webhook", webhook)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> message(row, attempts(row.getLong("id"))))
                .list();
    }

    private List<Attempt> attempts(long message) {
        return jdbc.sql("SELECT * FROM mis.webhook_attempt WHERE message_id = :message ORDER BY id DESC")
                .param("message", message)
                .query((row, n) -> {
                    String why = row.getString("why");
                    return new Attempt(
                            row.getObject("at", OffsetDateTime.class).toInstant(),
                            row.getLong("took_ms"),
                            row.getObject("status", Integer.class),
                            why == null ? null : WebhookMessage.Why.valueOf(why),
                            row.getString("answer"));
                })
                .list();
    }

    /** Says that it is handed over now; false when somebody else does so at this instant. */
    boolean claim(WebhookMessage message, Instant now) {
        Instant before = message.claimedAt();
        return jdbc.sql("""
                        UPDATE mis.webhook_message SET claimed_at = :now
                         WHERE id = :id AND state = 'WAITING' AND tries = :tries AND series = :series
                           AND claimed_at IS NOT DISTINCT FROM cast(:before AS timestamptz)
                        """)
                        .param("now", at(now))
                        .param("id", message.id())
                        .param("tries", message.tries())
                        .param("series", message.series())
                        .param("before", before == null ? null : at(before), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    void attempted(long message, WebhookLine.Answer answer, Instant now) {
        WebhookMessage.Why why = answer.why();
        jdbc.sql("""
                        INSERT INTO mis.webhook_attempt (message_id, at, took_ms, status, why, answer)
                        VALUES (:message, :now, :took, :status, :why, :answer)
                        """)
                .param("message", message)
                .param("now", at(now))
                .param("took", answer.tookMillis())
                .param("status", answer.status(), Types.INTEGER)
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("answer", answer.text())
                .update();
    }

    void again(WebhookMessage message, Instant due) {
        jdbc.sql("""
                        UPDATE mis.webhook_message SET tries = tries + 1, due_at = :due, claimed_at = NULL
                         WHERE id = :id AND state = 'WAITING'
                        """).param("due", at(due)).param("id", message.id()).update();
    }

    void ended(WebhookMessage message, WebhookMessage.State state) {
        jdbc.sql("""
                        UPDATE mis.webhook_message SET state = :state, tries = tries + :failed, claimed_at = NULL
                         WHERE id = :id AND state = 'WAITING'
                        """)
                .param("state", state.name())
                .param("failed", state == WebhookMessage.State.DEAD ? 1 : 0)
                .param("id", message.id())
                .update();
    }

    /** A notice as it is ordered: each series is an order of its own. */
    record Ordered(long id, int series) {}

    /** Sets those that were given up to go anew; all of one for no message. */
    List<Ordered> revive(long webhook, @Nullable Long message, Instant now) {
        return jdbc.sql("""
                        UPDATE mis.webhook_message
                           SET state = 'WAITING', series = series + 1, tries = 0, due_at = :now, claimed_at = NULL
                         WHERE webhook_id = :webhook AND state = 'DEAD' AND id = coalesce(cast(:message AS bigint), id)
                        RETURNING id, series
                        """)
                .param("now", at(now))
                .param("webhook", webhook)
                .param("message", message, Types.BIGINT)
                .query((row, n) -> new Ordered(row.getLong("id"), row.getInt("series")))
                .list();
    }

    /** Takes away what was kept for its time, and is not under way. */
    int sweep(Instant before) {
        return jdbc.sql("DELETE FROM mis.webhook_message WHERE made_at < :before AND state <> 'WAITING'")
                .param("before", at(before))
                .update();
    }

    private static WebhookMessage message(ResultSet row, List<Attempt> attempts) throws SQLException {
        OffsetDateTime claimed = row.getObject("claimed_at", OffsetDateTime.class);
        return new WebhookMessage(
                row.getLong("id"),
                row.getLong("webhook_id"),
                row.getString("message_id"),
                NoticeKind.valueOf(row.getString("kind")),
                row.getString("unit"),
                row.getString("body"),
                row.getObject("made_at", OffsetDateTime.class).toInstant(),
                WebhookMessage.State.valueOf(row.getString("state")),
                row.getInt("series"),
                row.getInt("tries"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                claimed == null ? null : claimed.toInstant(),
                attempts);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
