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

    static FileHead head(ResultSet row, int n) throws SQLException {
        Long unit = row.getObject("unit_id", Long.class);
        Long parent = row.getObject("parent_id", Long.class);
        return new FileHead(
                new FileHeadId(row.getLong("id")),
                unit == null ? null : new UnitId(unit),
                parent == null ? null : new FileHeadId(parent),
                FileHead.Grade.valueOf(row.getString("grade")),
                row.getString("code"),
                new LocalName(row.getString("name_en"), row.getString("name_hi"), row.getString("name_bn")));
    }
}
