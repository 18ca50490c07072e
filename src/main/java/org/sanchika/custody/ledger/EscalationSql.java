package org.sanchika.custody.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies past its date, and who was told of it. */
@Repository
class EscalationSql {
    /** Before anything that lies. */
    static final Late FIRST =
            new Late(new MatterId(0), 0, new UnitId(0), "", Instant.EPOCH.atOffset(ZoneOffset.UTC), LocalDate.EPOCH);

    private final JdbcClient jdbc;

    EscalationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lies past the date to act by. */
    record Late(MatterId matter, int movedSeq, UnitId unit, String reference, OffsetDateTime since, LocalDate actBy) {}

    /** The oldest first, behind {@code last}; only where somebody is to be told. */
    List<Late> late(LocalDate today, Late last, int limit) {
        return jdbc.sql("""
                        SELECT h.matter_id, h.moved_seq, p.unit_id, h.reference, h.since, h.act_by
                          FROM custody.holding h
                          JOIN office.post p ON p.id = h.post_id
                         WHERE h.state = 'ACTIVE' AND h.act_by < :today AND (h.since, h.matter_id) > (:since, :matter)
                           AND p.unit_id IN (SELECT b.unit_id FROM custody.escalation_rule r, office.below(r.unit_id) b
                                              WHERE r.ended_at IS NULL)
                         ORDER BY h.since, h.matter_id
                         LIMIT :limit
                        """)
                .param("today", today)
                .param("since", last.since())
                .param("matter", last.matter().value())
                .param("limit", limit)
                .query((row, n) -> new Late(
                        new MatterId(row.getLong("matter_id")),
                        row.getInt("moved_seq"),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("reference"),
                        row.getObject("since", OffsetDateTime.class),
                        row.getObject("act_by", LocalDate.class)))
                .list();
    }

    record Told(int stepsUp, PostId post) {}

    /** Who was told while it lies where it lies. */
    Set<Told> told(MatterId matter, int movedSeq) {
        return jdbc.sql(
                        "SELECT steps_up, post_id FROM custody.escalation WHERE matter_id = :matter AND moved_seq = :movedSeq")
                .param("matter", matter.value())
                .param("movedSeq", movedSeq)
                .query((row, n) -> new Told(row.getInt("steps_up"), new PostId(row.getLong("post_id"))))
                .set();
    }

    void tell(MatterId matter, int seq, int movedSeq, Told told, Instant at) {
        jdbc.sql("""
                        INSERT INTO custody.escalation (matter_id, seq, moved_seq, steps_up, post_id, at)
                        VALUES (:matter, :seq, :movedSeq, :stepsUp, :post, :at)
                        """)
                .param("matter", matter.value())
                .param("seq", seq)
                .param("movedSeq", movedSeq)
                .param("stepsUp", told.stepsUp())
                .param("post", told.post().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
