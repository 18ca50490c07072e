package org.sanchika.signing.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PersonId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.signing.SigningCertificate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class CertificateSql {
    private final JdbcClient jdbc;

    CertificateSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A certificate as it is brought. */
    record Fresh(
            SigningCertificate.Way way,
            byte[] sha256,
            byte[][] chain,
            byte @Nullable [] lockedKey,
            byte @Nullable [] identity,
            String name,
            String issuer,
            String serial,
            Instant from,
            Instant until) {}

    /** A key under its lock. */
    record Kept(byte[][] chain, byte @Nullable [] lockedKey) {}

    /** A certificate with its owner; no post where he never had one. */
    record Owned(
            SigningCertificate certificate,
            LocalName owner,
            @Nullable LocalName post) {}

    /** Empty when somebody uses it. */
    Optional<SigningCertificate> insert(Fresh fresh, PersonId person, PersonId by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO signing.certificate (person_id, way, sha256, chain, locked_key, identity, name, issuer,
                                                         serial, valid_from, valid_until, registered_by, registered_at)
                        VALUES (:person, :way, :sha256, :chain, :key, :identity, :name, :issuer, :serial, :from, :until, :by, :at)
                        ON CONFLICT DO NOTHING
                        RETURNING *
                        """)
                .param("person", person.value())
                .param("way", fresh.way().name())
                .param("sha256", fresh.sha256())
                .param("chain", fresh.chain())
                .param("key", fresh.lockedKey(), Types.BINARY)
                .param("identity", fresh.identity(), Types.BINARY)
                .param("name", fresh.name())
                .param("issuer", fresh.issuer())
                .param("serial", fresh.serial())
                .param("from", at(fresh.from()))
                .param("until", at(fresh.until()))
                .param("by", by.value())
                .param("at", at(at))
                .query((row, n) -> certificate(row))
                .optional();
    }

    List<SigningCertificate> inUse(PersonId person) {
        return jdbc.sql("""
                        SELECT * FROM signing.certificate
                         WHERE person_id = :person AND ended_at IS NULL ORDER BY valid_until DESC, id DESC
                        """)
                .param("person", person.value())
                .query((row, n) -> certificate(row))
                .list();
    }

    /** Everybody’s that run out after {@code after}, soonest first. */
    List<Owned> inUse(Instant after, long afterId, int limit) {
        return jdbc.sql("""
                        SELECT c.*, p.name_en, p.name_hi, p.name_bn, t.title_en, t.title_hi, t.title_bn,
                               t.post IS NOT NULL AS titled
                          FROM signing.certificate c JOIN office.person p ON p.id = c.person_id
                          LEFT JOIN LATERAL (SELECT o.id AS post, o.title_en, o.title_hi, o.title_bn
                                               FROM office.charge h JOIN office.post o ON o.id = h.post_id
                                              WHERE h.person_id = p.id ORDER BY h.id DESC LIMIT 1) t ON true
                         WHERE c.ended_at IS NULL AND (c.valid_until, c.id) > (:after, :id)
                         ORDER BY c.valid_until, c.id LIMIT :limit
                        """)
                .param("after", at(after))
                .param("id", afterId)
                .param("limit", limit)
                .query((row, n) -> new Owned(
                        certificate(row),
                        LocalName.of(row, "name"),
                        row.getBoolean("titled") ? LocalName.of(row, "title") : null))
                .list();
    }

    Optional<Kept> kept(long certificate) {
        return jdbc.sql("SELECT chain, locked_key FROM signing.certificate WHERE id = :id AND ended_at IS NULL")
                .param("id", certificate)
                .query((row, n) -> new Kept(bytes(row.getArray("chain")), row.getBytes("locked_key")))
                .optional();
    }

    boolean isIdentity(long certificate, byte[] identity) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM signing.certificate
                                        WHERE id = :id AND identity = :identity AND ended_at IS NULL)
                        """)
                .param("id", certificate)
                .param("identity", identity)
                .query(Boolean.class)
                .single();
    }

    /** Counts a try before it is made, so that many at once are counted too; false when there are none left for now. */
    boolean tried(long certificate, Instant now) {
        return jdbc.sql("""
                        UPDATE signing.certificate
                           SET failures = CASE WHEN failed_at > :pause THEN failures ELSE 0 END + 1, failed_at = :now
                         WHERE id = :id AND NOT (failures >= :most AND failed_at > :pause)
                        """)
                        .param("now", at(now))
                        .param("pause", at(now.minus(PasswordTries.PAUSE)))
                        .param("most", PasswordTries.MOST)
                        .param("id", certificate)
                        .update()
                == 1;
    }

    void opened(long certificate) {
        jdbc.sql("UPDATE signing.certificate SET failures = 0, failed_at = NULL WHERE id = :id")
                .param("id", certificate)
                .update();
    }

    boolean end(long certificate, PersonId person, Instant at) {
        return jdbc.sql("""
                        UPDATE signing.certificate SET ended_at = :at, ended_by = :person, locked_key = NULL
                         WHERE id = :id AND person_id = :person AND ended_at IS NULL
                        """)
                        .param("at", at(at))
                        .param("person", person.value())
                        .param("id", certificate)
                        .update()
                == 1;
    }

    private static SigningCertificate certificate(ResultSet row) throws SQLException {
        return new SigningCertificate(
                row.getLong("id"),
                new PersonId(row.getLong("person_id")),
                SigningCertificate.Way.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("issuer"),
                row.getString("serial"),
                instant(row, "valid_from"),
                instant(row, "valid_until"),
                instant(row, "registered_at"),
                row.getObject("ended_at") == null ? null : instant(row, "ended_at"));
    }

    private static byte[][] bytes(Array array) throws SQLException {
        return Arrays.stream((Object[]) array.getArray())
                .map(byte[].class::cast)
                .toArray(byte[][]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
