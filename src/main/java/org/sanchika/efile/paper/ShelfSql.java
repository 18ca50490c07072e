package org.sanchika.efile.paper;

import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that lie on a desk, to put a letter into one of them. */
@Repository
class ShelfSql {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    ShelfSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ShelfRow> onDesk(PostId post) {
        return jdbc.sql("""
                        SELECT h.matter_id, m.number, m.subject, h.state = 'PARKED' AS parked
                          FROM custody.holding h JOIN custody.matter m ON m.id = h.matter_id
                         WHERE h.post_id = :post AND h.kind = 'FILE' AND h.state IN ('ACTIVE', 'PARKED')
                         ORDER BY h.since DESC, h.matter_id LIMIT :shown
                        """)
                .param("post", post.value())
                .param("shown", SHOWN)
                .query((row, n) -> new ShelfRow(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("number"),
                        row.getString("subject"),
                        row.getBoolean("parked")))
                .list();
    }
}
