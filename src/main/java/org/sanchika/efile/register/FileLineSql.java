package org.sanchika.efile.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileLineSql {
    private final JdbcClient jdbc;

    FileLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of the register.
     *
     * @param state of those to list; all when it is none
     * @param before a page's last file, or the largest id
     */
    record Stretch(UnitId unit, LocalDate from, LocalDate to, String state, long before, int limit) {}

    /** Files of a section that were opened in a stretch of days, newest first. */
    List<RegisterRow> rows(Stretch stretch, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT f.matter_id, f.opened_on, f.kind, f.category, m.number, m.computer_no, m.subject, m.physical,
                               custody.visible(f.matter_id, :principals) AS visible, h.state, h.since,
                               p.title_en, p.title_hi, p.title_bn, u.name_en, u.name_hi, u.name_bn
                          FROM efile.file f
                          JOIN custody.matter m ON m.id = f.matter_id
                          JOIN custody.holding h ON h.matter_id = f.matter_id
                          JOIN office.post p ON p.id = h.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                         WHERE f.unit_id = :unit AND f.opened_on BETWEEN :from AND :to AND f.matter_id < :before
                           AND (:state NOT IN ('ACTIVE', 'PARKED', 'CLOSED', 'RIDING', 'AWAY') OR h.state = :state)
                         ORDER BY f.matter_id DESC LIMIT :limit
                        """)
                .param("unit", stretch.unit().value())
                .param("from", stretch.from())
                .param("to", stretch.to())
                .param("state", stretch.state())
                .param("before", stretch.before())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", stretch.limit())
                .query(FileLineSql::row)
                .list();
    }

    private static RegisterRow row(ResultSet row, int n) throws SQLException {
        boolean visible = row.getBoolean("visible");
        return new RegisterRow(
                new MatterId(row.getLong("matter_id")),
                row.getString("number"),
                row.getLong("computer_no"),
                row.getObject("opened_on", LocalDate.class),
                row.getString("kind"),
                visible ? row.getString("subject") : "",
                visible ? row.getString("category") : "",
                visible,
                row.getBoolean("physical"),
                row.getString("state"),
                LocalName.of(row, "title"),
                LocalName.of(row, "name"));
    }
}
