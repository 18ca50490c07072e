package org.sanchika.demo;

import org.sanchika.custody.limit.LimitForm;
import org.sanchika.custody.limit.Limits;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The district's own time limits, and who is told when they pass. */
record DemoLimits(Limits limits, Presences presences, JdbcClient jdbc) {

    void set(Acting administrator, UnitId district) {
        Presence here = presences
                .of(administrator.person().value(), administrator.post().value())
                .orElseThrow();
        limits.set(here, district, new LimitForm.Limit("", "RTI", "", 0, 2));
        limits.set(here, district, new LimitForm.Limit("", "COURT", "", 0, 2));
        limits.set(here, district, new LimitForm.Limit("", "", "MOST_IMMEDIATE", 0, 1));
        limits.set(here, district, new LimitForm.Step("", 1, 0));
        limits.set(here, district, new LimitForm.Step("", 5, 1));
        limits.set(here, district, new LimitForm.Step("", 15, 2));
    }

    /** The morning's round is made as soon as the program runs: nobody waits for the next morning. */
    void tellToday() {
        jdbc.sql("""
                        INSERT INTO platform.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
                        VALUES ('escalation', 'recurring', now(), false, 1)
                        ON CONFLICT (task_name, task_instance) DO UPDATE SET execution_time = excluded.execution_time
                        """).update();
    }
}
