package org.sanchika.register;

import java.sql.ResultSet;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;

/** Who keeps the registers of an office, and what these offer to choose from. */
@Repository
public class Keeping {
    private static final int MOST = 300;

    private final Office office;
    private final JdbcClient jdbc;

    Keeping(Office office, JdbcClient jdbc) {
        this.office = office;
        this.jdbc = jdbc;
    }

    /** A desk that may see to something. */
    public record Desk(long id, LocalName title) {}

    /** An office to which something may go, or from which it comes. */
    public record Neighbour(String code, LocalName name) {}

    /** The desks of an office and whoever mends it keep its registers. */
    public boolean mayKeep(UnitId unit, Presence here) {
        return office.mayMend(here, unit) || (here.acting().unitId() == unit.value() && here.may(Power.ACT));
    }

    public void demand(boolean may) {
        if (!may) {
            throw new AccessDeniedException("not his register");
        }
    }

    /** The office of that number, when there is one (404 otherwise). */
    public UnitId there(long unit) {
        UnitId id = new UnitId(unit);
        if (!office.isWithin(id, id)) {
            throw new Gone("unit " + unit);
        }
        return id;
    }

    public List<Desk> desks(UnitId unit) {
        return jdbc.sql("""
                        SELECT id, title_en, title_hi, title_bn FROM office.post
                         WHERE unit_id = :unit AND closed_on IS NULL ORDER BY level, id LIMIT :most
                        """)
                .param("unit", unit.value())
                .param("most", MOST)
                .query((ResultSet row, int n) -> new Desk(row.getLong("id"), LocalName.of(row, "title")))
                .list();
    }

    /** Those above it, beside it and right below it. */
    public List<Neighbour> around(UnitId unit) {
        return jdbc.sql("""
                        SELECT code, name_en, name_hi, name_bn FROM office.unit
                         WHERE closed_on IS NULL AND id <> :unit
                           AND (id IN (SELECT unit_id FROM office.above(:unit)) OR parent_id = :unit
                                OR parent_id = (SELECT parent_id FROM office.unit WHERE id = :unit))
                         ORDER BY code LIMIT :most
                        """)
                .param("unit", unit.value())
                .param("most", MOST)
                .query((ResultSet row, int n) -> new Neighbour(row.getString("code"), LocalName.of(row, "name")))
                .list();
    }

    public Optional<UnitId> byCode(String code) {
        return jdbc.sql("SELECT id FROM office.unit WHERE code = :code AND closed_on IS NULL")
                .param("code", code)
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }
}
