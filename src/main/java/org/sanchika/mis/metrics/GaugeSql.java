package org.sanchika.mis.metrics;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tree of units, what came and left today, and what the program itself has still to do. */
@Repository
class GaugeSql {
    private final JdbcClient jdbc;

    GaugeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unit(UnitId id, Optional<UnitId> parent, String code) {}

    List<Unit> units() {
        return jdbc.sql("SELECT id, parent_id, code FROM office.unit ORDER BY id")
                .query((row, n) -> new Unit(
                        new UnitId(row.getLong("id")),
                        Optional.ofNullable(row.getObject("parent_id", Long.class))
                                .map(UnitId::new),
                        row.getString("code")))
                .list();
    }

    record Moved(int came, int left) {
        static final Moved NOTHING = new Moved(0, 0);

        Moved plus(Moved other) {
            return new Moved(came + other.came, left + other.left);
        }
    }

    /** What came to the desks of each unit and what left them since then. */
    Map<UnitId, Moved> moved(OffsetDateTime since) {
        Map<UnitId, Moved> moved = new HashMap<>();
        jdbc.sql("""
                        SELECT p.unit_id, count(*) FILTER (WHERE x.came) AS came, count(*) FILTER (WHERE x.gone) AS gone
                          FROM (SELECT s.post_id, lower(s.during) >= :since AS came, true AS gone FROM custody.stay s
                                 WHERE s.during && tstzrange(:since, NULL, '[)')
                                 UNION ALL
                                SELECT h.post_id, true, false FROM custody.holding h
                                 WHERE h.state = 'ACTIVE' AND h.lies_from >= :since) x
                          JOIN office.post p ON p.id = x.post_id
                         GROUP BY p.unit_id
                        """).param("since", since).query(row -> {
            moved.put(new UnitId(row.getLong("unit_id")), new Moved(row.getInt("came"), row.getInt("gone")));
        });
        return moved;
    }

    /** @param failing tried before, and not done */
    record Jobs(long overdue, long failing) {}

    Jobs jobs(OffsetDateTime now) {
        return jdbc.sql("""
                        SELECT count(*) FILTER (WHERE execution_time <= :now) AS overdue,
                               count(*) FILTER (WHERE consecutive_failures > 0) AS failing
                          FROM platform.scheduled_tasks WHERE NOT picked
                        """).param("now", now).query(Jobs.class).single();
    }
}
