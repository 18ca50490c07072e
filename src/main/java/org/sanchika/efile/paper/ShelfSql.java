package org.sanchika.efile.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The files that a letter may be for: those on the desk, and those it names. */
@Repository
class ShelfSql {
    private static final int SHOWN = 100;

    private final JdbcClient jdbc;

    ShelfSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of these numbers that the principals may know of. */
    List<ShelfRow> numbered(Collection<String> numbers, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT h.matter_id, m.number, m.subject, h.state = 'PARKED' AS parked
                          FROM custody.matter m JOIN custody.holding h ON h.matter_id = m.id
                         WHERE m.number = ANY (:numbers) AND m.kind = 'FILE' AND custody.visible(m.id, :principals)
                         ORDER BY h.since DESC, h.matter_id
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .param("principals", principals.toArray(String[]::new))
                .query(ShelfSql::row)
                .list();
    }

    /** Those of these numbers that are parked, whoever may know of them. */
    List<MatterId> parked(Collection<String> numbers) {
        return jdbc.sql("""
                        SELECT m.id FROM custody.matter m JOIN custody.holding h ON h.matter_id = m.id
                         WHERE m.number = ANY (:numbers) AND m.kind = 'FILE' AND h.state = 'PARKED'
                         ORDER BY m.id
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, n) -> new MatterId(row.getLong(1)))
                .list();
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
                .query(ShelfSql::row)
                .list();
    }

    private static ShelfRow row(ResultSet row, int n) throws SQLException {
        return new ShelfRow(
                new MatterId(row.getLong("matter_id")),
                row.getString("number"),
                row.getString("subject"),
                row.getBoolean("parked"));
    }
}
