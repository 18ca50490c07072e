package org.sanchika.dispatch.delivery;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EnvelopeSql {
    private final JdbcClient jdbc;

    EnvelopeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param series from which its serial was taken */
    record Taken(UnitId office, String series, long serial, String number) {}

    long insert(Taken taken, Dispatch first, NewDispatch.Posting posting, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO dispatch.envelope (office_id, series, serial, number, mode, recipient, weight, postage,
                                                       tracking_no, person_id, post_id, charge_id, at)
                        VALUES (:office, :series, :serial, :number, :mode, :recipient, :weight, :postage,
                                :tracking, :person, :post, :charge, :at) RETURNING id
                        """)
                .param("office", taken.office().value())
                .param("series", taken.series())
                .param("serial", taken.serial())
                .param("number", taken.number())
                .param("mode", first.mode().name())
                .param("recipient", first.recipient())
                .param("weight", posting.weight())
                .param("postage", posting.postage())
                .param("tracking", posting.trackingNo())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** What is in it and has not been posted. */
    List<DispatchId> packed(long envelope, UnitId office) {
        return jdbc.sql("""
                        SELECT dispatch_id FROM dispatch.standing
                         WHERE envelope_id = :envelope AND office_id = :office AND state = 'PACKED'
                         ORDER BY dispatch_id
                        """)
                .param("envelope", envelope)
                .param("office", office.value())
                .query((row, n) -> new DispatchId(row.getLong("dispatch_id")))
                .list();
    }

    /** A letter from a restricted file is handed over in a sealed cover. */
    boolean isRestricted(DispatchId dispatch) {
        return jdbc.sql("""
                        SELECT m.restricted FROM dispatch.dispatch d
                          JOIN dispatch.issue i ON i.id = d.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN custody.matter m ON m.id = o.matter_id
                         WHERE d.id = :dispatch
                        """)
                .param("dispatch", dispatch.value())
                .query(Boolean.class)
                .single();
    }
}
