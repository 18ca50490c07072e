package org.sanchika.office.tree;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Map;
import org.sanchika.office.UnitId;
import org.sanchika.office.WorkingDays;
import org.sanchika.platform.pack.StatePack;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** An office's working days: its own declared days, then those of the units above it, then the state's. */
@Repository
class CalendarSql {
    private final JdbcClient jdbc;
    private final StatePack pack;

    CalendarSql(JdbcClient jdbc, StatePack pack) {
        this.jdbc = jdbc;
        this.pack = pack;
    }

    WorkingDays of(UnitId unit) {
        Map<LocalDate, WorkingDays.Special> declared = new HashMap<>();
        jdbc.sql("""
                        SELECT s.day, s.kind, s.closes
                          FROM office.above(:unit) a
                          JOIN office.special_day s ON s.unit_id = a.unit_id
                         ORDER BY a.distance DESC
                        """).param("unit", unit.value()).query(row -> {
            declared.put(
                    row.getObject("day", LocalDate.class),
                    new WorkingDays.Special(
                            WorkingDays.Kind.valueOf(row.getString("kind")), row.getObject("closes", LocalTime.class)));
        });
        return new WorkingDays(pack.calendar(), declared);
    }
}
