package org.sanchika.dispatch.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of issues: every number that was ever taken. */
@Repository
class IssueRegisterSql {
    private final JdbcClient jdbc;

    IssueRegisterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of the register.
     *
     * @param unit whose numbers, with those of the units below it
     * @param state of those to list; all when it is none
     * @param before a page's last issue, or the largest id
     */
    record Stretch(UnitId unit, int year, String state, long before, int limit) {}

    List<Issue.Entry> entries(Stretch stretch, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT i.id, i.dated, l.number, coalesce(c.number, '') AS copy_number, d.form, v.subject,
                               coalesce(e.outcome, 'RESERVED') AS state, coalesce(e.reason, '') AS reason,
                               m.number AS file_number, i.signed_name, i.signed_title,
                               custody.visible(d.matter_id, :principals) AS visible,
                               coalesce((SELECT concat_ws(', ', nullif(a.name, ''), nullif(a.designation, ''))
                                           FROM dispatch.addressee a
                                          WHERE a.draft_id = i.draft_id AND a.version_no = i.version_no
                                          ORDER BY a.role DESC, a.place LIMIT 1), '') AS addressed
                          FROM dispatch.issue i
                          JOIN dispatch.number l ON l.issue_id = i.id AND l.part = 'LETTER'
                          LEFT JOIN dispatch.number c ON c.issue_id = i.id AND c.part = 'COPY'
                          JOIN dispatch.draft d ON d.id = i.draft_id
                          JOIN dispatch.version v ON v.draft_id = i.draft_id AND v.no = i.version_no
                          JOIN custody.matter m ON m.id = d.matter_id
                          LEFT JOIN dispatch.issue_end e ON e.issue_id = i.id
                         WHERE i.unit_id IN (SELECT office.below(:unit))
                           AND i.dated BETWEEN :from AND :to AND i.id < :before
                           AND (:state NOT IN ('RESERVED', 'ISSUED', 'CANCELLED') OR coalesce(e.outcome, 'RESERVED') = :state)
                         ORDER BY i.id DESC LIMIT :limit
                        """)
                .param("unit", stretch.unit().value())
                .param("from", LocalDate.of(stretch.year(), 1, 1))
                .param("to", LocalDate.of(stretch.year(), 12, 31))
                .param("state", stretch.state())
                .param("before", stretch.before())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", stretch.limit())
                .query((row, n) -> entry(row))
                .list();
    }

    private static Issue.Entry entry(ResultSet row) throws SQLException {
        boolean visible = row.getBoolean("visible");
        return new Issue.Entry(
                new IssueId(row.getLong("id")),
                row.getString("number"),
                row.getString("copy_number"),
                row.getObject("dated", LocalDate.class),
                Issue.State.valueOf(row.getString("state")),
                Form.valueOf(row.getString("form")),
                visible ? row.getString("subject") : "",
                visible ? row.getString("addressed") : "",
                row.getString("file_number"),
                visible ? row.getString("signed_name") + ", " + row.getString("signed_title") : "",
                visible ? row.getString("reason") : "",
                visible);
    }
}
