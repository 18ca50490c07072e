package org.sanchika.office.head;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.FileHead;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.FileHeads.NewFileHead;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class HeadSql {
    private static final String HEAD = """
            SELECT h.id, h.unit_id, h.parent_id, h.grade, h.code, h.name_en, h.name_hi, h.name_bn FROM office.file_head h
            """;

    private final JdbcClient jdbc;

    HeadSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<FileHead> children(@Nullable FileHeadId parent, UnitId forUnit) {
        String place = parent == null ? " WHERE h.parent_id IS NULL" : " WHERE h.parent_id = :parent";
        return jdbc.sql(HEAD + place + """
                           AND h.closed_on IS NULL
                           AND (h.unit_id IS NULL OR h.unit_id IN (SELECT a.unit_id FROM office.above(:unit) a))
                         ORDER BY length(h.code), h.code, h.id
                        """)
                .param("parent", parent == null ? null : parent.value(), Types.BIGINT)
                .param("unit", forUnit.value())
                .query(HeadSql::head)
                .list();
    }

    List<FileHead> path(FileHeadId id) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT h.*, 0 AS distance FROM office.file_head h WHERE h.id = :id
                            UNION ALL
                            SELECT h.*, line.distance + 1 FROM office.file_head h JOIN line ON h.id = line.parent_id)
                        SELECT id, unit_id, parent_id, grade, code, name_en, name_hi, name_bn FROM line ORDER BY distance DESC
                        """).param("id", id.value()).query(HeadSql::head).list();
    }

    FileHeadId insert(NewFileHead head) {
        return new FileHeadId(jdbc.sql("""
                        INSERT INTO office.file_head (unit_id, parent_id, grade, code, name_en, name_hi, name_bn)
                        VALUES (:unit, :parent, :grade, :code, :en, :hi, :bn)
                        RETURNING id
                        """)
                .param("unit", head.unit() == null ? null : head.unit().value(), Types.BIGINT)
                .param("parent", head.parent() == null ? null : head.parent().value(), Types.BIGINT)
                .param("grade", head.grade().name())
                .param("code", head.code())
                .param("en", head.name().en(), Types.VARCHAR)
                .param("hi", head.name().hi(), Types.VARCHAR)
                .param("bn", head.name().bn(), Types.VARCHAR)
                .query(Long.class)
                .single());
    }

    void update(FileHeadId id, String code, LocalName name) {
        jdbc.sql("UPDATE office.file_head SET code = :code, name_en = :en, name_hi = :hi, name_bn = :bn WHERE id = :id")
                .param("id", id.value())
                .param("code", code)
                .param("en", name.en(), Types.VARCHAR)
                .param("hi", name.hi(), Types.VARCHAR)
                .param("bn", name.bn(), Types.VARCHAR)
                .update();
    }

    void close(FileHeadId id, LocalDate on) {
        jdbc.sql("UPDATE office.file_head SET closed_on = :on WHERE id = :id AND closed_on IS NULL")
                .param("on", on)
                .param("id", id.value())
                .update();
    }

    /** One hand at a time changes the index, so that no two sisters take one code. */
    void takeIndex() {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('office.file_head'))")
                .query((row, n) -> true)
                .single();
    }

    boolean isTaken(@Nullable UnitId unit, @Nullable FileHeadId parent, String code, @Nullable FileHeadId except) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM office.file_head
                                        WHERE coalesce(unit_id, -1) = :unit AND coalesce(parent_id, -1) = :parent AND code = :code
                                          AND id <> :except)
                        """)
                .param("unit", unit == null ? -1 : unit.value())
                .param("parent", parent == null ? -1 : parent.value())
                .param("code", code)
                .param("except", except == null ? -1 : except.value())
                .query(Boolean.class)
                .single();
    }

    boolean hasChildren(FileHeadId id) {
        return exists(
                "SELECT EXISTS (SELECT 1 FROM office.file_head WHERE parent_id = :id AND closed_on IS NULL)",
                id.value());
    }

    boolean isClosed(FileHeadId id) {
        return exists(
                "SELECT EXISTS (SELECT 1 FROM office.file_head WHERE id = :id AND closed_on IS NOT NULL)", id.value());
    }

    boolean isUnit(long id) {
        return exists("SELECT EXISTS (SELECT 1 FROM office.unit WHERE id = :id)", id);
    }

    /** All that the unit may choose, a head before those under it. */
    List<HeadLine> index(UnitId unit) {
        return jdbc.sql("""
                        WITH RECURSIVE own AS (SELECT a.unit_id FROM office.above(:unit) a),
                        tree AS (
                            SELECT h.id, h.unit_id, h.grade, h.code, h.name_en, h.name_hi, h.name_bn, 0 AS depth, h.code AS path,
                                   ARRAY[lpad(h.code, 20), h.id::text] AS place
                              FROM office.file_head h
                             WHERE h.parent_id IS NULL AND h.closed_on IS NULL
                               AND (h.unit_id IS NULL OR h.unit_id IN (SELECT unit_id FROM own))
                            UNION ALL
                            SELECT h.id, h.unit_id, h.grade, h.code, h.name_en, h.name_hi, h.name_bn, t.depth + 1,
                                   t.path || '/' || h.code, t.place || ARRAY[lpad(h.code, 20), h.id::text]
                              FROM office.file_head h JOIN tree t ON h.parent_id = t.id
                             WHERE h.closed_on IS NULL AND (h.unit_id IS NULL OR h.unit_id IN (SELECT unit_id FROM own)))
                        SELECT t.*, u.name_en AS owner_en, u.name_hi AS owner_hi, u.name_bn AS owner_bn
                          FROM tree t LEFT JOIN office.unit u ON u.id = t.unit_id
                         ORDER BY t.place LIMIT 2000
                        """)
                .param("unit", unit.value())
                .query((row, n) -> {
                    Long owner = row.getObject("unit_id", Long.class);
                    return new HeadLine(
                            row.getLong("id"),
                            row.getInt("depth"),
                            row.getString("path"),
                            FileHead.Grade.valueOf(row.getString("grade")),
                            LocalName.of(row, "name"),
                            owner == null ? null : LocalName.of(row, "owner"),
                            owner != null && owner == unit.value());
                })
                .list();
    }

    private boolean exists(String sql, long id) {
        return jdbc.sql(sql).param("id", id).query(Boolean.class).single();
    }

    private static FileHead head(ResultSet row, int n) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        Long parent = row.getObject("parent_id", Long.class);
        return new FileHead(
                new FileHeadId(row.getLong("id")),
                unit == null ? null : new UnitId(unit),
                parent == null ? null : new FileHeadId(parent),
                FileHead.Grade.valueOf(row.getString("grade")),
                row.getString("code"),
                LocalName.of(row, "name"));
    }
}
