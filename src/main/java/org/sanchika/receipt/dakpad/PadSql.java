package org.sanchika.receipt.dakpad;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PadSql {
    private static final int COUNTED = 999;

    private final JdbcClient jdbc;

    PadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The most urgent letter on the desk but for those put off. */
    Optional<MatterId> next(PostId post, List<Long> skipped, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT h.matter_id FROM custody.holding h JOIN receipt.receipt r ON r.matter_id = h.matter_id
                         WHERE h.post_id = :post AND h.state = 'ACTIVE' AND h.matter_id <> ALL (:skipped)
                           AND custody.visible(h.matter_id, :principals)
                         ORDER BY h.act_by, h.since, h.matter_id LIMIT 1
                        """)
                .param("post", post.value())
                .param("skipped", skipped.toArray(Long[]::new))
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new MatterId(row.getLong(1)))
                .optional();
    }

    long waiting(PostId post) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM custody.holding h
                                                JOIN receipt.receipt r ON r.matter_id = h.matter_id
                                               WHERE h.post_id = :post AND h.state = 'ACTIVE' LIMIT :counted) c
                        """)
                .param("post", post.value())
                .param("counted", COUNTED)
                .query(Long.class)
                .single();
    }
}
