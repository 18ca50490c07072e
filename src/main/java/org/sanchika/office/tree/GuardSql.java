package org.sanchika.office.tree;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.office.tree.TreeRules.PostFacts;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts on which {@link TreeRules} decide. */
@Repository
class GuardSql {
    private final JdbcClient jdbc;

    GuardSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One hand at a time changes the shape of the tree, or two moves could close a circle between them. */
    void takeTree() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('office.tree'))")
                .query((row, n) -> true)
                .single();
    }

    boolean unitCodeTaken(String code) {
        return exists("SELECT EXISTS (SELECT 1 FROM office.unit WHERE code = :code)", code);
    }

    Optional<PostId> postByCode(String code) {
        return jdbc.sql("SELECT id FROM office.post WHERE code = :code")
                .param("code", code)
                .query((row, n) -> new PostId(row.getLong(1)))
                .optional();
    }

    /** A code that is free, made of {@code stem} and a number. */
    String freeCode(String stem) {
        return jdbc.sql("""
                        SELECT cast(:stem AS text) || '-' || n FROM generate_series(1, 10000) n
                         WHERE NOT EXISTS (SELECT 1 FROM office.unit WHERE code = cast(:stem AS text) || '-' || n)
                           AND NOT EXISTS (SELECT 1 FROM office.post WHERE code = cast(:stem AS text) || '-' || n)
                         ORDER BY n LIMIT 1
                        """)
                .param("stem", stem)
                .query((row, n) -> row.getString(1))
                .optional()
                .orElse("");
    }

    /**
     * @param post none when it is to be added
     * @param superior none when it reports to nobody, or to one that is not there
     */
    PostFacts facts(UnitId unit, String code, @Nullable PostId post, boolean superiorNamed, @Nullable PostId superior) {
        long self = post == null ? -1 : post.value();
        long above = superior == null ? -1 : superior.value();
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT id, reports_to, 0 AS hops FROM office.post WHERE id = :above
                            UNION ALL
                            SELECT p.id, p.reports_to, line.hops + 1 FROM office.post p JOIN line ON p.id = line.reports_to
                             WHERE line.hops < 50)
                        SELECT u.closed_on IS NOT NULL AS unit_closed,
                               EXISTS (SELECT 1 FROM office.post WHERE code = :code AND id <> :self) AS code_taken,
                               h.id IS NOT NULL AS headed, h.title_en, h.title_hi, h.title_bn,
                               EXISTS (SELECT 1 FROM office.post q WHERE q.unit_id = u.id AND q.kind = 'QUEUE'
                                          AND q.closed_on IS NULL AND q.id <> :self) AS queued,
                               EXISTS (SELECT 1 FROM office.post s WHERE s.id = :above AND s.closed_on IS NOT NULL)
                                   AS superior_closed,
                               EXISTS (SELECT 1 FROM line WHERE id = :self) AS below_itself
                          FROM office.unit u
                          LEFT JOIN office.post h ON h.unit_id = u.id AND h.heads_unit AND h.closed_on IS NULL AND h.id <> :self
                         WHERE u.id = :unit
                        """)
                .param("above", above)
                .param("self", self)
                .param("code", code)
                .param("unit", unit.value())
                .query((row, n) -> new PostFacts(
                        row.getBoolean("unit_closed"),
                        row.getBoolean("code_taken"),
                        row.getBoolean("headed") ? LocalName.of(row, "title") : null,
                        row.getBoolean("queued"),
                        !superiorNamed || superior != null,
                        row.getBoolean("superior_closed"),
                        row.getBoolean("below_itself")))
                .single();
    }

    /** Charges of the post that have not ended, future ones included. */
    int openCharges(PostId post, LocalDate today) {
        return jdbc.sql("""
                        SELECT count(*) FROM office.charge
                         WHERE post_id = :post AND (until_on IS NULL OR until_on >= :today)
                        """)
                .param("post", post.value())
                .param("today", today)
                .query(Integer.class)
                .single();
    }

    int juniors(PostId post) {
        return jdbc.sql("SELECT count(*) FROM office.post WHERE reports_to = :post AND closed_on IS NULL")
                .param("post", post.value())
                .query(Integer.class)
                .single();
    }

    private boolean exists(String sql, String code) {
        return jdbc.sql(sql).param("code", code).query(Boolean.class).single();
    }
}
