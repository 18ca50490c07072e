package org.sanchika.mis;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Period;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds a unit by its code, and counts what units did. */
@Repository
class MetricsSql {
    private final JdbcClient jdbc;

    MetricsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unit(UnitId id, String code, @Nullable Integer lgd) {}

    /** By its own code, else by that of the directory where only one unit has it; within {@code root} or anywhere. */
    Optional<Unit> unit(String code, @Nullable UnitId root) {
        return jdbc.sql("""
                        SELECT u.id, u.code, u.lgd_code
                          FROM office.unit u
                         WHERE (u.code = :code
                                OR u.lgd_code::text = :code AND NOT EXISTS (SELECT 1 FROM office.unit o
                                                                             WHERE o.id <> u.id AND (o.lgd_code = u.lgd_code OR o.code = :code)))
                           AND (cast(:root AS bigint) IS NULL OR u.id IN (SELECT unit_id FROM office.below(:root)))
                        """)
                .param("code", code)
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query((row, n) -> new Unit(
                        new UnitId(row.getLong("id")), row.getString("code"), row.getObject("lgd_code", Integer.class)))
                .optional();
    }

    List<UnitMetrics.Activity> activity(Long[] units, Period period) {
        OffsetDateTime from = period.first().atStartOfDay(Words.ZONE).toOffsetDateTime();
        OffsetDateTime until =
                period.last().plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
        return jdbc.sql("""
                        WITH desk AS (SELECT id FROM office.post WHERE unit_id = ANY (:units)),
                        came AS (
                            SELECT t.kind, t.physical, m.via FROM desk d
                              JOIN custody.movement m ON m.to_post = d.id AND m.sent_at >= :from AND m.sent_at < :until
                              JOIN custody.matter t ON t.id = m.matter_id),
                        gone AS (
                            SELECT t.kind, m.via, extract(epoch FROM upper(s.during) - lower(s.during)) / 60 AS minutes FROM desk d
                              JOIN custody.movement m ON m.from_post = d.id AND m.sent_at >= :from AND m.sent_at < :until
                              JOIN custody.matter t ON t.id = m.matter_id
                              LEFT JOIN custody.stay s ON s.matter_id = m.matter_id AND s.seq = m.seq AND s.post_id = d.id),
                        put AS (
                            SELECT t.kind, e.kind AS how FROM desk d
                              JOIN custody.event e ON e.post_id = d.id AND e.kind IN ('PARKED', 'CLOSED') AND e.at >= :from AND e.at < :until
                              JOIN custody.matter t ON t.id = e.matter_id),
                        lay AS (
                            SELECT s.kind, lower(s.during) AS begun, upper(s.during) AS ended FROM custody.stay s
                             WHERE s.during && tstzrange(:from, :until, '[)') AND s.post_id IN (SELECT id FROM desk)
                            UNION ALL
                            SELECT h.kind, h.lies_from, NULL FROM custody.holding h
                             WHERE h.state = 'ACTIVE' AND h.lies_from < :until AND h.post_id IN (SELECT id FROM desk)),
                        kinds AS (SELECT kind FROM came UNION SELECT kind FROM gone UNION SELECT kind FROM put UNION SELECT kind FROM lay)
                        SELECT k.kind, c.*, g.*, p.*, l.*
                          FROM kinds k
                         CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE via = 'REGISTERED') AS created,
                                   count(*) FILTER (WHERE via = 'REGISTERED' AND physical) AS on_paper,
                                   count(*) FILTER (WHERE via = 'SENT') AS received,
                                   count(*) FILTER (WHERE via = 'REOPENED') AS reopened FROM came WHERE kind = k.kind) c
                         CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE via = 'SENT') AS forwarded, count(minutes) AS departures, round(avg(minutes))::bigint AS mean,
                                   round(percentile_cont(0.5) WITHIN GROUP (ORDER BY minutes))::bigint AS median,
                                   round(percentile_cont(0.9) WITHIN GROUP (ORDER BY minutes))::bigint AS p90 FROM gone WHERE kind = k.kind) g
                         CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE how = 'PARKED') AS parked,
                                   count(*) FILTER (WHERE how = 'CLOSED') AS closed FROM put WHERE kind = k.kind) p
                         CROSS JOIN LATERAL (
                            SELECT count(*) FILTER (WHERE begun < :from) AS opening, count(*) FILTER (WHERE begun >= :from) AS came,
                                   count(*) FILTER (WHERE ended < :until) AS gone FROM lay WHERE kind = k.kind) l
                         ORDER BY k.kind
                        """)
                .param("units", units)
                .param("from", from)
                .param("until", until)
                .query(MetricsSql::activity)
                .list();
    }

    private static UnitMetrics.Activity activity(ResultSet row, int n) throws SQLException {
        return new UnitMetrics.Activity(
                row.getString("kind"),
                row.getLong("created"),
                row.getLong("on_paper"),
                row.getLong("received"),
                row.getLong("forwarded"),
                row.getLong("parked"),
                row.getLong("closed"),
                row.getLong("reopened"),
                row.getLong("opening"),
                row.getLong("came"),
                row.getLong("gone"),
                new UnitMetrics.Time(
                        row.getLong("departures"),
                        row.getObject("mean", Long.class),
                        row.getObject("median", Long.class),
                        row.getObject("p90", Long.class)));
    }
}
