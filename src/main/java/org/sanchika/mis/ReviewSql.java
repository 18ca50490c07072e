package org.sanchika.mis;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks back over weeks. */
@Repository
class ReviewSql {
    private final JdbcClient jdbc;

    ReviewSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What lay at the end of the days: each desk is asked for each of them, so that what came and went between is not read. */
    List<Review.Week> lay(Long[] units, List<LocalDate> days) {
        return jdbc.sql("""
                        WITH mark AS MATERIALIZED (
                            SELECT day, (day + 1)::timestamp AT TIME ZONE 'Asia/Kolkata' AS at FROM unnest(:days::date[]) AS d (day)),
                        desk AS MATERIALIZED (SELECT id FROM office.post WHERE unit_id = ANY (:units)),
                        lay AS (
                            SELECT m.day, s.since FROM mark m CROSS JOIN desk d
                              JOIN custody.stay s ON s.post_id = d.id AND s.during @> m.at
                            UNION ALL
                            SELECT m.day, h.since FROM mark m CROSS JOIN desk d
                              JOIN custody.holding h ON h.post_id = d.id AND h.state = 'ACTIVE' AND h.lies_from < m.at)
                        SELECT m.day, count(l.since) AS lay, count(l.since) FILTER (WHERE l.since < m.at - interval '31 days') AS month
                          FROM mark m
                          LEFT JOIN lay l USING (day)
                         GROUP BY m.day ORDER BY m.day
                        """)
                .param("units", units)
                .param("days", days.stream().map(LocalDate::toString).toArray(String[]::new))
                .query((row, n) -> new Review.Week(
                        row.getObject("day", LocalDate.class), row.getLong("lay"), row.getLong("month")))
                .list();
    }

    /** What lies and is referred from outside, and how it stands with the days that were fixed there. */
    List<Review.Reference> references(Long[] units, LocalDate today) {
        return jdbc.sql("""
                        SELECT l.reference, count(*) AS lying, count(*) FILTER (WHERE m.hard_due_on < :today) AS missed,
                               min(m.hard_due_on) FILTER (WHERE m.hard_due_on >= :today) AS next
                          FROM custody.holding l
                          JOIN office.post p ON p.id = l.post_id
                          JOIN custody.matter m ON m.id = l.matter_id
                         WHERE l.state = 'ACTIVE' AND l.reference <> 'NONE' AND p.unit_id = ANY (:units)
                         GROUP BY l.reference ORDER BY missed DESC, lying DESC, l.reference
                        """)
                .param("units", units)
                .param("today", today)
                .query((row, n) -> new Review.Reference(
                        row.getString("reference"),
                        row.getLong("lying"),
                        row.getLong("missed"),
                        row.getObject("next", LocalDate.class)))
                .list();
    }
}
