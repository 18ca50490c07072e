package org.sanchika.dispatch.issue;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.receipt.Answers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was issued on a letter, or from the file that it lies in as an answer to it. */
@Repository
class AnswerSql implements Answers {
    private static final int MOST = 50;

    private final JdbcClient jdbc;
    private final Office office;

    AnswerSql(JdbcClient jdbc, Office office) {
        this.jdbc = jdbc;
        this.office = office;
    }

    @Override
    public List<Answer> to(MatterId receipt, Acting reader) {
        return jdbc.sql("""
                        WITH given AS (
                            SELECT d.id FROM dispatch.draft d WHERE d.receipt_id = :receipt AND d.state = 'ISSUED'
                             UNION
                            SELECT d.id
                              FROM efile.item t
                              JOIN dispatch.version v ON v.reply_to = t.id
                              JOIN dispatch.draft d ON d.id = v.draft_id AND d.version = v.no AND d.state = 'ISSUED'
                             WHERE t.receipt_id = :receipt)
                        SELECT i.id, i.dated, n.number, custody.visible(d.matter_id, :principals) AS visible,
                               coalesce((SELECT concat_ws(', ', nullif(a.name, ''), nullif(a.designation, ''))
                                           FROM dispatch.addressee a
                                          WHERE a.draft_id = i.draft_id AND a.version_no = i.version_no
                                          ORDER BY a.role DESC, a.place LIMIT 1), '') AS addressed
                          FROM given g
                          JOIN dispatch.draft d ON d.id = g.id
                          JOIN dispatch.issue i ON i.id = d.issue_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                         ORDER BY i.id LIMIT :most
                        """)
                .param("receipt", receipt.value())
                .param("principals", office.principals(reader).toArray(String[]::new))
                .param("most", MOST)
                .query((row, n) -> {
                    boolean visible = row.getBoolean("visible");
                    String href = visible ? "/issues/" + row.getLong("id") : "";
                    return new Answer(
                            href,
                            visible ? href + "/document" : "",
                            row.getString("number"),
                            row.getObject("dated", LocalDate.class),
                            visible ? row.getString("addressed") : "");
                })
                .list();
    }
}
