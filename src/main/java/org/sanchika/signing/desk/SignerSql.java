package org.sanchika.signing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.ChargeId;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Power;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SignerSql {
    private final JdbcClient jdbc;

    SignerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A paired program, and when it was heard of last. */
    record Signer(long id, long certificate, @Nullable Instant seen) {}

    void insert(byte[] code, Instant until, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO signing.signer (person_id, post_id, charge_id, unit_id, code, code_until, made_at)
                        VALUES (:person, :post, :charge, :unit, :code, :until, :at)
                        """)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("unit", by.unit().value())
                .param("code", code)
                .param("until", at(until))
                .param("at", at(at))
                .update();
    }

    /** For whom a code was given, with the row locked: of two who bring it one pairs. */
    Optional<Paired> byCode(byte[] code, Instant now) {
        return jdbc.sql("""
                        SELECT id, person_id, post_id, charge_id, unit_id FROM signing.signer
                         WHERE code = :code AND code_until > :now FOR UPDATE
                        """)
                .param("code", code)
                .param("now", at(now))
                .query((row, n) -> new Paired(row.getLong("id"), acting(row)))
                .optional();
    }

    record Paired(long id, Acting owner) {}

    void pair(long id, byte[] token, long certificate, String computer, Instant at) {
        jdbc.sql("""
                        UPDATE signing.signer
                           SET code = NULL, token = :token, certificate_id = :certificate, computer = :computer,
                               paired_at = :at, seen_at = :at
                         WHERE id = :id
                        """)
                .param("token", token)
                .param("certificate", certificate)
                .param("computer", computer)
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    /** While its certificate is in use. */
    Optional<Signer> byToken(byte[] token) {
        return jdbc.sql("""
                        SELECT s.id, s.certificate_id, s.seen_at
                          FROM signing.signer s JOIN signing.certificate c ON c.id = s.certificate_id
                         WHERE s.token = :token AND c.ended_at IS NULL
                        """)
                .param("token", token)
                .query((row, n) -> new Signer(
                        row.getLong("id"),
                        row.getLong("certificate_id"),
                        instant(row.getObject("seen_at", OffsetDateTime.class))))
                .optional();
    }

    void seen(long id, Instant at) {
        jdbc.sql("UPDATE signing.signer SET seen_at = :at WHERE id = :id")
                .param("at", at(at))
                .param("id", id)
                .update();
    }

    Optional<Instant> seen(long certificate) {
        return jdbc.sql("SELECT seen_at FROM signing.signer WHERE certificate_id = :certificate")
                .param("certificate", certificate)
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    private static Acting acting(ResultSet row) throws SQLException {
        return new Acting(
                new PersonId(row.getLong("person_id")),
                new PostId(row.getLong("post_id")),
                new ChargeId(row.getLong("charge_id")),
                new UnitId(row.getLong("unit_id")),
                EnumSet.of(Power.ACT));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
