package org.sanchika.efile.own;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Oral orders and talks whose confirmation is awaited from a desk. */
@Repository
class AskedSql {
    private final JdbcClient jdbc;

    AskedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Oldest first; {@code after}: the last note of the page before, 0 for the first. */
    List<AskedRow> rows(Acting by, long after, int limit) {
        return jdbc.sql("""
                        SELECT n.id, n.file_id, n.no, n.first_para, n.kind, n.sent_at, n.language, m.number, m.subject,
                               w.name_en, w.name_hi, w.name_bn, p.title_en, p.title_hi, p.title_bn,
                               CASE WHEN n.restricted AND NOT EXISTS (
                                         SELECT 1 FROM efile.note_reader r WHERE r.note_id = n.id AND r.person_id = :person)
                                    THEN '' ELSE coalesce(b.html, '') END AS html
                          FROM efile.note n
                          JOIN custody.matter m ON m.id = n.file_id
                          JOIN office.person w ON w.id = n.person_id
                          JOIN office.post p ON p.id = n.post_id
                          LEFT JOIN efile.note_body b ON b.note_id = n.id
                         WHERE n.confirm_post = :post AND n.id > :after
                           AND NOT EXISTS (SELECT 1 FROM efile.confirmation c WHERE c.note_id = n.id)
                         ORDER BY n.id LIMIT :limit
                        """)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("after", after)
                .param("limit", limit)
                .query(AskedSql::row)
                .list();
    }

    /** How many, at most {@code most}. */
    int count(PostId post, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM efile.note n
                             WHERE n.confirm_post = :post
                               AND NOT EXISTS (SELECT 1 FROM efile.confirmation c WHERE c.note_id = n.id) LIMIT :most) waiting
                        """)
                .param("post", post.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    private static AskedRow row(ResultSet row, int n) throws SQLException {
        return new AskedRow(
                row.getLong("id"),
                new MatterId(row.getLong("file_id")),
                row.getString("number"),
                row.getString("subject"),
                row.getInt("no"),
                row.getInt("first_para"),
                Note.Kind.valueOf(row.getString("kind")),
                LocalName.of(row, "name"),
                LocalName.of(row, "title"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                row.getString("html"),
                row.getString("language"));
    }
}
