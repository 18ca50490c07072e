package org.sanchika.custody.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterState;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ListSql {
    private final JdbcClient jdbc;

    ListSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row before names are found and days counted. */
    record Found(
            long matter,
            String kind,
            String number,
            long computerNo,
            String subject,
            boolean physical,
            MatterState state,
            Instant at,
            String note,
            @Nullable LocalDate day,
            boolean fresh,
            PostId holder,
            Instant since,
            LocalDate actBy,
            boolean mayPullBack) {}

    List<Found> rows(ListKind list, PostId post, Collection<String> principals, Cursor behind, int limit) {
        return jdbc.sql("""
                        SELECT x.matter_id, h.kind, m.number, m.computer_no, m.subject, h.physical, h.state, x.at, x.note, x.day,
                               x.fresh, h.post_id, h.since, h.act_by,
                               h.state = 'ACTIVE' AND h.opened_at IS NULL AND h.from_post = :post AS back
                          FROM (%s) x
                          JOIN custody.holding h ON h.matter_id = x.matter_id
                          JOIN custody.matter m ON m.id = x.matter_id
                         ORDER BY x.at DESC, x.matter_id
                        """.formatted(list.sql()))
                .param("post", post.value())
                .param("principals", principals.toArray(String[]::new))
                .param("at", behind.at().atOffset(ZoneOffset.UTC))
                .param("matter", behind.matter())
                .param("limit", limit)
                .query((row, n) -> new Found(
                        row.getLong("matter_id"),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getLong("computer_no"),
                        row.getString("subject"),
                        row.getBoolean("physical"),
                        MatterState.valueOf(row.getString("state")),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("fresh"),
                        new PostId(row.getLong("post_id")),
                        row.getObject("since", OffsetDateTime.class).toInstant(),
                        row.getObject("act_by", LocalDate.class),
                        row.getBoolean("back")))
                .list();
    }
}
