package org.sanchika.demo;

import org.sanchika.office.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The district's own time limits, and who is told when they pass: the first round is made as soon as the program runs. */
final class DemoLimits {
    private DemoLimits() {}

    static void set(JdbcClient jdbc, Acting administrator, Acting collector) {
        jdbc.sql("""
                        INSERT INTO custody.time_limit (unit_id, kind, reference, priority, level, days, set_by, set_at)
                        SELECT :unit, '', x.reference, x.priority, 0, x.days, :by, now()
                          FROM (VALUES ('RTI', '', 2), ('COURT', '', 2), ('', 'MOST_IMMEDIATE', 1)) AS x (reference, priority, days)
                        """)
                .param("unit", collector.unit().value())
                .param("by", administrator.person().value())
                .update();
        jdbc.sql("""
                        INSERT INTO custody.escalation_rule (unit_id, reference, after_days, steps_up, set_by, set_at)
                        SELECT :unit, '', x.days, x.up, :by, now() FROM (VALUES (1, 0), (5, 1), (15, 2)) AS x (days, up)
                        """)
                .param("unit", collector.unit().value())
                .param("by", administrator.person().value())
                .update();
        jdbc.sql("""
                        INSERT INTO platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES ('escalation', 'recurring', now(), false, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time = excluded.execution_time
                        """).update();
    }
}
