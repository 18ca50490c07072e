package org.sanchika.dispatch.issue;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers that wait for their signature on the desk of who signs. */
@Repository
class WaitingIssueSql {
    private final JdbcClient jdbc;

    WaitingIssueSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Line(
            long id,
            String number,
            LocalDate dated,
            String subject,
            Instant since,
            @Nullable LocalDate due) {}

    /** His own when all others have signed, where it lies with him; others’ wherever that lies, when it is his turn. */
    private static final String ASKED = """
            WITH asked AS (
                SELECT i.id
                  FROM dispatch.draft d
                  JOIN dispatch.issue i ON i.id = d.issue_id
                  JOIN custody.holding h ON h.matter_id = d.matter_id
                 WHERE d.state = 'RESERVED' AND i.signatory = :post AND h.post_id = :post
                   AND NOT EXISTS (SELECT 1 FROM dispatch.cosigner_waiting w WHERE w.issue_id = i.id)
                 UNION ALL
                SELECT w.issue_id
                  FROM dispatch.cosigner_waiting w
                 WHERE w.post_id = :post
                   AND NOT (w.in_order AND EXISTS (SELECT 1 FROM dispatch.cosigner_waiting before
                                                    WHERE before.issue_id = w.issue_id AND before.place < w.place)))
            """;

    List<Line> waiting(PostId post, Collection<String> principals, int limit) {
        return jdbc.sql(ASKED + """
                        SELECT i.id, i.dated, i.reserved_at, i.sign_by, n.number, v.subject
                          FROM asked a
                          JOIN dispatch.issue i ON i.id = a.id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          JOIN dispatch.version v ON v.draft_id = i.draft_id AND v.no = i.version_no
                         WHERE custody.visible(o.matter_id, :principals)
                         ORDER BY i.id LIMIT :limit
                        """)
                .param("post", post.value())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("subject"),
                        row.getObject("reserved_at", OffsetDateTime.class).toInstant(),
                        row.getObject("sign_by", LocalDate.class)))
                .list();
    }

    int count(PostId post, int cap) {
        return jdbc.sql(ASKED + "SELECT count(*) FROM (SELECT 1 FROM asked LIMIT :cap) few")
                .param("post", post.value())
                .param("cap", cap)
                .query(Integer.class)
                .single();
    }
}
