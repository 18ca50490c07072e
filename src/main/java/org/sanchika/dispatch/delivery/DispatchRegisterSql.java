package org.sanchika.dispatch.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of dispatch, and that part of it which is the peon book. */
@Repository
class DispatchRegisterSql {
    private final JdbcClient jdbc;

    DispatchRegisterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is asked of the register.
     *
     * @param unit whose letters, with those of the units below it
     * @param mode of those to list; all when it is none
     * @param before a page's last dispatch, or the largest id
     */
    record Stretch(UnitId unit, LocalDate first, LocalDate last, String mode, long before, int limit) {}

    /** @param registry whether the reader keeps the registry of these letters */
    List<DispatchRow> rows(Stretch asked, boolean registry, Collection<String> principals) {
        return jdbc.sql("""
                        SELECT d.id, d.issue_id, n.number, d.recipient, d.mode, d.way, d.dated, s.state,
                               coalesce(e.number, '') AS envelope, coalesce(e.tracking_no, '') AS tracking_no,
                               coalesce(e.postage, 0) AS postage, l.dated AS ended, coalesce(l.remark, '') AS remark,
                               custody.visible(o.matter_id, :principals) AS visible
                          FROM dispatch.dispatch d
                          JOIN dispatch.standing s ON s.dispatch_id = d.id
                          JOIN dispatch.issue i ON i.id = d.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          LEFT JOIN dispatch.envelope e ON e.id = s.envelope_id
                          LEFT JOIN dispatch.step l ON l.dispatch_id = d.id AND l.seq = s.seq
                         WHERE d.unit_id IN (SELECT office.below(:unit))
                           AND d.dated BETWEEN :first AND :last AND d.id < :before
                           AND (:mode = '' OR d.mode = :mode)
                         ORDER BY d.id DESC LIMIT :limit
                        """)
                .param("unit", asked.unit().value())
                .param("first", asked.first())
                .param("last", asked.last())
                .param("mode", asked.mode())
                .param("before", asked.before())
                .param("limit", asked.limit())
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> row(row, registry))
                .list();
    }

    private static DispatchRow row(ResultSet row, boolean registry) throws SQLException {
        boolean visible = row.getBoolean("visible");
        Dispatch.Way way = Dispatch.Way.valueOf(row.getString("way"));
        boolean told = visible || (registry && way == Dispatch.Way.REGISTRY);
        return new DispatchRow(
                row.getLong("id"),
                row.getLong("issue_id"),
                row.getString("number"),
                told ? row.getString("recipient") : "",
                Dispatch.Mode.valueOf(row.getString("mode")),
                way,
                row.getObject("dated", LocalDate.class),
                row.getString("envelope"),
                row.getString("tracking_no"),
                row.getLong("postage"),
                Dispatch.Step.Kind.valueOf(row.getString("state")),
                row.getObject("ended", LocalDate.class),
                told ? row.getString("remark") : "",
                visible);
    }
}
