package org.sanchika.custody.whereabouts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The part of the tree that a viewer looks at. */
@Repository
class ScopeSql {
    private final JdbcClient jdbc;

    ScopeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Unit(UnitId id, @Nullable UnitId parent, String code, LocalName name) {}

    /** The unit with all below it, or the whole installation. */
    List<Unit> units(@Nullable UnitId root) {
        return jdbc.sql("""
                        SELECT u.id, u.parent_id, u.code, u.name_en, u.name_hi, u.name_bn
                          FROM office.unit u
                         WHERE cast(:root AS bigint) IS NULL OR u.id IN (SELECT unit_id FROM office.below(:root))
                         ORDER BY u.id
                        """)
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query(ScopeSql::unit)
                .list();
    }

    private static Unit unit(ResultSet row, int n) throws SQLException {
        return new Unit(
                new UnitId(row.getLong("id")),
                row.getObject("parent_id") == null ? null : new UnitId(row.getLong("parent_id")),
                row.getString("code"),
                LocalName.of(row, "name"));
    }
}
