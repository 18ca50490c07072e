package org.sanchika.custody.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Priority;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class LedgerSql {
    /**
     * The holding is read (and locked) by itself before it is joined: a row that was waited for is read again by
     * PostgreSQL, and a join on its old desk would then find nothing.
     */
    private static final String HELD = """
            WITH h AS MATERIALIZED (SELECT * FROM custody.holding WHERE matter_id = :matter%s)
            SELECT h.matter_id, h.post_id, p.unit_id, p.kind = 'QUEUE' AS queue, h.from_post, h.moved_seq, h.since,
                   h.opened_at, h.state, h.priority, m.kind, m.reference, m.physical, m.restricted, h.due_on, m.hard_due_on, h.act_by, h.carrier_id,
                   h.head_seq, h.head_hash
              FROM h
              JOIN custody.matter m ON m.id = h.matter_id
              JOIN office.post p ON p.id = h.post_id
            """;

    /** What lay on a desk until now is kept as a stay; of what was parked or closed it was kept when it was put away. */
    private static final String STAY = """
            INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, act_by, kind, physical)
            SELECT h.matter_id, %1$s, h.post_id, h.since, tstzrange(h.lies_from, %2$s, '(]'), h.opened_at, h.act_by, h.kind, h.physical
              FROM custody.holding h
             WHERE h.matter_id = :matter AND h.state = 'ACTIVE' AND h.lies_from < %2$s""";

    private static final String BODY = """
            INSERT INTO custody.body (matter_id, seq, salt, text)
            SELECT :matter, :seq, :salt, :text WHERE cast(:text AS text) IS NOT NULL""";

    private final JdbcClient jdbc;

    LedgerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Held> held(MatterId matter) {
        return jdbc.sql(HELD.formatted(""))
                .param("matter", matter.value())
                .query((row, n) -> heldOf(row))
                .optional();
    }

    /** Locks the holding, the only lock an act takes, and only for those who may know of the matter. */
    Optional<Written> lock(MatterId matter, @Nullable Collection<String> principals) {
        String visible = principals == null ? "" : " WHERE custody.visible(h.matter_id, :principals)";
        return jdbc.sql(HELD.formatted(" FOR UPDATE") + visible)
                .param("matter", matter.value())
                .param("principals", principals == null ? null : principals.toArray(String[]::new))
                .query((row, n) -> new Written(heldOf(row), row.getInt("head_seq"), row.getBytes("head_hash")))
                .optional();
    }

    MatterId insertMatter(NewMatter matter, Instant at) {
        return new MatterId(jdbc.sql("""
                        INSERT INTO custody.matter (kind, computer_no, number, unit_id, subject, party, physical, restricted,
                                                    reference, hard_due_on, opened_at)
                        VALUES (:kind, :computerNo, :number, :unit, :subject, :party, :physical, :restricted,
                                :reference, :hardDue, :at)
                        RETURNING id
                        """)
                .param("kind", matter.kind())
                .param("computerNo", matter.computerNo())
                .param("number", matter.cover().number())
                .param("unit", matter.unit().value())
                .param("subject", matter.cover().subject())
                .param("party", matter.cover().party())
                .param("physical", matter.cover().physical())
                .param("restricted", matter.cover().restricted())
                .param("reference", matter.cover().reference())
                .param("hardDue", matter.cover().hardDueOn(), Types.DATE)
                .param("at", utc(at))
                .query(Long.class)
                .single());
    }

    /**
     * Appends a movement, ends the stay, opens access to the matter and to what rides in it, and turns the holding: one
     * statement, one round trip.
     */
    void append(Written.Moved moved) {
        Entry.Movement row = moved.movement();
        jdbc.sql("""
                        WITH RECURSIVE riders AS (
                            SELECT h.matter_id AS id FROM custody.holding h WHERE h.carrier_id = :matter
                            UNION SELECT h.matter_id FROM custody.holding h JOIN riders r ON h.carrier_id = r.id),
                        written AS (
                            INSERT INTO custody.movement (matter_id, seq, from_post, to_post, person_id, charge_id, sent_at, via,
                                                          action, priority, due_on, version, prev_hash, hash, body_digest)
                            VALUES (:matter, :seq, :from, :to, :person, :charge, :at, :via,
                                    :action, :priority, :due, :version, :previous, :hash, :digest)),
                        said AS (%s),
                        carried AS (
                            SELECT :matter AS id, false AS restricted
                            UNION ALL SELECT r.id, m.restricted FROM riders r JOIN custody.matter m ON m.id = r.id),
                        let_in AS (
                            INSERT INTO custody.access (matter_id, principal, why, from_at)
                            SELECT c.id, p, 'CUSTODY', :at
                              FROM carried c, unnest(ARRAY['post:' || :to, 'head:' || :headUnit]) p
                             WHERE p IS NOT NULL AND NOT (c.restricted AND p LIKE 'head:%%')
                            ON CONFLICT DO NOTHING),
                        ended AS (%s)
                        INSERT INTO custody.holding AS h (matter_id, post_id, since, moved_seq, from_post, by_person, action, priority,
                                                          opened_at, state, due_on, act_by, head_seq, head_hash,
                                                          kind, reference, physical, lies_from)
                        SELECT id, :to, :at, :seq, :from, :person, :action, :priority,
                               :opened, 'ACTIVE', :due, :actBy, :seq, :hash, kind, reference, physical, :at
                          FROM custody.matter WHERE id = :matter
                        ON CONFLICT (matter_id) DO UPDATE
                           SET post_id = excluded.post_id, since = excluded.since, moved_seq = excluded.moved_seq,
                               from_post = excluded.from_post, by_person = excluded.by_person, action = excluded.action,
                               priority = excluded.priority, opened_at = excluded.opened_at, state = 'ACTIVE',
                               due_on = excluded.due_on, act_by = excluded.act_by, wake_on = NULL, carrier_id = NULL,
                               head_seq = excluded.head_seq, head_hash = excluded.head_hash, lies_from = excluded.lies_from
                        """.formatted(BODY, STAY.formatted(":seq", "cast(:at AS timestamptz)")))
                .param("matter", row.matter())
                .param("seq", row.seq())
                .param("from", row.from(), Types.BIGINT)
                .param("to", row.to())
                .param("person", row.person())
                .param("charge", row.charge())
                .param("at", utc(row.at()))
                .param("via", row.via())
                .param("action", row.action())
                .param("priority", row.priority())
                .param("due", row.due(), Types.DATE)
                .param("version", Chain.VERSION)
                .param("previous", moved.previous())
                .param("hash", moved.hash())
                .param("digest", moved.body().digest(), Types.BINARY)
                .param("salt", moved.body().salt(), Types.BINARY)
                .param("text", moved.body().text(), Types.VARCHAR)
                .param("headUnit", moved.headUnit(), Types.BIGINT)
                .param("opened", moved.opened() ? utc(row.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
                .param("actBy", moved.actBy())
                .update();
    }

    void append(Entry.Event event, byte[] previous, byte[] hash, Written.Body body) {
        jdbc.sql("""
                        WITH written AS (
                            INSERT INTO custody.event (matter_id, seq, kind, post_id, person_id, charge_id, at, code, until_on,
                                                       other_id, version, prev_hash, hash, body_digest)
                            VALUES (:matter, :seq, :kind, :post, :person, :charge, :at, :code, :until,
                                    :other, :version, :previous, :hash, :digest)),
                        said AS (%s)
                        UPDATE custody.holding SET head_seq = :seq, head_hash = :hash WHERE matter_id = :matter
                        """.formatted(BODY))
                .param("matter", event.matter())
                .param("seq", event.seq())
                .param("kind", event.kind())
                .param("post", event.post(), Types.BIGINT)
                .param("person", event.person(), Types.BIGINT)
                .param("charge", event.charge(), Types.BIGINT)
                .param("at", utc(event.at()))
                .param("code", event.code())
                .param("until", event.until(), Types.DATE)
                .param("other", event.other(), Types.BIGINT)
                .param("version", Chain.VERSION)
                .param("previous", previous)
                .param("hash", hash)
                .param("digest", body.digest(), Types.BINARY)
                .param("salt", body.salt(), Types.BINARY)
                .param("text", body.text(), Types.VARCHAR)
                .update();
    }

    /** The holder saw it, at the instant of the event just written. */
    void opened(MatterId matter) {
        jdbc.sql("""
                        UPDATE custody.holding h SET opened_at = e.at
                          FROM custody.event e
                         WHERE h.matter_id = :matter AND e.matter_id = h.matter_id AND e.seq = h.head_seq
                        """).param("matter", matter.value()).update();
    }

    /** What the event just written made of the holding. */
    void state(MatterId matter, MatterState state, @Nullable LocalDate wakeOn, @Nullable MatterId carrier) {
        jdbc.sql("""
                        WITH e AS (
                            SELECT e.matter_id, e.seq, e.at FROM custody.holding h
                              JOIN custody.event e ON e.matter_id = h.matter_id AND e.seq = h.head_seq
                             WHERE h.matter_id = :matter),
                        ended AS (%s)
                        UPDATE custody.holding h
                           SET state = :state, wake_on = :wakeOn, carrier_id = :carrier,
                               lies_from = CASE WHEN :state = 'ACTIVE' THEN e.at ELSE h.lies_from END
                          FROM e
                         WHERE h.matter_id = e.matter_id
                        """.formatted(STAY.formatted("(SELECT seq FROM e)", "(SELECT at FROM e)")))
                .param("state", state.name())
                .param("wakeOn", wakeOn, Types.DATE)
                .param("carrier", carrier == null ? null : carrier.value(), Types.BIGINT)
                .param("matter", matter.value())
                .update();
    }

    void refile(MatterId rider, MatterId carrier) {
        jdbc.sql("UPDATE custody.holding SET carrier_id = :carrier WHERE matter_id = :rider")
                .param("carrier", carrier.value())
                .param("rider", rider.value())
                .update();
    }

    int reminders(MatterId matter) {
        return jdbc.sql("SELECT count(*) FROM custody.event WHERE matter_id = :matter AND kind = 'REMINDED'")
                .param("matter", matter.value())
                .query(Integer.class)
                .single();
    }

    List<MatterId> dueToWake(LocalDate today, int limit) {
        return jdbc.sql("""
                        SELECT matter_id FROM custody.holding
                         WHERE state = 'PARKED' AND wake_on <= :today ORDER BY wake_on LIMIT :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new MatterId(row.getLong(1)))
                .list();
    }

    private static Held heldOf(ResultSet row) throws SQLException {
        return new Held(
                new MatterId(row.getLong("matter_id")),
                row.getString("kind"),
                row.getString("reference"),
                new PostId(row.getLong("post_id")),
                new UnitId(row.getLong("unit_id")),
                row.getBoolean("queue"),
                row.getObject("from_post", Long.class) == null ? null : new PostId(row.getLong("from_post")),
                row.getInt("moved_seq"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                row.getObject("opened_at") == null
                        ? null
                        : row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                MatterState.valueOf(row.getString("state")),
                Priority.valueOf(row.getString("priority")),
                row.getBoolean("physical"),
                row.getBoolean("restricted"),
                row.getObject("due_on", LocalDate.class),
                row.getObject("hard_due_on", LocalDate.class),
                row.getObject("act_by", LocalDate.class),
                row.getObject("carrier_id", Long.class) == null ? null : new MatterId(row.getLong("carrier_id")));
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
