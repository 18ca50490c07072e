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
