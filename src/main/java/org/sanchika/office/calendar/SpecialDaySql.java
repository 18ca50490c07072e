package org.sanchika.office.calendar;

import java.sql.Types;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.WorkingDays.Kind;
import org.sanchika.office.WorkingDays.Special;
import org.sanchika.office.calendar.CalendarPage.Declared;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days that offices declared holidays, half days or working days. */
@Repository
class SpecialDaySql {
    private final JdbcClient jdbc;

    SpecialDaySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LocalName> unitName(long unit) {
        return jdbc.sql("SELECT name_en, name_hi, name_bn FROM office.unit WHERE id = :unit")
                .param("unit", unit)
                .query((row, n) -> new LocalName(row.getString(1), row.getString(2), row.getString(3)))
                .optional();
    }

    /** Of the unit and those above it; for the same day the nearest comes last. */
    List<Declared> between(long unit, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        SELECT s.day, s.kind, s.closes, s.name, s.unit_id, u.name_en, u.name_hi, u.name_bn, a.distance
                          FROM office.above(:unit) a
                          JOIN office.special_day s ON s.unit_id = a.unit_id
                          JOIN office.unit u ON u.id = s.unit_id
                         WHERE s.day BETWEEN :from AND :to
                         ORDER BY s.day, a.distance DESC
                        """)
                .param("unit", unit)
                .param("from", from)
                .param("to", to)
                .query((row, n) -> new Declared(
                        row.getObject("day", LocalDate.class),
                        new Special(Kind.valueOf(row.getString("kind")), row.getObject("closes", LocalTime.class)),
                        row.getString("name"),
                        row.getLong("unit_id"),
                        LocalName.of(row, "name"),
                        row.getInt("distance") == 0))
                .list();
    }

    /** Whether the unit or one above it declared a holiday in that year. */
    boolean declares(long unit, int year) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM office.above(:unit) a JOIN office.special_day s ON s.unit_id = a.unit_id
                                        WHERE s.kind = 'HOLIDAY' AND s.day >= make_date(:year, 1, 1) AND s.day < make_date(:year + 1, 1, 1)) AS known
                        """)
                .param("unit", unit)
                .param("year", year)
                .query((row, n) -> row.getBoolean("known"))
                .single();
    }

    void declare(long unit, LocalDate day, Special special, String name) {
        jdbc.sql("""
                        INSERT INTO office.special_day (unit_id, day, kind, closes, name) VALUES (:unit, :day, :kind, :closes, :name)
                        ON CONFLICT (unit_id, day) DO UPDATE SET kind = excluded.kind, closes = excluded.closes, name = excluded.name
                        """)
                .param("unit", unit)
                .param("day", day)
                .param("kind", special.kind().name())
                .param("closes", special.closes(), Types.TIME)
                .param("name", name)
                .update();
    }

    boolean takeBack(long unit, LocalDate day) {
        return jdbc.sql("DELETE FROM office.special_day WHERE unit_id = :unit AND day = :day")
                        .param("unit", unit)
                        .param("day", day)
                        .update()
                == 1;
    }
}
