package org.sanchika.mis.open;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Pseudonyms;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what happened at the desks of units, row by row as the database finds it. */
@Repository
class EventLogSql {
    /** Rows that are held at once. */
    private static final int AT_ONCE = 500;

    /**
     * Each sending once, whether it went out of these units, into them or both. Whoever takes a matter is the one who acts: every
     * movement but a sending is onto the desk of its actor. What wakes or ends by itself does so on the desk
     * where it lies.
     */
    private static final String ACTS = """
            WITH desk AS MATERIALIZED (
                SELECT id FROM office.post
                 WHERE cast(:top AS bigint) IS NULL OR unit_id IN (SELECT unit_id FROM office.below(:top))),
            act AS (
                SELECT m.matter_id, m.seq, m.sent_at AS at, m.via AS what, m.action,
                       CASE m.via WHEN 'SENT' THEN m.from_post ELSE m.to_post END AS by_post, m.to_post
                  FROM desk d JOIN custody.movement m ON m.to_post = d.id AND m.sent_at >= :from AND m.sent_at < :until
                 UNION
                SELECT m.matter_id, m.seq, m.sent_at, m.via, m.action,
                       CASE m.via WHEN 'SENT' THEN m.from_post ELSE m.to_post END, m.to_post
                  FROM desk d JOIN custody.movement m ON m.from_post = d.id AND m.sent_at >= :from AND m.sent_at < :until
                 UNION ALL
                SELECT e.matter_id, e.seq, e.at, e.kind, '', e.post_id, NULL
                  FROM desk d JOIN custody.event e ON e.post_id = d.id AND e.at >= :from AND e.at < :until
                 UNION ALL
                SELECT e.matter_id, e.seq, e.at, e.kind, '', l.to_post, NULL
                  FROM custody.event e
                 CROSS JOIN LATERAL (SELECT m.to_post FROM custody.movement m WHERE m.matter_id = e.matter_id AND m.seq < e.seq
                                      ORDER BY m.seq DESC LIMIT 1) l
                  JOIN desk d ON d.id = l.to_post
                 WHERE e.post_id IS NULL AND e.kind IN ('WOKEN', 'CLOSED') AND e.at >= :from AND e.at < :until)
            """;

    private final JdbcClient jdbc;
    private final Pseudonyms names;

    EventLogSql(JdbcClient jdbc, Pseudonyms names) {
        this.jdbc = jdbc;
        this.names = names;
    }

    /**
     * What a log is about.
     *
     * @param top with all below it; none for the whole installation
     */
    record Stretch(@Nullable UnitId top, OffsetDateTime from, OffsetDateTime until) {}

    /** By its own code, within {@code root} or anywhere. */
    Optional<UnitId> unit(String code, @Nullable UnitId root) {
        return jdbc.sql("""
                        SELECT id FROM office.unit
                         WHERE code = :code AND (cast(:root AS bigint) IS NULL OR id IN (SELECT unit_id FROM office.below(:root)))
                        """)
                .param("code", code)
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query((row, n) -> new UnitId(row.getLong("id")))
                .optional();
    }

    /** Matter by matter, each in the order of its chain. Within a transaction, for the cursor. */
    void entries(Stretch stretch, Consumer<LogEntry> each) {
        read(stretch, ACTS + """
                SELECT a.matter_id, a.seq, a.at, a.what, a.action, t.kind, p.level AS by_level, u.code AS by_unit,
                       q.level AS to_level, v.code AS to_unit
                  FROM act a
                  JOIN custody.matter t ON t.id = a.matter_id
                  JOIN office.post p ON p.id = a.by_post
                  JOIN office.unit u ON u.id = p.unit_id
                  LEFT JOIN office.post q ON q.id = a.to_post
                  LEFT JOIN office.unit v ON v.id = q.unit_id
                 ORDER BY a.matter_id, a.seq
                """, row -> each.accept(entry(row)));
    }

    /** Kinds of what happened. */
    List<String> activities(Stretch stretch) {
        return bound(stretch, ACTS + "SELECT DISTINCT what FROM act ORDER BY what")
                .query((row, n) -> row.getString("what"))
                .list();
    }

    /** @param code of the unit, and levels of the desks there that are in the log */
    record Place(String code, List<Integer> levels) {}

    List<Place> places(Stretch stretch) {
        return bound(stretch, ACTS + """
                SELECT u.code, array_agg(DISTINCT p.level ORDER BY p.level) AS levels
                  FROM (SELECT by_post AS post FROM act UNION SELECT to_post FROM act) x
                  JOIN office.post p ON p.id = x.post JOIN office.unit u ON u.id = p.unit_id
                 GROUP BY u.code ORDER BY u.code
                """)
                .query((row, n) -> new Place(row.getString("code"), List.of((Integer[])
                        row.getArray("levels").getArray())))
                .list();
    }

    /** @param name its pseudonym */
    record Known(String name, String kind) {}

    void matters(Stretch stretch, Consumer<Known> each) {
        read(stretch, ACTS + """
                SELECT t.id AS matter_id, t.kind FROM custody.matter t WHERE t.id IN (SELECT matter_id FROM act) ORDER BY t.id
                """, row -> each.accept(new Known(name(row), row.getString("kind"))));
    }

    private void read(Stretch stretch, String sql, RowCallbackHandler each) {
        bound(stretch, sql).withFetchSize(AT_ONCE).query(each);
    }

    private JdbcClient.StatementSpec bound(Stretch stretch, String sql) {
        UnitId top = stretch.top();
        return jdbc.sql(sql)
                .param("top", top == null ? null : top.value(), Types.BIGINT)
                .param("from", stretch.from())
                .param("until", stretch.until());
    }

    private LogEntry entry(ResultSet row) throws SQLException {
        String to = row.getString("to_unit");
        return new LogEntry(
                name(row),
                row.getString("kind"),
                row.getInt("seq"),
                row.getObject("at", OffsetDateTime.class)
                        .atZoneSameInstant(Words.ZONE)
                        .toOffsetDateTime()
                        .truncatedTo(ChronoUnit.MINUTES),
                row.getString("what"),
                row.getString("action"),
                new LogEntry.Desk(row.getInt("by_level"), row.getString("by_unit")),
                to == null ? null : new LogEntry.Desk(row.getInt("to_level"), to));
    }

    private String name(ResultSet row) throws SQLException {
        return names.of("matter", row.getLong("matter_id"));
    }
}
