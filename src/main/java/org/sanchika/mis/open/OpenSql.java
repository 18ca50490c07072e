package org.sanchika.mis.open;

import java.sql.Array;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units, who holds their desks, and what these did in a month. */
@Repository
class OpenSql {
    private final JdbcClient jdbc;

    OpenSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OpenUnit> units() {
        return jdbc.sql(
                        "SELECT id, parent_id, code, lgd_code, kind, name_en, name_hi, name_bn FROM office.unit ORDER BY id")
                .query((row, n) -> {
                    Long parent = row.getObject("parent_id", Long.class);
                    return new OpenUnit(
                            new UnitId(row.getLong("id")),
                            parent == null ? null : new UnitId(parent),
                            row.getString("code"),
                            row.getObject("lgd_code", Integer.class),
                            row.getString("kind"),
                            LocalName.of(row, "name"));
                })
                .list();
    }

    /** Those who hold the desks of each unit on a day; who helps or stands in for them is not counted. */
    Map<UnitId, Set<Long>> people(LocalDate day) {
        Map<UnitId, Set<Long>> people = new HashMap<>();
        jdbc.sql("""
                        SELECT p.unit_id, array_agg(DISTINCT c.person_id) AS people
                          FROM office.charge c JOIN office.post p ON p.id = c.post_id
                         WHERE c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                           AND c.from_on <= :day AND (c.until_on IS NULL OR c.until_on >= :day)
                         GROUP BY p.unit_id
                        """).param("day", day).query(row -> {
            people.put(new UnitId(row.getLong("unit_id")), Set.of(ids(row.getArray("people"))));
        });
        return people;
    }

    private static Long[] ids(Array array) throws SQLException {
        return (Long[]) array.getArray();
    }

    /** What the desks of each unit did; what came and left within one month is in both counts. */
    Map<UnitId, Month> months(YearMonth month) {
        OffsetDateTime from = month.atDay(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
        OffsetDateTime until =
                month.plusMonths(1).atDay(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
        Map<UnitId, Month> months = new HashMap<>();
        jdbc.sql("""
                        WITH lay AS (
                            SELECT s.post_id, s.since, lower(s.during) AS begun, upper(s.during) AS ended FROM custody.stay s
                             WHERE s.during && tstzrange(:from, :until, '[)')
                             UNION ALL
                            SELECT h.post_id, h.since, h.lies_from, NULL FROM custody.holding h
                             WHERE h.state = 'ACTIVE' AND h.lies_from >= :from AND h.lies_from < :until),
                        aged AS (
                            SELECT p.unit_id, l.begun >= :from AS came,
                                   CASE WHEN l.ended < :until THEN (l.ended AT TIME ZONE 'Asia/Kolkata')::date
                                                                 - (l.since AT TIME ZONE 'Asia/Kolkata')::date END AS days
                              FROM lay l JOIN office.post p ON p.id = l.post_id)
                        SELECT unit_id, days, count(*) AS many, count(*) FILTER (WHERE came) AS came FROM aged GROUP BY unit_id, days
                        """).param("from", from).param("until", until).query(row -> {
            Integer days = row.getObject("days", Integer.class);
            Pile left = days == null ? Month.NOTHING.left() : Pile.of(Map.of(days, row.getInt("many")), 0);
            months.merge(new UnitId(row.getLong("unit_id")), new Month(row.getLong("came"), left, 0), Month::plus);
        });
        jdbc.sql("""
                        SELECT p.unit_id, count(*) AS closed
                          FROM office.post p
                          JOIN custody.event e ON e.post_id = p.id AND e.kind = 'CLOSED' AND e.at >= :from AND e.at < :until
                         GROUP BY p.unit_id
                        """).param("from", from).param("until", until).query(row -> {
            Month closed = new Month(0, Month.NOTHING.left(), row.getLong("closed"));
            months.merge(new UnitId(row.getLong("unit_id")), closed, Month::plus);
        });
        return months;
    }
}
