package org.sanchika.mis.saved;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What is reserved, what left and what did not. */
@Repository
class SendingSql {
    private final JdbcClient jdbc;

    SendingSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Empty when it was reserved before. */
    Optional<Long> reserve(Delivery delivery, Delivery.Addressee to, LocalDate day, String messageId, Instant now) {
        return jdbc.sql("""
                        INSERT INTO mis.sending (view_id, person_id, charge_id, post_id, day, format, message_id, reserved_at)
                        VALUES (:view, :person, :charge, :post, :day, :format, :message, :now)
                        ON CONFLICT (view_id, person_id, day) DO NOTHING
                        RETURNING id
                        """)
                .param("view", delivery.view())
                .param("person", to.person())
                .param("charge", to.charge())
                .param("post", to.post())
                .param("day", day)
                .param("format", delivery.format())
                .param("message", messageId)
                .param("now", at(now))
                .query((row, n) -> row.getLong("id"))
                .optional();
    }

    /** One that has not left, as far as is known. */
    Optional<Sending> waiting(long id) {
        return jdbc.sql("SELECT * FROM mis.sending WHERE id = :id AND state = 'WAITING'")
                .param("id", id)
                .query((row, n) -> {
                    OffsetDateTime tried = row.getObject("tried_at", OffsetDateTime.class);
                    return new Sending(
                            id,
                            row.getLong("view_id"),
                            new Delivery.Addressee(
                                    row.getLong("person_id"), row.getLong("post_id"), row.getLong("charge_id")),
                            row.getObject("day", LocalDate.class),
                            row.getString("format"),
                            row.getString("message_id"),
                            row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                            tried == null ? null : tried.toInstant());
                })
                .optional();
    }

    /** Says that it is handed over now; false when somebody else does so at this instant. */
    boolean claim(Sending sending, Instant now) {
        return jdbc.sql("""
                        UPDATE mis.sending SET tried_at = :now
                         WHERE id = :id AND state = 'WAITING' AND tried_at IS NOT DISTINCT FROM cast(:before AS timestamptz)
                        """)
                        .param("now", at(now))
                        .param("id", sending.id())
                        .param(
                                "before",
                                sending.tried() == null ? null : at(sending.tried()),
                                Types.TIMESTAMP_WITH_TIMEZONE)
                        .update()
                == 1;
    }

    /** It certainly did not leave. */
    void released(Sending sending) {
        jdbc.sql("UPDATE mis.sending SET tried_at = NULL WHERE id = :id AND state = 'WAITING'")
                .param("id", sending.id())
                .update();
    }

    /** @param why it did not go; none when it went */
    void ended(Sending sending, Sending.@Nullable Why why) {
        jdbc.sql("UPDATE mis.sending SET state = :state, why = :why WHERE id = :id AND state = 'WAITING'")
                .param("state", why == null ? "SENT" : "FAILED")
                .param("why", why == null ? null : why.name(), Types.VARCHAR)
                .param("id", sending.id())
                .update();
    }

    /**
     * The server took it, which may not be known here yet, and it came back. Told again, it is what it was.
     *
     * @return false for a message that is no view
     */
    boolean cameBack(String messageId, String said) {
        return jdbc.sql("""
                        UPDATE mis.sending SET state = 'FAILED', why = 'BOUNCED', said = left(:said, 500)
                         WHERE message_id = :message AND state IN ('WAITING', 'SENT')
                        """).param("said", said).param("message", messageId).update() == 1;
    }

    /** Those of a view that did not arrive since, the latest first. */
    List<NotArrived> notArrived(long view, LocalDate since) {
        return jdbc.sql("""
                        SELECT s.day, s.why, s.said, n.name_en, n.name_hi, n.name_bn
                          FROM mis.sending s JOIN office.person n ON n.id = s.person_id
                         WHERE s.view_id = :view AND s.state = 'FAILED' AND s.day >= :since
                         ORDER BY s.day DESC, s.id
                        """)
                .param("view", view)
                .param("since", since)
                .query((row, n) -> new NotArrived(
                        row.getObject("day", LocalDate.class),
                        LocalName.of(row, "name"),
                        row.getString("why"),
                        row.getString("said")))
                .list();
    }

    /** The address of a person; empty when he has none. */
    String address(long person) {
        return jdbc.sql("SELECT coalesce(email, '') AS email FROM office.person WHERE id = :person")
                .param("person", person)
                .query((row, n) -> row.getString("email"))
                .single();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
