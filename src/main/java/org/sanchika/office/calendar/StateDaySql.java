package org.sanchika.office.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working days of the state, each with what there was so far. */
@Repository
class StateDaySql {
    private final JdbcClient jdbc;

    StateDaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Minutes after midnight. */
    record Hours(int opens, int middle, int closes) {}

    /** @param closes no later than it opens on a day off */
    record Line(LocalDate day, int opens, int closes) {}

    /** The lock under which the days of offices are reckoned, too. */
    void lock() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('office.own_day'))")
                .query((row, n) -> true)
                .single();
    }

    Optional<Hours> hours() {
        return jdbc.sql("SELECT opens, middle, closes FROM office.hours")
                .query(Hours.class)
                .optional();
    }

    List<Line> lines() {
        return jdbc.sql("SELECT day, opens, closes FROM office.state_day ORDER BY day")
                .query((row, n) ->
                        new Line(row.getObject("day", LocalDate.class), row.getInt("opens"), row.getInt("closes")))
                .list();
    }

    /** In place of what was there; the days of every office follow. */
    void write(Hours hours, List<Line> lines) {
        jdbc.sql("DELETE FROM office.hours").update();
        jdbc.sql("DELETE FROM office.state_day").update();
        jdbc.sql("INSERT INTO office.hours (opens, middle, closes) VALUES (:opens, :middle, :closes)")
                .param("opens", hours.opens())
                .param("middle", hours.middle())
                .param("closes", hours.closes())
                .update();
        jdbc.sql("""
                        INSERT INTO office.state_day (day, opens, closes, days, minutes)
                        SELECT day, opens, closes, sum((closes > opens)::integer) OVER line, sum(closes - opens) OVER line
                          FROM unnest(:days::date[], :opens::smallint[], :closes::smallint[]) AS x (day, opens, closes)
                        WINDOW line AS (ORDER BY day)
                        """)
                .param("days", lines.stream().map(one -> one.day().toString()).toArray(String[]::new))
                .param("opens", lines.stream().map(Line::opens).toArray(Integer[]::new))
                .param("closes", lines.stream().map(Line::closes).toArray(Integer[]::new))
                .update();
        jdbc.sql("SELECT office.reckon_days(id) FROM office.unit WHERE parent_id IS NULL")
                .query((row, n) -> true)
                .list();
    }
}
