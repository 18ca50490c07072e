package org.sanchika.register.periodical;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.register.DueRule;
import org.sanchika.register.NewPeriodical;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodicals.Scope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registers of returns, and the days on which these are due. */
@Repository
class PeriodicalSql {
    /** As many days of returns as a page or a sheet can hold. */
    private static final int DAYS = 10_000;

    private static final String COLUMNS = """
            SELECT p.id, p.unit_id, p.no, p.name_en, p.name_hi, p.name_bn, p.direction, p.party_unit, p.party, p.post_id,
                   p.frequency, p.day, p.month, p.begun_on, e.ended_on, coalesce(e.reason, '') AS end_reason,
                   u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, t.title_en, t.title_hi, t.title_bn,
                   o.name_en AS party_en, o.name_hi AS party_hi, o.name_bn AS party_bn
            """;
    private static final String TABLES = """
             FROM register.periodical p
              JOIN office.unit u ON u.id = p.unit_id
              JOIN office.post t ON t.id = p.post_id
              LEFT JOIN office.unit o ON o.id = p.party_unit
              LEFT JOIN register.periodical_end e ON e.periodical_id = p.id
            """;
    private static final String DUE = """
              JOIN LATERAL register.due_days(p.frequency, p.day, p.month, greatest(p.begun_on, :from),
                                             least(e.ended_on, :until)) AS d (due_on) ON true
              LEFT JOIN LATERAL (SELECT k.done_on, k.reference, k.matter_id, k.remark, k.person_id
                                   FROM register.periodical_mark k WHERE k.periodical_id = p.id AND k.due_on = d.due_on
                                  ORDER BY k.seq DESC LIMIT 1) m ON m.done_on IS NOT NULL
              LEFT JOIN office.person w ON w.id = m.person_id
            """;

    private final JdbcClient jdbc;

    PeriodicalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A row of the marks of one day: the last of them says how it stands. */
    record Last(int seq, @Nullable LocalDate doneOn, long person) {}

    Optional<Periodical> find(long id) {
        return jdbc.sql(COLUMNS + TABLES + " WHERE p.id = :id")
                .param("id", id)
                .query((row, n) -> periodical(row))
                .optional();
    }

    List<Periodical> of(UnitId unit, int limit) {
        return jdbc.sql(COLUMNS + TABLES + """
                         WHERE p.unit_id IN (SELECT unit_id FROM office.below(:unit))
                         ORDER BY p.unit_id <> :unit, p.unit_id, p.no LIMIT :limit
                        """)
                .param("unit", unit.value())
                .param("limit", limit)
                .query((row, n) -> periodical(row))
                .list();
    }

    List<Occurrence> due(Scope scope, LocalDate from, LocalDate until, boolean open, Collection<String> principals) {
        String whose = switch (scope) {
            case Scope.Below below -> "p.unit_id IN (SELECT unit_id FROM office.below(:id))";
            case Scope.OfDesk desk -> "p.post_id = :id";
            case Scope.One one -> "p.id = :id";
        };
        long id = switch (scope) {
            case Scope.Below(UnitId unit) -> unit.value();
            case Scope.OfDesk(PostId post) -> post.value();
            case Scope.One(long one) -> one;
        };
        return jdbc.sql(COLUMNS + """
                        , d.due_on, m.done_on, coalesce(m.reference, '') AS reference, coalesce(m.remark, '') AS remark,
                          CASE WHEN custody.visible(m.matter_id, :principals) THEN m.matter_id END AS matter_id,
                          w.name_en AS by_en, w.name_hi AS by_hi, w.name_bn AS by_bn
                        """ + TABLES + DUE + " WHERE " + whose + """
                         AND NOT (:open AND m.done_on IS NOT NULL)
                         ORDER BY d.due_on, p.unit_id, p.no LIMIT :limit
                        """)
                .param("id", id)
                .param("from", from)
                .param("until", until)
                .param("open", open)
                .param("principals", principals.toArray(String[]::new))
                .param("limit", DAYS)
                .query(PeriodicalSql::occurrence)
                .list();
    }

    boolean isDue(long id, LocalDate day) {
        return jdbc.sql("SELECT EXISTS (SELECT" + TABLES + DUE + " WHERE p.id = :id)")
                .param("id", id)
                .param("from", day)
                .param("until", day)
                .query(Boolean.class)
                .single();
    }

