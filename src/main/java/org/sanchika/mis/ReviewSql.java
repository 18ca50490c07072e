package org.sanchika.mis;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts for a review. */
@Repository
class ReviewSql {
    /** What lies in each {@code place}, of rows with a place. */
    private static final String PILES = """
            SELECT x.place, count(*) AS total, count(*) FILTER (WHERE x.late) AS over, count(*) FILTER (WHERE x.late AND x.urgent) AS urgent,
                   max(x.days) AS oldest, percentile_disc(0.5) WITHIN GROUP (ORDER BY x.days) AS median,
                   ARRAY[count(*) FILTER (WHERE x.days <= 7), count(*) FILTER (WHERE x.days BETWEEN 8 AND 15),
                         count(*) FILTER (WHERE x.days BETWEEN 16 AND 30), count(*) FILTER (WHERE x.days BETWEEN 31 AND 60),
                         count(*) FILTER (WHERE x.days BETWEEN 61 AND 90), count(*) FILTER (WHERE x.days BETWEEN 91 AND 180),
                         count(*) FILTER (WHERE x.days BETWEEN 181 AND 365), count(*) FILTER (WHERE x.days > 365)] AS bands
              FROM (SELECT %s AS place, h.act_by < :today AS late, h.priority <> 'ORDINARY' AS urgent,
                           cast(:today AS date) - (h.since AT TIME ZONE 'Asia/Kolkata')::date AS days
                      FROM custody.holding h
                      JOIN office.post p ON p.id = h.post_id
                      %s
                     WHERE h.state = 'ACTIVE') x
             GROUP BY x.place
            """;

    private static final String TREE = """
            WITH RECURSIVE branch AS (
                SELECT id AS top, id FROM office.unit WHERE parent_id IS NOT DISTINCT FROM cast(:unit AS bigint)
                UNION ALL SELECT b.top, u.id FROM branch b JOIN office.unit u ON u.parent_id = b.id)
            """;

    private final JdbcClient jdbc;

    ReviewSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Review.Pile> levels(Long[] units, LocalDate today) {
        return jdbc.sql(PILES.formatted("p.level", "JOIN unnest(:units) AS w (id) ON w.id = p.unit_id")
                        + " ORDER BY x.place DESC")
                .param("units", units)
                .param("today", today)
                .query((row, n) -> pile(row, null, row.getInt("place"), 0))
                .list();
    }

    /** By what lies right below a unit, or on top of the installation, with all below it. */
    List<Review.Pile> units(@Nullable UnitId unit, LocalDate today, int most) {
        return jdbc.sql(
                        TREE + "SELECT y.*, u.name_en, u.name_hi, u.name_bn FROM ("
                                + PILES.formatted("b.top", "JOIN branch b ON b.id = p.unit_id")
                                + ") y JOIN office.unit u ON u.id = y.place ORDER BY y.over DESC, y.total DESC, y.place LIMIT :most")
                .param("unit", unit == null ? null : unit.value(), Types.BIGINT)
                .param("today", today)
                .param("most", most)
                .query((row, n) -> pile(row, name(row, ""), 0, row.getLong("place")))
                .list();
    }

    /** The longest over their limit. */
    List<Review.Stuck> stuck(Long[] units, LocalDate today, Collection<String> principals, int most) {
        return jdbc.sql("""
                        SELECT x.*, m.number, CASE WHEN custody.visible(m.id, :principals) THEN m.subject END AS subject,
                               h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn,
                               u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn
                          FROM (SELECT l.matter_id, (l.since AT TIME ZONE 'Asia/Kolkata')::date AS since, l.since AS at, p.id AS post_id,
                                       p.unit_id, p.title_en AS post_en, p.title_hi AS post_hi, p.title_bn AS post_bn
                                  FROM custody.holding l
                                  JOIN office.post p ON p.id = l.post_id
                                 WHERE l.state = 'ACTIVE' AND l.act_by < :today AND p.unit_id = ANY (:units)
                                 ORDER BY l.since, l.matter_id
                                 LIMIT :most) x
                          JOIN custody.matter m ON m.id = x.matter_id
                          JOIN office.unit u ON u.id = x.unit_id
                          LEFT JOIN LATERAL office.holder(x.post_id, :today) h ON true
                         ORDER BY x.at, x.matter_id
                        """)
                .param("units", units)
                .param("today", today)
                .param("principals", principals.toArray(String[]::new))
                .param("most", most)
                .query((row, n) -> new Review.Stuck(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("number"),
                        row.getString("subject"),
                        required(name(row, "post_")),
                        required(name(row, "unit_")),
                        name(row, "holder_"),
                        row.getObject("since", LocalDate.class),
                        (int) (today.toEpochDay()
                                - row.getObject("since", LocalDate.class).toEpochDay())))
                .list();
    }

    /** What lay at the end of the days, in one look at what lay between the first and the last. */
    List<Review.Week> lay(Long[] units, List<LocalDate> days) {
        return jdbc.sql("""
                        WITH mark AS (
                            SELECT day, (day + 1)::timestamp AT TIME ZONE 'Asia/Kolkata' AS at FROM unnest(:days::date[]) AS d (day)),
                        lay AS MATERIALIZED (
                            SELECT s.since, lower(s.during) AS begun, upper(s.during) AS ended
                              FROM custody.stay s JOIN office.post p ON p.id = s.post_id
                             WHERE s.during && tstzrange((SELECT min(at) FROM mark), (SELECT max(at) FROM mark), '[]') AND p.unit_id = ANY (:units)
                            UNION ALL
                            SELECT h.since, h.lies_from, 'infinity' FROM custody.holding h JOIN office.post p ON p.id = h.post_id
                             WHERE h.state = 'ACTIVE' AND p.unit_id = ANY (:units))
                        SELECT m.day, count(l.since) AS lay, count(l.since) FILTER (WHERE l.since < m.at - interval '31 days') AS month
                          FROM mark m
                          LEFT JOIN lay l ON l.begun < m.at AND l.ended >= m.at
                         GROUP BY m.day ORDER BY m.day
                        """)
                .param("units", units)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> new Review.Week(
                        row.getObject("day", LocalDate.class), row.getLong("lay"), row.getLong("month")))
                .list();
    }

    private static Review.Pile pile(ResultSet row, @Nullable LocalName name, int level, long unit) throws SQLException {
        Array bands = row.getArray("bands");
        return new Review.Pile(
                name,
                level,
                unit,
                row.getInt("total"),
                row.getInt("over"),
                row.getInt("urgent"),
                row.getInt("oldest"),
                row.getInt("median"),
                Stream.of((Long[]) bands.getArray()).map(Long::intValue).toList());
    }

    private static LocalName required(@Nullable LocalName name) {
        if (name == null) {
            throw new IllegalStateException("a post or unit without a name");
        }
        return name;
    }

    private static @Nullable LocalName name(ResultSet row, String of) throws SQLException {
        String infix = of.isEmpty() ? "name_" : of;
        String en = row.getString(infix + "en");
        String hi = row.getString(infix + "hi");
        String bn = row.getString(infix + "bn");
        return en == null && hi == null && bn == null ? null : new LocalName(en, hi, bn);
    }
}
