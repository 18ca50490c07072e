package org.sanchika.custody.acting;

import java.util.Collection;
import java.util.List;
import org.sanchika.custody.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class BulkSql {
    private final JdbcClient jdbc;

    BulkSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the matters that the reader may know of, in the order of his desk. */
    List<Ticked> ticked(List<Long> matters, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT m.id, m.kind, m.number, m.subject, h.priority
                          FROM custody.matter m JOIN custody.holding h ON h.matter_id = m.id
                         WHERE m.id = ANY (:matters) AND custody.visible(m.id, :principals)
                         ORDER BY h.act_by, h.since, m.id
                        """)
                .param("matters", matters.toArray(Long[]::new))
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new Ticked(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getString("subject"),
                        Priority.valueOf(row.getString("priority"))))
                .list();
    }
}
