package org.sanchika.office.calendar;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands in the tables of working days. */
@Repository
class WorkingTableSql {
    private final JdbcClient jdbc;

    WorkingTableSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A day with what there was so far.
     *
     * @param closes no later than it opens on a day off
     */
    record Sum(LocalDate day, int opens, int closes, int days, int minutes) {
        @Override
        public String toString() {
            return opens + "-" + closes + " " + days + "/" + minutes;
        }
    }

    List<Sum> ofState() {
        return jdbc.sql("SELECT day, opens, closes, days, minutes FROM office.state_day ORDER BY day")
                .query((row, n) -> sum(row))
                .list();
    }

    List<Sum> ofUnit(long unit) {
        return jdbc.sql(
                        "SELECT day, opens, closes, days, minutes FROM office.own_day WHERE unit_id = :unit ORDER BY day")
                .param("unit", unit)
                .query((row, n) -> sum(row))
                .list();
    }

    /** Who declared days, and who has days of its own written. */
    List<Long> own() {
        return jdbc.sql("SELECT unit_id FROM office.special_day UNION SELECT unit_id FROM office.own_day ORDER BY 1")
                .query((row, n) -> row.getLong("unit_id"))
                .list();
    }

    /** Units of which something else is written than that they keep the days of the nearest that declared some. */
    List<String> kept() {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT u.id AS unit_id, CASE WHEN EXISTS (SELECT 1 FROM office.special_day s WHERE s.unit_id = u.id) THEN u.id END AS calendar
                              FROM office.unit u WHERE u.parent_id IS NULL
                            UNION ALL
                            SELECT u.id, CASE WHEN EXISTS (SELECT 1 FROM office.special_day s WHERE s.unit_id = u.id) THEN u.id ELSE line.calendar END
                              FROM office.unit u JOIN line ON u.parent_id = line.unit_id)
                        SELECT l.unit_id || ': ' || coalesce(c.calendar::text, 'none') || ' <> ' || coalesce(l.calendar::text, 'none') AS said
                          FROM line l LEFT JOIN office.calendar_unit c ON c.unit_id = l.unit_id
                         WHERE c.calendar IS DISTINCT FROM l.calendar ORDER BY l.unit_id
                        """).query((row, n) -> row.getString("said")).list();
    }

    private static Sum sum(ResultSet row) throws SQLException {
        return new Sum(
                row.getObject("day", LocalDate.class),
                row.getInt("opens"),
                row.getInt("closes"),
                row.getInt("days"),
                row.getInt("minutes"));
    }
}
