package org.sanchika.mis.open;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is shown to everybody. */
@Repository
class PublicationSql {
    private final JdbcClient jdbc;

    PublicationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Publication> last() {
        return jdbc.sql("SELECT shown, depth, licence, at FROM mis.publication ORDER BY id DESC LIMIT 1")
                .query((row, n) -> new Publication(
                        row.getBoolean("shown"),
                        row.getInt("depth"),
                        row.getString("licence"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    void insert(boolean shown, int depth, String licence, long person, Instant at) {
        jdbc.sql("""
                        INSERT INTO mis.publication (shown, depth, licence, person_id, at)
                        VALUES (:shown, :depth, :licence, :person, :at)
                        """)
                .param("shown", shown)
                .param("depth", depth)
                .param("licence", licence)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** What lies how deep in the tree of units that are not closed. */
    List<UnitDepth> depths(int deepest) {
        return jdbc.sql("""
                        WITH RECURSIVE tree AS (
                            SELECT id, kind, 1 AS depth FROM office.unit WHERE parent_id IS NULL AND closed_on IS NULL
                             UNION ALL
                            SELECT u.id, u.kind, t.depth + 1 FROM tree t JOIN office.unit u ON u.parent_id = t.id
                             WHERE u.closed_on IS NULL AND t.depth < :deepest)
                        SELECT k.depth, array_agg(k.kind ORDER BY k.units DESC, k.kind) AS kinds
                          FROM (SELECT depth, kind, count(*) AS units FROM tree GROUP BY depth, kind) k
                         GROUP BY k.depth ORDER BY k.depth
                        """)
                .param("deepest", deepest)
                .query((row, n) -> new UnitDepth(row.getInt("depth"), List.of((String[])
                        row.getArray("kinds").getArray())))
                .list();
    }
}
