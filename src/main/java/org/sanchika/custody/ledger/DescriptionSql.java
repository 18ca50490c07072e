package org.sanchika.custody.ledger;

import java.sql.Types;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Cover;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a matter says of itself, and what follows from it where it lies. */
@Repository
class DescriptionSql {
    private final JdbcClient jdbc;

    DescriptionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Cover facts without the number, which never changes; call it when the change stands in the chain. What was to be
     * acted on by another date keeps that for the days before.
     */
    void describe(MatterId matter, Cover cover, @Nullable Priority priority, LocalDate actBy) {
        jdbc.sql("""
                        WITH told AS (
                            UPDATE custody.matter
                               SET subject = :subject, party = :party, physical = :physical, restricted = :restricted,
                                   reference = :reference, hard_due_on = :hardDue
                             WHERE id = :matter),
                        before AS (
                            INSERT INTO custody.earlier (matter_id, seq, since, act_by, physical, until)
                            SELECT h.matter_id, e.seq, h.since, h.act_by, h.physical, e.at
                              FROM custody.holding h
                              JOIN custody.event e ON e.matter_id = h.matter_id AND e.seq = h.head_seq
                             WHERE h.matter_id = :matter AND e.at >= h.since
                               AND (h.act_by, h.physical) IS DISTINCT FROM (cast(:actBy AS date), :physical))
                        UPDATE custody.holding
                           SET act_by = :actBy, reference = :reference, physical = :physical,
                               priority = coalesce(:priority, priority)
                         WHERE matter_id = :matter
                        """)
                .param("subject", cover.subject())
                .param("party", cover.party())
                .param("physical", cover.physical())
                .param("restricted", cover.restricted())
                .param("reference", cover.reference())
                .param("hardDue", cover.hardDueOn(), Types.DATE)
                .param("priority", priority == null ? null : priority.name(), Types.VARCHAR)
                .param("actBy", actBy)
                .param("matter", matter.value())
                .update();
    }
}
