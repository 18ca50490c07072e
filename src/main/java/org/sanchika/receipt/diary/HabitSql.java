package org.sanchika.receipt.diary;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a desk entered last, which it will most likely enter next. */
@Repository
class HabitSql {
    private static final int LATELY = 200;

    private final JdbcClient jdbc;

    HabitSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Kind, language and way of delivery of the last letter this desk registered; empty for its first. */
    Map<String, String> last(Acting by) {
        return jdbc.sql("""
                        SELECT r.letter_type, r.language, r.delivery_mode
                          FROM (SELECT matter_id, sent_at FROM custody.movement
                                 WHERE to_post = :post AND via = 'REGISTERED' ORDER BY sent_at DESC LIMIT 1) m
                          JOIN receipt.receipt r ON r.matter_id = m.matter_id
                        """)
                .param("post", by.post().value())
                .query((row, n) -> {
                    Map<String, String> last = new HashMap<>();
                    last.put("letterType", row.getString("letter_type"));
                    last.put("language", row.getString("language"));
                    last.put("deliveryMode", row.getString("delivery_mode"));
                    return last;
                })
                .optional()
                .orElseGet(HashMap::new);
    }

    /** Desks to which this one sent lately, the most frequent first. */
    List<PostId> recent(Acting by, int limit) {
        return jdbc.sql("""
                        SELECT to_post FROM (SELECT to_post, sent_at FROM custody.movement
                                              WHERE from_post = :post AND via = 'SENT'
                                              ORDER BY sent_at DESC LIMIT :lately) m
                         GROUP BY to_post ORDER BY count(*) DESC, max(sent_at) DESC LIMIT :limit
                        """)
                .param("post", by.post().value())
                .param("lately", LATELY)
                .param("limit", limit)
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }
}
