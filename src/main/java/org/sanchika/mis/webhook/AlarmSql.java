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
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is told that one was switched off, and what came of it. */
@Repository
class AlarmSql {
    private final JdbcClient jdbc;

    AlarmSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Administrators in charge of a unit: those of the unit itself, or else of the nearest above it that has any, or else
     * those of the installation, who have charge of all.
     */
    List<Acting> inCharge(@Nullable Long unit, LocalDate today) {
        return jdbc.sql("""
                        SELECT x.person_id, x.post_id, x.charge_id, x.unit_id
                          FROM (SELECT c.person_id, p.id AS post_id, c.id AS charge_id, p.unit_id, rank() OVER (ORDER BY a.distance NULLS LAST) AS near,
                                       row_number() OVER (PARTITION BY p.id ORDER BY c.from_on DESC, c.id DESC) AS latest
                                  FROM office.post p
                                  JOIN office.charge c ON c.post_id = p.id AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                                   AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                                  LEFT JOIN office.above(cast(:unit AS bigint)) a ON a.unit_id = p.unit_id
                                 WHERE p.closed_on IS NULL
                                   AND EXISTS (SELECT 1 FROM office.post_role r WHERE r.post_id = p.id
                                                  AND (r.role = 'INSTALLATION_ADMIN' OR r.role = 'OFFICE_ADMIN' AND a.unit_id IS NOT NULL))) x
                         WHERE x.near = 1 AND x.latest = 1 ORDER BY x.post_id
                        """)
                .param("unit", unit, Types.BIGINT)
                .param("today", today)
                .query((row, n) -> Acting.of(row))
                .list();
    }

    void laid(MatterId task, long webhook, Acting on) {
        jdbc.sql("""
                        INSERT INTO mis.webhook_task (matter_id, webhook_id, person_id, post_id, charge_id)
                        VALUES (:task, :webhook, :person, :post, :charge)
                        """)
                .param("task", task.value())
                .param("webhook", webhook)
                .param("person", on.person().value())
                .param("post", on.post().value())
                .param("charge", on.charge().value())
                .update();
    }

    /** Tasks that are not closed. */
    List<MatterId> open(long webhook) {
        return jdbc.sql("""
                        SELECT t.matter_id FROM mis.webhook_task t
                          JOIN custody.holding h ON h.matter_id = t.matter_id AND h.state IN ('ACTIVE', 'PARKED')
                         WHERE t.webhook_id = :webhook ORDER BY t.matter_id
                        """)
                .param("webhook", webhook)
                .query((row, n) -> new MatterId(row.getLong("matter_id")))
                .list();
    }

    /** @param tried when it was last handed to the server without an answer */
    record Mail(
            long id,
            long webhook,
            Webhook.Off off,
            String recipient,
            String messageId,
            @Nullable Instant tried) {}

    long reserve(long webhook, Webhook.Off off, String recipient, String messageId) {
        return jdbc.sql("""
                        INSERT INTO mis.webhook_mail (webhook_id, off_why, off_at, recipient, message_id)
                        VALUES (:webhook, :why, :at, :recipient, :message) RETURNING id
                        """)
                .param("webhook", webhook)
                .param("why", off.why().name())
                .param("at", at(off.at()))
                .param("recipient", recipient)
                .param("message", messageId)
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    Optional<Mail> waiting(long id) {
        return jdbc.sql("SELECT * FROM mis.webhook_mail WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .query((row, n) -> mail(row))
                .optional();
    }

    private static Mail mail(ResultSet row) throws SQLException {
        OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
        return new Mail(
                row.getLong("id"),
                row.getLong("webhook_id"),
                new Webhook.Off(
                        Webhook.Why.valueOf(row.getString("off_why")),
                        row.getObject("off_at", OffsetDateTime.class).toInstant()),
                row.getString("recipient"),
                row.getString("message_id"),
                tried == null ? null : tried.toInstant());
    }

    /** Says that it is handed over now; false when somebody else does so at this instant. */
    boolean claim(Mail mail, Instant now) {
        return jdbc.sql("""
                        UPDATE mis.webhook_mail SET tried_at = :now
                         WHERE id = :id AND state = 'WAITING' AND tried_at IS NOT DISTINCT FROM cast(:before AS timestamptz)
                        """)
                        .param("now", at(now))
                        .param("id", mail.id())
                        .param("before", mail.tried() == null ? null : at(mail.tried()), Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** It certainly did not leave. */
    void released(Mail mail) {
        jdbc.sql("UPDATE mis.webhook_mail SET tried_at = NULL WHERE id = :id AND state = 'WAITING'")
                .param("id", mail.id())
                .update();
    }

    void ended(Mail mail, boolean sent) {
        jdbc.sql("UPDATE mis.webhook_mail SET state = :state WHERE id = :id AND state = 'WAITING'")
                .param("state", sent ? "SENT" : "FAILED")
                .param("id", mail.id())
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
