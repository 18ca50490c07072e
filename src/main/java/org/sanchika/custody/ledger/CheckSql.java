package org.sanchika.custody.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Proofs.CheckUp;
import org.sanchika.custody.Proofs.Found;
import org.sanchika.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was derived from the ledger, read many matters at a time, and made anew. */
@Repository
class CheckSql {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    CheckSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The last of the next matters behind {@code after}; empty when there are none. */
    Optional<Long> last(long after, int count) {
        return jdbc.sql(
                        "SELECT max(id) FROM (SELECT id FROM custody.matter WHERE id > :after ORDER BY id LIMIT :count) x")
                .param("after", after)
                .param("count", count)
                .query((row, n) -> row.getObject(1, Long.class))
                .optional();
    }

    /** @param held none when nobody holds it, which cannot be */
    record Kept(
            long matter,
            String kind,
            String number,
            boolean physical,
            HoldingFold.@Nullable Standing held,
            byte @Nullable [] head) {}

    List<Kept> kept(long first, long last) {
        return jdbc.sql("""
                        SELECT m.id, m.kind AS sort, m.number, m.physical AS paper, h.*
                          FROM custody.matter m LEFT JOIN custody.holding h ON h.matter_id = m.id
                         WHERE m.id BETWEEN :first AND :last ORDER BY m.id
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> new Kept(
                        row.getLong("id"),
                        row.getString("sort"),
                        row.getString("number"),
                        row.getBoolean("paper"),
                        row.getObject("post_id") == null ? null : ChainSql.standing(row),
                        row.getBytes("head_hash")))
                .list();
    }

    record Lay(long matter, StayFold.Stay stay) {}

    List<Lay> stays(long first, long last) {
        return jdbc.sql("""
                        SELECT matter_id, seq, post_id, since, lower(during) AS lies_from, upper(during) AS ended, opened_at
                          FROM custody.stay WHERE matter_id BETWEEN :first AND :last ORDER BY matter_id, seq
                        """)
                .param("first", first)
                .param("last", last)
                .query((row, n) -> lay(row))
                .list();
    }

    private static Lay lay(ResultSet row) throws SQLException {
        return new Lay(
                row.getLong("matter_id"),
                new StayFold.Stay(
                        row.getInt("seq"),
                        row.getLong("post_id"),
                        ChainSql.instant(row, "since"),
                        ChainSql.instant(row, "lies_from"),
                        ChainSql.instant(row, "ended"),
                        row.getObject("opened_at") == null ? null : ChainSql.instant(row, "opened_at")));
    }

    /** Who holds it, as the ledger says. */
    void hold(long matter, HoldingFold.Standing standing, byte[] head) {
        jdbc.sql("""
                        UPDATE custody.holding
                           SET post_id = :post, since = :since, moved_seq = :moved, from_post = :from, by_person = :person,
                               opened_at = :opened, state = :state, wake_on = :wakeOn, carrier_id = :carrier,
                               lies_from = :liesFrom, head_seq = :seq, head_hash = :head
                         WHERE matter_id = :matter
                        """)
                .param("post", standing.post())
                .param("since", utc(standing.since()))
                .param("moved", standing.movedSeq())
                .param("from", standing.from(), Types.BIGINT)
                .param("person", standing.person())
                .param(
                        "opened",
                        standing.opened() == null ? null : utc(standing.opened()),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("state", standing.state())
                .param("wakeOn", standing.wakeOn(), Types.DATE)
                .param("carrier", standing.carrier(), Types.BIGINT)
                .param("liesFrom", utc(standing.liesFrom()))
                .param("seq", standing.headSeq())
                .param("head", head)
                .param("matter", matter)
                .update();
    }

    void lay(long matter, StayFold.Stay stay, LocalDate actBy) {
        jdbc.sql("""
                        INSERT INTO custody.stay (matter_id, seq, post_id, since, during, opened_at, act_by, kind, physical)
                        SELECT id, :seq, :post, :since, tstzrange(:from, :until, '(]'), :opened, :actBy, kind, physical
                          FROM custody.matter WHERE id = :matter
                        """)
                .param("seq", stay.seq())
                .param("post", stay.post())
                .param("since", utc(stay.since()))
                .param("from", utc(stay.from()))
                .param("until", utc(stay.until()))
                .param("opened", stay.opened() == null ? null : utc(stay.opened()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("actBy", actBy)
                .param("matter", matter)
                .update();
    }

    void write(CheckUp checkUp, @Nullable PersonId by) {
        jdbc.sql("""
                        INSERT INTO custody.check_up (at, until_at, person_id, matters, found, repaired, first)
                        VALUES (:at, :until, :person, :matters, :found, :repaired, cast(:first AS jsonb))
                        """)
                .param("at", utc(checkUp.at()))
                .param("until", utc(checkUp.until()))
                .param("person", by == null ? null : by.value(), Types.BIGINT)
                .param("matters", checkUp.matters())
                .param("found", checkUp.found())
                .param("repaired", checkUp.repaired())
                .param("first", json.writeValueAsString(checkUp.first()))
                .update();
    }

    List<CheckUp> newest(int limit) {
        return jdbc.sql("SELECT * FROM custody.check_up ORDER BY id DESC LIMIT :limit")
                .param("limit", limit)
                .query((row, n) -> new CheckUp(
                        ChainSql.instant(row, "at"),
                        ChainSql.instant(row, "until_at"),
                        row.getLong("matters"),
                        row.getInt("found"),
                        row.getInt("repaired"),
                        json.readValue(row.getString("first"), new TypeReference<List<Found>>() {})))
                .list();
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
