package org.sanchika.custody.finding;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FindSql {
    private final JdbcClient jdbc;

    FindSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A hit before names are found and days counted. */
    record Found(
            MatterId matter,
            String kind,
            String number,
            long computerNo,
            String subject,
            String party,
            boolean physical,
            MatterState state,
            PostId holder,
            Instant since) {}

    /** Newest first; every word of {@code words} must occur somewhere. Only what the principals may know of. */
    List<Found> find(List<String> words, Collection<String> principals, long before, int limit) {
        return jdbc.sql("""
                        SELECT m.id, m.kind, m.number, m.computer_no, m.subject, m.party, m.physical,
                               h.state, c.post_id, c.since
                          FROM custody.matter m
                          JOIN custody.holding h ON h.matter_id = m.id
                          JOIN custody.holding c ON c.matter_id = CASE WHEN h.carrier_id IS NULL THEN m.id
                                                                             ELSE custody.outermost(m.id) END
                         WHERE custody.findable(m.number, m.computer_no, m.party, m.subject) LIKE ALL (:patterns)
                           AND m.id < :before AND custody.visible(m.id, :principals)
                         ORDER BY m.id DESC
                         LIMIT :limit
                        """)
                .param("patterns", words.stream().map(FindSql::pattern).toArray(String[]::new))
                .param("before", before)
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Found(
                        new MatterId(row.getLong("id")),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getLong("computer_no"),
                        row.getString("subject"),
                        row.getString("party"),
                        row.getBoolean("physical"),
                        MatterState.valueOf(row.getString("state")),
                        new PostId(row.getLong("post_id")),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    private static String pattern(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}
