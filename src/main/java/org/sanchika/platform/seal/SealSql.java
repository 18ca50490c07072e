package org.sanchika.platform.seal;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keys, sealed papers and their copies. */
@Repository
class SealSql {
    private final JdbcClient jdbc;

    SealSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Public(String jwk, boolean withdrawn) {}

    record Kept(long id, String token) {}

    void insertKey(ECKey key, @Nullable Long person, String reason, Instant at) {
        jdbc.sql("""
                        INSERT INTO platform.seal_key (kid, jwk, made_at, person_id, reason)
                        VALUES (:kid, :jwk, :at, :person, :reason)
                        ON CONFLICT DO NOTHING
                        """)
                .param("kid", key.getKeyID())
                .param("jwk", key.toPublicJWK().toJSONString())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", person, Types.BIGINT)
                .param("reason", reason)
                .update();
    }

    boolean withdraw(String kid, long person, String reason, Instant at) {
        return jdbc.sql("""
                        INSERT INTO platform.seal_key_withdrawn (kid, at, person_id, reason)
                        SELECT kid, :at, :person, :reason FROM platform.seal_key WHERE kid = :kid
                        ON CONFLICT DO NOTHING
                        """)
                        .param("kid", kid)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("person", person)
                        .param("reason", reason)
                        .update()
                == 1;
    }

    boolean knows(String kid) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM platform.seal_key WHERE kid = :kid)")
                .param("kid", kid)
                .query(Boolean.class)
                .single();
    }

    /** All there ever were, newest first. */
    List<Public> keys() {
        return jdbc.sql("""
                        SELECT k.jwk, w.kid IS NOT NULL AS withdrawn
                          FROM platform.seal_key k LEFT JOIN platform.seal_key_withdrawn w USING (kid)
                         ORDER BY k.made_at DESC, k.kid
                        """)
                .query((row, n) -> new Public(row.getString("jwk"), row.getBoolean("withdrawn")))
                .list();
    }

    /** Public halves of those that are believed, newest first. */
    List<String> believed() {
        return jdbc.sql("""
                        SELECT jwk FROM platform.seal_key k
                         WHERE NOT EXISTS (SELECT FROM platform.seal_key_withdrawn w WHERE w.kid = k.kid)
                         ORDER BY made_at DESC, kid
                        """).query((row, n) -> row.getString("jwk")).list();
    }

    List<SealKey> keys(String current) {
        return jdbc.sql("""
                        SELECT k.kid, k.made_at, k.person_id, k.reason, w.at, w.person_id AS by_person, w.reason AS why
                          FROM platform.seal_key k LEFT JOIN platform.seal_key_withdrawn w USING (kid)
                         ORDER BY k.made_at DESC, k.kid
                        """)
                .query((row, n) -> new SealKey(
                        row.getString("kid"),
                        row.getString("kid").equals(current),
                        instant(row, "made_at"),
                        row.getObject("person_id", Long.class),
                        row.getString("reason"),
                        row.getObject("at") == null
                                ? null
                                : new SealKey.Withdrawn(
                                        instant(row, "at"), row.getLong("by_person"), row.getString("why"))))
                .list();
    }

    Optional<Kept> find(SealedPaper paper, String kid) {
        return jdbc.sql("""
                        SELECT id, token FROM platform.sealed_paper
                         WHERE kind = :kind AND subject = :subject AND dated = :dated AND digest = :digest AND kid = :kid
                        """)
                .param("kind", paper.kind())
                .param("subject", paper.subject())
                .param("dated", paper.dated())
                .param("digest", HexFormat.of().parseHex(paper.digest()))
                .param("kid", kid)
                .query(Kept.class)
                .optional();
    }

    void insert(SealedPaper paper, String kid, String token, Instant at) {
        jdbc.sql("""
                        INSERT INTO platform.sealed_paper
                               (kid, kind, subject, number, dated, office_en, office_hi, office_bn, digest, token, made_at)
                        VALUES (:kid, :kind, :subject, :number, :dated, :en, :hi, :bn, :digest, :token, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("kid", kid)
                .param("kind", paper.kind())
                .param("subject", paper.subject())
                .param("number", paper.number())
                .param("dated", paper.dated())
                .param("en", paper.office().en())
                .param("hi", paper.office().hi())
                .param("bn", paper.office().bn())
                .param("digest", HexFormat.of().parseHex(paper.digest()))
                .param("token", token)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Opened.Entry> entry(String token) {
        return jdbc.sql("""
                        SELECT id, kind, subject, number, dated, office_en, office_hi, office_bn
                          FROM platform.sealed_paper WHERE token = :token
                        """).param("token", token).query((row, n) -> entry(row)).optional();
    }

    void copy(long paper, String sha256, Instant at) {
        jdbc.sql("""
                        INSERT INTO platform.sealed_copy (paper_id, sha256, at) VALUES (:paper, :sha256, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("paper", paper)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Of the paper of this kind and subject that was sealed last; of none when none was. */
    void copy(String kind, long subject, String sha256, Instant at) {
        jdbc.sql("""
                        INSERT INTO platform.sealed_copy (paper_id, sha256, at)
                        SELECT id, :sha256, :at FROM platform.sealed_paper
                         WHERE kind = :kind AND subject = :subject ORDER BY id DESC LIMIT 1
                        ON CONFLICT DO NOTHING
                        """)
                .param("kind", kind)
                .param("subject", subject)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What a file is a copy of; several when one file was kept for several papers, then the newest. */
    Optional<Opened.Entry> ofCopy(String sha256) {
        return jdbc.sql("""
                        SELECT p.id, p.kind, p.subject, p.number, p.dated, p.office_en, p.office_hi, p.office_bn
                          FROM platform.sealed_copy c JOIN platform.sealed_paper p ON p.id = c.paper_id
                         WHERE c.sha256 = :sha256
                           AND NOT EXISTS (SELECT FROM platform.seal_key_withdrawn w WHERE w.kid = p.kid)
                         ORDER BY p.id DESC LIMIT 1
                        """)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query((row, n) -> entry(row))
                .optional();
    }

    private static Opened.Entry entry(ResultSet row) throws SQLException {
        return new Opened.Entry(
                row.getLong("id"),
                row.getString("kind"),
                row.getLong("subject"),
                row.getString("number"),
                row.getObject("dated", LocalDate.class),
                LocalName.of(row, "office"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
