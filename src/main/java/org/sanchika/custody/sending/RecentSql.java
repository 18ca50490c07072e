package org.sanchika.custody.sending;

import java.util.List;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To whom a desk sent. */
@Repository
class RecentSql {
    private final JdbcClient jdbc;

    RecentSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Desks that {@code post} sent to lately, most often first. */
    List<PostId> of(PostId post, int limit) {
        return jdbc.sql("""
                        SELECT to_post
                          FROM (SELECT to_post, sent_at FROM custody.movement
                                 WHERE from_post = :post ORDER BY sent_at DESC, matter_id LIMIT 200) lately
                         WHERE to_post <> :post
                         GROUP BY to_post
                         ORDER BY count(*) DESC, max(sent_at) DESC
                         LIMIT :limit
                        """)
                .param("post", post.value())
                .param("limit", limit)
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }
}