    long add(NewPeriodical entry, long no, long person, Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.periodical (unit_id, no, name_en, name_hi, name_bn, direction, party_unit, party,
                               post_id, frequency, day, month, begun_on, person_id, entered_at)
                        VALUES (:unit, :no, :en, :hi, :bn, :direction, :partyUnit, :party, :post, :frequency, :day, :month,
                                :begun, :person, :at)
                        RETURNING id
                        """)
                .param("unit", entry.unit().value())
                .param("no", no)
                .param("en", entry.name().en())
                .param("hi", entry.name().hi())
                .param("bn", entry.name().bn())
                .param("direction", entry.direction().name())
                .param(
                        "partyUnit",
                        entry.partyUnit() == null ? null : entry.partyUnit().value(),
                        Types.BIGINT)
                .param("party", entry.party())
                .param("post", entry.post().value())
                .param("frequency", entry.rule().frequency().name())
                .param("day", entry.rule().day())
                .param("month", entry.rule().month())
                .param("begun", entry.begunOn())
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    void hand(long id, PostId to) {
        jdbc.sql("UPDATE register.periodical SET post_id = :to WHERE id = :id")
                .param("to", to.value())
                .param("id", id)
                .update();
    }

    boolean end(long id, LocalDate on, String reason, Acting by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.periodical_end (periodical_id, ended_on, reason, person_id, post_id, charge_id, at)
                        VALUES (:id, :on, :reason, :person, :post, :charge, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("id", id)
                        .param("on", on)
                        .param("reason", reason)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Last> last(long id, LocalDate dueOn) {
        return jdbc.sql("""
                        SELECT seq, done_on, person_id AS person FROM register.periodical_mark
                         WHERE periodical_id = :id AND due_on = :due ORDER BY seq DESC LIMIT 1
                        """)
                .param("id", id)
                .param("due", dueOn)
                .query(Last.class)
                .optional();
    }

    /** What is put on record for a day: done with this letter, or taken back for a reason. */
    record Mark(long id, LocalDate dueOn, int seq, @Nullable LocalDate doneOn, String reference, String remark) {}

    /** False when somebody else was first. A number leads to its matter only when who enters it may know of that. */
    boolean put(Mark mark, Acting by, Collection<String> principals, Instant at) {
        return jdbc.sql("""
                        INSERT INTO register.periodical_mark (periodical_id, due_on, seq, done_on, reference, matter_id, remark,
                                                              person_id, post_id, charge_id, at)
                        VALUES (:id, :due, :seq, :done, :reference,
                                (SELECT m.id FROM custody.matter m
                                  WHERE m.number = :reference AND custody.visible(m.id, :principals)),
                                :remark, :person, :post, :charge, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", mark.id())
                        .param("due", mark.dueOn())
                        .param("seq", mark.seq())
                        .param("done", mark.doneOn(), Types.DATE)
                        .param("reference", mark.reference())
                        .param("remark", mark.remark())
                        .param("principals", principals.toArray(String[]::new))
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Occurrence occurrence(ResultSet row, int n) throws SQLException {
        long matter = row.getLong("matter_id");
        MatterId known = row.wasNull() ? null : new MatterId(matter);
        LocalDate done = row.getObject("done_on", LocalDate.class);
        return new Occurrence(
                periodical(row),
                row.getObject("due_on", LocalDate.class),
                done,
                row.getString("reference"),
                known,
                row.getString("remark"),
                done == null ? null : LocalName.of(row, "by"));
    }

    private static Periodical periodical(ResultSet row) throws SQLException {
        long party = row.getLong("party_unit");
        UnitId partyUnit = row.wasNull() ? null : new UnitId(party);
        return new Periodical(
                row.getLong("id"),
                new UnitId(row.getLong("unit_id")),
                LocalName.of(row, "unit"),
                row.getLong("no"),
                LocalName.of(row, "name"),
                Periodical.Direction.valueOf(row.getString("direction")),
                partyUnit,
                partyUnit == null ? null : LocalName.of(row, "party"),
                row.getString("party"),
                new PostId(row.getLong("post_id")),
                LocalName.of(row, "title"),
                new DueRule(
                        DueRule.Frequency.valueOf(row.getString("frequency")), row.getInt("day"), row.getInt("month")),
                row.getObject("begun_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("end_reason"));
    }
}
