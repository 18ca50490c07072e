package org.sanchika.office.account;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tokens by their digests; the tokens themselves are kept nowhere. */
@Repository
class TokenSql {
    private final JdbcClient jdbc;

    TokenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose token it is. */
    record Holder(
            long id, long personId, String login, @Nullable Instant usedAt) {}

    void insert(long personId, byte[] digest, String name, Instant madeAt, Instant expiresAt) {
        jdbc.sql("""
                        INSERT INTO office.token (person_id, digest, name, made_at, expires_at)
                        VALUES (:person, :digest, :name, :madeAt, :expiresAt)
                        """)
                .param("person", personId)
                .param("digest", digest)
                .param("name", name)
                .param("madeAt", at(madeAt))
                .param("expiresAt", at(expiresAt))
                .update();
    }

    Optional<Holder> holder(byte[] digest, Instant now) {
        return jdbc.sql("""
                        SELECT t.id, t.person_id, a.login, t.used_at
                          FROM office.token t
                          JOIN office.account a ON a.person_id = t.person_id
                         WHERE t.digest = :digest AND t.revoked_at IS NULL AND t.expires_at > :now
                        """)
                .param("digest", digest)
                .param("now", at(now))
                .query((row, n) -> new Holder(
                        row.getLong("id"),
                        row.getLong("person_id"),
                        row.getString("login"),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .optional();
    }

    void used(long id, Instant now) {
        jdbc.sql("UPDATE office.token SET used_at = :now WHERE id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    List<TokenRow> of(long personId, Instant now) {
        return jdbc.sql("""
                        SELECT id, name, made_at, expires_at, used_at
                          FROM office.token
                         WHERE person_id = :person AND revoked_at IS NULL AND expires_at > :now
                         ORDER BY made_at DESC, id DESC
                         LIMIT 100
                        """)
                .param("person", personId)
                .param("now", at(now))
                .query((row, n) -> new TokenRow(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("made_at", OffsetDateTime.class).toInstant(),
                        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                        instant(row.getObject("used_at", OffsetDateTime.class))))
                .list();
    }

    boolean revoke(long personId, long id, Instant now) {
        return jdbc.sql("""
                        UPDATE office.token SET revoked_at = :now
                         WHERE id = :id AND person_id = :person AND revoked_at IS NULL
                        """)
                        .param("now", at(now))
                        .param("id", id)
                        .param("person", personId)
                        .update()
                == 1;
    }

    void revokeByDigest(byte[] digest, Instant now) {
        jdbc.sql("UPDATE office.token SET revoked_at = :now WHERE digest = :digest AND revoked_at IS NULL")
                .param("now", at(now))
                .param("digest", digest)
                .update();
    }

    /** Those that programs made with the password that is no more. */
    void revokeMadeByPassword(long personId, Instant now) {
        jdbc.sql("""
                        UPDATE office.token SET revoked_at = :now
                         WHERE person_id = :person AND name = '' AND revoked_at IS NULL
                        """).param("now", at(now)).param("person", personId).update();
    }

    void revokeAll(long personId, Instant now) {
        jdbc.sql("UPDATE office.token SET revoked_at = :now WHERE person_id = :person AND revoked_at IS NULL")
                .param("now", at(now))
                .param("person", personId)
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
