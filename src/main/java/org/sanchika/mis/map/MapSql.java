package org.sanchika.mis.map;

import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The units of a tree. */
@Repository
class MapSql {
    private final JdbcClient jdbc;

    MapSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unit(
            UnitId id,
            @Nullable UnitId parent,
            String kind,
            @Nullable Integer lgd,
            LocalName name) {}

    /** A unit and all below it, closed ones too, in which something may still lie; the whole installation for none. */
    List<Unit> below(@Nullable UnitId top) {
        return jdbc.sql("""
                        SELECT id, parent_id, kind, lgd_code, name_en, name_hi, name_bn FROM office.unit
                         WHERE cast(:top AS bigint) IS NULL OR id IN (SELECT unit_id FROM office.below(:top))
                         ORDER BY id
                        """)
                .param("top", top == null ? null : top.value(), Types.BIGINT)
                .query((row, n) -> {
                    Long parent = row.getObject("parent_id", Long.class);
                    return new Unit(
                            new UnitId(row.getLong("id")),
                            parent == null ? null : new UnitId(parent),
                            row.getString("kind"),
                            row.getObject("lgd_code", Integer.class),
                            LocalName.of(row, "name"));
                })
                .list();
    }
}
