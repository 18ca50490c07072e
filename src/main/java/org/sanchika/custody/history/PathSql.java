package org.sanchika.custody.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Span;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The chain of one matter as it is told to people. */
@Repository
class PathSql {
    private final JdbcClient jdbc;

    PathSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The cover facts that stand above a path. */
    record Cover(String kind, String number, long computerNo, String subject) {}

    /** A movement before its ages are counted. */
    record Leg(
            int seq,
            String via,
            @Nullable PostId from,
            PostId to,
            long person,
            LocalName personName,
            Instant at,
            String action,
            String priority,
            @Nullable LocalDate due,
            String text,
            String prevHash,
            String hash) {}

    Optional<Cover> cover(MatterId matter) {
        return jdbc.sql("SELECT kind, number, computer_no, subject FROM custody.matter WHERE id = :matter")
                .param("matter", matter.value())
                .query((row, n) -> new Cover(
                        row.getString("kind"),
                        row.getString("number"),
                        row.getLong("computer_no"),
                        row.getString("subject")))
                .optional();
    }

    /** The movement at {@code from} and those after it, at most {@code limit}. */
    List<Leg> legs(MatterId matter, int from, int limit) {
        return jdbc.sql("""
                        SELECT m.seq, m.via, m.from_post, m.to_post, m.person_id, p.name_en, p.name_hi, p.name_bn, m.sent_at,
                               m.action, m.priority, m.due_on, coalesce(b.text, '') AS text, m.prev_hash, m.hash
                          FROM custody.movement m
                          JOIN office.person p ON p.id = m.person_id
                          LEFT JOIN custody.body b ON b.matter_id = m.matter_id AND b.seq = m.seq
                         WHERE m.matter_id = :matter AND m.seq >= :from
                         ORDER BY m.seq
                         LIMIT :limit
                        """)
                .param("matter", matter.value())
                .param("from", from)
                .param("limit", limit)
                .query(PathSql::leg)
                .list();
    }

    /** What else is in the chain from {@code from} on, but for what the owner of the kind keeps itself. */
    List<Span.Event> events(MatterId matter, int from) {
        return jdbc.sql("""
                        SELECT e.seq, e.kind, p.id AS person, p.name_en, p.name_hi, p.name_bn, e.at, e.code,
                               coalesce(b.text, '') AS text, e.until_on, e.other_id, e.prev_hash, e.hash,
                               x.post_id AS told, o.title_en AS told_en, o.title_hi AS told_hi, o.title_bn AS told_bn
                          FROM custody.event e
                          LEFT JOIN office.person p ON p.id = e.person_id
                          LEFT JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
                          LEFT JOIN custody.escalation x ON x.matter_id = e.matter_id AND x.seq = e.seq
                          LEFT JOIN office.post o ON o.id = x.post_id
                         WHERE e.matter_id = :matter AND e.seq >= :from AND e.kind <> 'RECORDED'
                         ORDER BY e.seq
                        """)
                .param("matter", matter.value())
                .param("from", from)
                .query(PathSql::event)
                .list();
    }

    private static Leg leg(ResultSet row, int n) throws SQLException {
        return new Leg(
                row.getInt("seq"),
                row.getString("via"),
                row.getObject("from_post", Long.class) == null ? null : new PostId(row.getLong("from_post")),
                new PostId(row.getLong("to_post")),
                row.getLong("person_id"),
                LocalName.of(row, "name"),
                at(row, "sent_at"),
                row.getString("action"),
                row.getString("priority"),
                row.getObject("due_on", LocalDate.class),
                row.getString("text"),
                hex(row, "prev_hash"),
                hex(row, "hash"));
    }

    private static Span.Event event(ResultSet row, int n) throws SQLException {
        return new Span.Event(
                row.getInt("seq"),
                row.getString("kind"),
                row.getObject("person") == null ? null : LocalName.of(row, "name"),
                at(row, "at"),
                row.getString("code"),
                row.getString("text"),
                row.getObject("until_on", LocalDate.class),
                row.getObject("other_id") == null ? null : new MatterId(row.getLong("other_id")),
                row.getObject("told") == null ? null : LocalName.of(row, "told"),
                hex(row, "prev_hash"),
                hex(row, "hash"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static String hex(ResultSet row, String column) throws SQLException {
        return HexFormat.of().formatHex(row.getBytes(column));
    }
}
