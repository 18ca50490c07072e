package org.sanchika.custody.limit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Limits and steps that hold now, with those that units above set. */
@Repository
class LimitSql {
    private static final String HERE = """
              JOIN office.unit u ON u.id = x.unit_id
             ORDER BY a.distance, x.id
            """;

    private final JdbcClient jdbc;

    LimitSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalName> unitName(UnitId unit) {
        return jdbc.sql("SELECT name_en, name_hi, name_bn FROM office.unit WHERE id = :unit")
                .param("unit", unit.value())
                .query((row, n) -> LocalName.of(row, "name"))
                .optional();
    }

    List<TimeLimit> limits(UnitId unit) {
        return jdbc.sql("""
                        SELECT x.*, a.distance, u.name_en, u.name_hi, u.name_bn
                          FROM office.above(:unit) a
                          JOIN custody.time_limit x ON x.unit_id = a.unit_id AND x.ended_at IS NULL
                        """ + HERE)
                .param("unit", unit.value())
                .query((row, n) -> new TimeLimit(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        LocalName.of(row, "name"),
                        row.getInt("distance"),
                        row.getString("kind"),
                        row.getString("reference"),
                        row.getString("priority"),
                        row.getInt("level"),
                        row.getInt("days")))
                .list();
    }

    List<EscalationRule> steps(UnitId unit) {
        return jdbc.sql("""
                        SELECT x.*, a.distance, u.name_en, u.name_hi, u.name_bn
                          FROM office.above(:unit) a
                          JOIN custody.escalation_rule x ON x.unit_id = a.unit_id AND x.ended_at IS NULL
                        """ + HERE)
                .param("unit", unit.value())
                .query((row, n) -> new EscalationRule(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        LocalName.of(row, "name"),
                        row.getInt("distance"),
                        row.getString("reference"),
                        row.getInt("after_days"),
                        row.getInt("steps_up")))
                .list();
    }

    /** Ends what was set for the same before. */
    long set(UnitId unit, LimitForm.Limit limit, PersonId by, Instant at) {
        jdbc.sql("""
                        UPDATE custody.time_limit SET ended_at = :at
                         WHERE unit_id = :unit AND kind = :kind AND reference = :reference AND priority = :priority
                           AND level = :level AND ended_at IS NULL
                        """)
                .params(limit.params())
                .param("unit", unit.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        INSERT INTO custody.time_limit (unit_id, kind, reference, priority, level, days, set_by, set_at)
                        VALUES (:unit, :kind, :reference, :priority, :level, :days, :by, :at)
                        RETURNING id
                        """)
                .params(limit.params())
                .param("unit", unit.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** Ends what was set for the same before. */
    long set(UnitId unit, LimitForm.Step step, PersonId by, Instant at) {
        jdbc.sql("""
                        UPDATE custody.escalation_rule SET ended_at = :at
                         WHERE unit_id = :unit AND reference = :reference AND steps_up = :stepsUp AND ended_at IS NULL
                        """)
                .params(step.params())
                .param("unit", unit.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        INSERT INTO custody.escalation_rule (unit_id, reference, after_days, steps_up, set_by, set_at)
                        VALUES (:unit, :reference, :afterDays, :stepsUp, :by, :at)
                        RETURNING id
                        """)
                .params(step.params())
                .param("unit", unit.value())
                .param("by", by.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    boolean endLimit(UnitId unit, long id, Instant at) {
        return end(
                "UPDATE custody.time_limit SET ended_at = :at WHERE id = :id AND unit_id = :unit AND ended_at IS NULL",
                unit,
                id,
                at);
    }

    boolean endStep(UnitId unit, long id, Instant at) {
        return end(
                "UPDATE custody.escalation_rule SET ended_at = :at WHERE id = :id AND unit_id = :unit AND ended_at IS NULL",
                unit,
                id,
                at);
    }

    private boolean end(String sql, UnitId unit, long id, Instant at) {
        return jdbc.sql(sql)
                        .param("id", id)
                        .param("unit", unit.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
