package org.sanchika.custody.worklist;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What lies on a desk. Every count stops at a limit: a full desk costs what an empty one does. */
@Repository
class WorklistSql {
    private static final String ROWS = """
            WITH page AS (
                SELECT h.*
                  FROM custody.holding h %1$s
                 WHERE h.post_id = :desk AND h.state = 'ACTIVE' %2$s
                   AND custody.visible(h.matter_id, :principals)
                 ORDER BY h.act_by %3$s, h.since %3$s, h.matter_id %3$s
                 LIMIT :limit)
            SELECT h.matter_id, h.kind, m.number, m.computer_no, m.subject, m.party, h.physical, h.reference, h.from_post,
                   h.by_person, p.name_en, p.name_hi, p.name_bn, h.action, h.priority, h.since, h.opened_at IS NULL AS unopened,
                   h.due_on, m.hard_due_on, h.act_by, f.matter_id IS NOT NULL AS followed
              FROM page h
              JOIN custody.matter m ON m.id = h.matter_id
              JOIN office.person p ON p.id = h.by_person
              LEFT JOIN custody.follow_up f ON f.post_id = :post AND f.matter_id = h.matter_id
             ORDER BY h.act_by %3$s, h.since %3$s, h.matter_id %3$s
            """;

    private final JdbcClient jdbc;

    WorklistSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whose list: {@code post} reads what lies on {@code desk}, its own or its section's queue. */
    record Reader(PostId desk, PostId post, Collection<String> principals, LocalDate today) {}

    List<WorklistRow> rows(Reader reader, WorklistFilter filter, int limit) {
        Optional<Cursor> ahead = filter.ahead();
        Optional<Cursor> place = ahead.or(filter::behind);
        String folder = filter.folder() == 0
                ? ""
                : "JOIN custody.folder_matter fm ON fm.matter_id = h.matter_id AND fm.folder_id = :folder";
        String where = filter.show().condition()
                + (filter.reference().isEmpty() ? "" : " AND h.reference = :reference")
                + (filter.kind().isEmpty() ? "" : " AND h.kind = :kind")
                + place.map(one -> " AND (h.act_by, h.since, h.matter_id) " + (ahead.isPresent() ? "<" : ">")
                                + " (:day, :at, :matter)")
                        .orElse("");
        StatementSpec statement = reading(ROWS.formatted(folder, where, ahead.isPresent() ? "DESC" : "ASC"), reader)
                .param("folder", filter.folder())
                .param("reference", filter.reference())
                .param("kind", filter.kind())
                .param("limit", limit);
        if (place.isPresent()) {
            statement = statement
                    .param("day", place.get().day())
                    .param("at", place.get().at().atOffset(ZoneOffset.UTC))
                    .param("matter", place.get().matter());
        }
        List<WorklistRow> rows =
                new ArrayList<>(statement.query(WorklistSql::row).list());
        if (ahead.isPresent()) {
            Collections.reverse(rows);
        }
        return rows;
    }

    /** How many there are of each, at most {@code most}. */
    Map<Show, Integer> counts(Reader reader, int most, Collection<Long> barred) {
        List<Show> shows = List.of(Show.ALL, Show.UNREAD, Show.OVERDUE, Show.TODAY, Show.URGENT, Show.PHYSICAL);
        StringBuilder sql = new StringBuilder("SELECT ");
        for (Show show : shows) {
            sql.append(sql.length() > 7 ? ", " : "").append("""
                    (SELECT count(*) FROM (SELECT 1 FROM custody.holding h WHERE h.post_id = :desk AND h.state = 'ACTIVE'%s
                       AND h.matter_id <> ALL (:barred) LIMIT :most) x)""".formatted(show.condition()));
        }
        return jdbc.sql(sql.toString())
                .param("desk", reader.desk().value())
                .param("today", reader.today())
                .param("barred", barred.toArray(Long[]::new))
                .param("most", most)
                .query((row, n) -> {
                    Map<Show, Integer> counts = new LinkedHashMap<>();
                    for (int i = 0; i < shows.size(); i++) {
                        counts.put(shows.get(i), row.getInt(i + 1));
                    }
                    return counts;
                })
                .single();
    }

    /** How many there are of each kind of reference. */
    Map<String, Integer> references(PostId desk, int most) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        jdbc.sql("""
                        SELECT reference, count(*) AS lying
                          FROM (SELECT h.reference FROM custody.holding h
                                 WHERE h.post_id = :desk AND h.state = 'ACTIVE' AND h.reference <> 'NONE'
                                 LIMIT :most) x
                         GROUP BY reference ORDER BY reference
                        """).param("desk", desk.value()).param("most", most).query(row -> {
            counts.put(row.getString("reference"), row.getInt("lying"));
        });
        return counts;
    }

    /** Matters that are about this person: he can never open them, so they are not counted for him either. */
    List<Long> barred(PersonId person) {
        return jdbc.sql("""
                        SELECT matter_id FROM custody.access WHERE principal = 'subject:' || :person AND until_at IS NULL
                        """)
                .param("person", person.value())
                .query((row, n) -> row.getLong(1))
                .list();
    }

    int unread(PostId desk, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.holding h
                         WHERE h.post_id = :desk AND h.state = 'ACTIVE' AND h.opened_at IS NULL LIMIT :most) x
                        """)
                .param("desk", desk.value())
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    int lying(PostId desk, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.holding h
                         WHERE h.post_id = :desk AND h.state = 'ACTIVE' LIMIT :most) x
                        """)
                .param("desk", desk.value())
                .param("most", most)
                .query((row, n) -> row.getInt(1))
                .single();
    }

    private StatementSpec reading(String sql, Reader reader) {
        return jdbc.sql(sql)
                .param("desk", reader.desk().value())
                .param("post", reader.post().value())
                .param("principals", reader.principals().toArray(String[]::new))
                .param("today", reader.today());
    }

    private static WorklistRow row(ResultSet row, int n) throws SQLException {
        return new WorklistRow(
                new MatterId(row.getLong("matter_id")),
                row.getString("kind"),
                row.getString("number"),
                row.getLong("computer_no"),
                row.getString("subject"),
                row.getString("party"),
                row.getBoolean("physical"),
                row.getString("reference"),
                row.getObject("from_post") == null ? null : new PostId(row.getLong("from_post")),
                new PersonId(row.getLong("by_person")),
                LocalName.of(row, "name"),
                row.getString("action"),
                Priority.valueOf(row.getString("priority")),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getBoolean("unopened"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("hard_due_on", LocalDate.class),
                row.getObject("act_by", LocalDate.class),
                row.getBoolean("followed"));
    }
}
