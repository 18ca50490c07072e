package org.sanchika.receipt.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DiaryLineSql {
    private static final String LINE = """
            SELECT r.matter_id, v.visible, m.number, m.computer_no, r.diarised_on, r.received_on, r.letter_ref, r.letter_date,
                   m.party, m.subject, r.category, r.delivery_mode, m.physical, m.reference, m.hard_due_on, h.state, r.disposal,
                   p.title_en, p.title_hi, p.title_bn, u.name_en, u.name_hi, u.name_bn
              FROM receipt.receipt r
              JOIN custody.matter m ON m.id = r.matter_id
              JOIN custody.holding h ON h.matter_id = r.matter_id
              JOIN office.post p ON p.id = h.post_id
              JOIN office.unit u ON u.id = p.unit_id
             CROSS JOIN LATERAL (SELECT custody.visible(r.matter_id, :principals) AS visible) v
            """;

    private final JdbcClient jdbc;

    DiaryLineSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A stretch of a diary in its own order. */
    record Stretch(UnitId unit, LocalDate from, LocalDate to, long after, int limit) {}

    /** Of one's own unit every number stands in it, so that it has no gaps; of others what one may see. */
    List<DiaryRow> diary(Stretch stretch, boolean own, Collection<String> principals) {
        return jdbc.sql(LINE + """
                         WHERE r.diary_unit_id = :unit AND r.diarised_on BETWEEN :from AND :to AND r.matter_id > :after
                           AND (:own OR v.visible)
                         ORDER BY r.matter_id LIMIT :limit
                        """)
                .param("unit", stretch.unit().value())
                .param("from", stretch.from())
                .param("to", stretch.to())
                .param("after", stretch.after())
                .param("own", own)
                .param("principals", principals.toArray(String[]::new))
                .param("limit", stretch.limit())
                .query(DiaryLineSql::diaryRow)
                .list();
    }

    /** Open references of an office, the nearest date first. */
    List<DiaryRow> references(UnitId office, String kind, Collection<String> principals, int limit) {
        return jdbc.sql(LINE + """
                         WHERE m.reference <> 'NONE' AND (:kind = '' OR m.reference = :kind) AND h.state <> 'CLOSED'
                           AND m.unit_id IN (SELECT unit_id FROM office.below(:office)) AND v.visible
                         ORDER BY m.hard_due_on NULLS LAST, r.matter_id LIMIT :limit
                        """)
                .param("kind", kind)
                .param("office", office.value())
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query(DiaryLineSql::diaryRow)
                .list();
    }

    /** A stretch of what went out of a unit, or came into it, on a day. */
    record DakDay(LocalDate day, boolean out, DakPlace after, int limit) {}

    /** What went to other units, or came from them; received when opened, received or claimed. */
    List<DakRow> dak(Acting by, DakDay list, Collection<String> principals) {
        String side = list.out() ? "f.unit_id" : "t.unit_id";
        return jdbc.sql("""
                        SELECT s.matter_id, custody.visible(s.matter_id, :principals) AS visible, t.unit_id, m.number, m.party,
                               m.subject, m.physical, s.sent_at, t.title_en, t.title_hi, t.title_bn,
                               u.name_en, u.name_hi, u.name_bn,
                               coalesce(e.at, CASE WHEN n.via = 'CLAIMED' THEN n.sent_at END) AS received_at,
                               w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn,
                               h.moved_seq = s.seq AND h.opened_at IS NULL AND h.state = 'ACTIVE'
                                   AND (t.id = :post OR (t.kind = 'QUEUE' AND t.unit_id = :unit)) AS receivable
                          FROM custody.movement s
                          JOIN office.post f ON f.id = s.from_post
                          JOIN office.post t ON t.id = s.to_post
                          JOIN office.unit u ON u.id = t.unit_id
                          JOIN custody.matter m ON m.id = s.matter_id AND m.kind = 'RECEIPT'
                          JOIN custody.holding h ON h.matter_id = s.matter_id
                          LEFT JOIN LATERAL (SELECT x.seq, x.via, x.sent_at, x.person_id FROM custody.movement x
                                              WHERE x.matter_id = s.matter_id AND x.seq > s.seq
                                              ORDER BY x.seq LIMIT 1) n ON true
                          LEFT JOIN LATERAL (SELECT x.at, x.person_id FROM custody.event x
                                              WHERE x.matter_id = s.matter_id AND x.seq > s.seq
                                                AND (n.seq IS NULL OR x.seq < n.seq) AND x.kind IN ('RECEIVED', 'OPENED')
                                              ORDER BY x.seq LIMIT 1) e ON true
                          LEFT JOIN office.person w
                            ON w.id = coalesce(e.person_id, CASE WHEN n.via = 'CLAIMED' THEN n.person_id END)
                         WHERE s.via = 'SENT' AND f.unit_id <> t.unit_id AND %s = :unit
                           AND s.sent_at >= :from AND s.sent_at < :to
                           AND (t.unit_id, s.sent_at, s.matter_id) > (:afterUnit, :afterAt, :afterMatter)
                         ORDER BY t.unit_id, s.sent_at, s.matter_id LIMIT :limit
                        """.formatted(side))
                .param("principals", principals.toArray(String[]::new))
                .param("post", by.post().value())
                .param("unit", by.unit().value())
                .param("from", list.day().atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("to", list.day().plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("afterUnit", list.after().unit())
                .param("afterAt", list.after().at().atOffset(ZoneOffset.UTC))
                .param("afterMatter", list.after().matter())
                .param("limit", list.limit())
                .query(DiaryLineSql::dakRow)
                .list();
    }

    private static DiaryRow diaryRow(ResultSet row, int n) throws SQLException {
        boolean visible = row.getBoolean("visible");
        return new DiaryRow(
                row.getLong("matter_id"),
                visible,
                row.getString("number"),
                row.getLong("computer_no"),
                row.getObject("diarised_on", LocalDate.class),
                row.getObject("received_on", LocalDate.class),
                visible ? row.getString("letter_ref") : "",
                visible ? row.getObject("letter_date", LocalDate.class) : null,
                visible ? row.getString("party") : "",
                visible ? row.getString("subject") : "",
                visible ? row.getString("category") : "",
                row.getString("delivery_mode"),
                row.getBoolean("physical"),
                visible ? row.getString("reference") : "NONE",
                visible ? row.getObject("hard_due_on", LocalDate.class) : null,
                LocalName.of(row, "title"),
                LocalName.of(row, "name"),
                row.getString("state"),
                row.getString("disposal"));
    }

    private static DakRow dakRow(ResultSet row, int n) throws SQLException {
        boolean visible = row.getBoolean("visible");
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new DakRow(
                row.getLong("matter_id"),
                visible,
                row.getLong("unit_id"),
                LocalName.of(row, "name"),
                LocalName.of(row, "title"),
                row.getString("number"),
                visible ? row.getString("party") : "",
                visible ? row.getString("subject") : "",
                row.getBoolean("physical"),
                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                received == null ? null : received.toInstant(),
                nameOrNone(row),
                row.getBoolean("receivable"));
    }

    private static @Nullable LocalName nameOrNone(ResultSet row) throws SQLException {
        String en = row.getString("by_en");
        String hi = row.getString("by_hi");
        String bn = row.getString("by_bn");
        return en == null && hi == null && bn == null ? null : new LocalName(en, hi, bn);
    }
}
