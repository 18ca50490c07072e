package org.sanchika.receipt.paper;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PaperSql {
    private static final TypeReference<Map<String, List<String>>> CHANGES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    PaperSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    List<RelatedRow> related(MatterId receipt, Collection<String> principals) {
        return jdbc.sql("""
                        WITH related AS (
                            SELECT other_id AS id, 'LINK' AS how FROM receipt.link WHERE receipt_id = :receipt
                            UNION ALL SELECT receipt_id, 'LINK' FROM receipt.link WHERE other_id = :receipt
                            UNION ALL SELECT matter_id, 'COPY' FROM receipt.receipt WHERE split_from = :receipt
                            UNION ALL SELECT split_from, 'ORIGIN' FROM receipt.receipt
                                       WHERE matter_id = :receipt AND split_from IS NOT NULL
                            UNION ALL SELECT dup_of, 'DUPLICATE' FROM receipt.receipt
                                       WHERE matter_id = :receipt AND dup_of IS NOT NULL)
                        SELECT r.id, r.how, m.number, m.subject, custody.visible(r.id, :principals) AS visible,
                               d.document IS NOT NULL AS scanned
                          FROM related r JOIN custody.matter m ON m.id = r.id
                          JOIN receipt.receipt d ON d.matter_id = r.id
                         ORDER BY r.how, r.id LIMIT 60
                        """)
                .param("receipt", receipt.value())
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> new RelatedRow(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getBoolean("visible") ? row.getString("subject") : "",
                        row.getBoolean("visible"),
                        row.getString("how"),
                        row.getBoolean("scanned")))
                .list();
    }

    Optional<ReminderRow> reminder(MatterId receipt) {
        return jdbc.sql("""
                        SELECT reminders, reminded_at FROM receipt.board_copy
                         WHERE copy_id = :receipt AND reminders > 0 ORDER BY reminded_at DESC LIMIT 1
                        """)
                .param("receipt", receipt.value())
                .query((row, n) -> new ReminderRow(
                        row.getInt("reminders"),
                        row.getObject("reminded_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    List<AmendmentRow> amendments(MatterId receipt) {
        return jdbc.sql("""
                        SELECT a.at, a.changes, p.name_en, p.name_hi, p.name_bn
                          FROM receipt.amendment a JOIN office.person p ON p.id = a.person_id
                         WHERE a.receipt_id = :receipt ORDER BY a.at DESC LIMIT 50
                        """)
                .param("receipt", receipt.value())
                .query((row, n) -> new AmendmentRow(
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        LocalName.of(row, "name"),
                        json.readValue(row.getString("changes"), CHANGES)))
                .list();
    }
}
