package org.sanchika.efile.relation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Related;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RelationSql {
    private final JdbcClient jdbc;

    RelationSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The family by kind and place, then what travels with it and with which it travels, then links. */
    List<Related> of(MatterId file, Collection<String> principals) {
        return jdbc.sql("""
                        WITH me AS (
                            SELECT f.matter_id, coalesce(f.main_id, f.matter_id) AS root, h.carrier_id
                              FROM efile.file f JOIN custody.holding h ON h.matter_id = f.matter_id
                             WHERE f.matter_id = :file AND custody.visible(f.matter_id, :principals)),
                        tie AS MATERIALIZED (
                            SELECT 1 AS place, 'FAMILY' AS tie, f.matter_id
                              FROM me JOIN efile.file f ON f.matter_id = me.root OR f.main_id = me.root
                             WHERE f.matter_id <> me.matter_id
                            UNION ALL SELECT 2, 'CARRIER', f.matter_id
                              FROM me JOIN efile.file f ON f.matter_id = me.carrier_id
                             WHERE coalesce(f.main_id, f.matter_id) <> me.root
                            UNION ALL SELECT 3, 'ATTACHED', f.matter_id
                              FROM me JOIN custody.holding h ON h.carrier_id = me.matter_id
                              JOIN efile.file f ON f.matter_id = h.matter_id
                             WHERE coalesce(f.main_id, f.matter_id) <> me.root
                            UNION ALL SELECT 4, 'LINKED', l.other_id FROM me JOIN efile.link l ON l.file_id = me.matter_id
                            UNION ALL SELECT 4, 'LINKED', l.file_id FROM me JOIN efile.link l ON l.other_id = me.matter_id)
                        SELECT t.tie, f.matter_id, f.kind, coalesce(f.place_in_main, 0) AS place_in_main, m.number, m.subject,
                               custody.visible(f.matter_id, :principals) AS visible, h.state,
                               p.title_en, p.title_hi, p.title_bn, u.name_en, u.name_hi, u.name_bn, g.into_id, g.after_no,
                               (SELECT count(*) FROM efile.note n WHERE n.file_id = g.part_id) AS notes,
                               (SELECT coalesce(sum(n.paras), 0) FROM efile.note n WHERE n.file_id = g.part_id) AS paras
                          FROM tie t
                          JOIN efile.file f ON f.matter_id = t.matter_id
                          JOIN custody.matter m ON m.id = t.matter_id
                          JOIN custody.holding h ON h.matter_id = t.matter_id
                          JOIN custody.holding c ON c.matter_id = CASE WHEN h.carrier_id IS NULL THEN h.matter_id
                                                                       ELSE custody.outermost(h.matter_id) END
                          JOIN office.post p ON p.id = c.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN efile.merged g ON g.part_id = t.matter_id
                         ORDER BY t.place, f.kind, f.place_in_main NULLS FIRST, f.matter_id
                        """)
                .param("file", file.value())
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> related(row))
                .list();
    }

    /** As rules need it; empty when there is no such file. */
    Optional<RelationRules.Facts> facts(MatterId file, PostId post) {
        return jdbc.sql("""
                        SELECT f.matter_id, coalesce(f.main_id, f.matter_id) AS root, f.kind, m.physical,
                               EXISTS (SELECT 1 FROM efile.merged g WHERE g.part_id = f.matter_id) AS merged,
                               (SELECT count(*) FROM custody.holding h JOIN efile.file a ON a.matter_id = h.matter_id
                                 WHERE h.carrier_id = f.matter_id
                                   AND coalesce(a.main_id, a.matter_id) <> coalesce(f.main_id, f.matter_id)) AS carries,
                               EXISTS (SELECT 1 FROM efile.note_draft d
                                        WHERE d.file_id = f.matter_id AND d.post_id = :post) AS noted
                          FROM efile.file f JOIN custody.matter m ON m.id = f.matter_id
                         WHERE f.matter_id = :file
                        """)
                .param("file", file.value())
                .param("post", post.value())
                .query((row, n) -> new RelationRules.Facts(
                        new MatterId(row.getLong("matter_id")),
                        new MatterId(row.getLong("root")),
                        EFile.Kind.valueOf(row.getString("kind")),
                        row.getBoolean("physical"),
                        row.getBoolean("merged"),
                        row.getInt("carries"),
                        row.getBoolean("noted")))
                .optional();
    }

    /** Two who tie the same files, in whatever order, do so one after the other. */
    void lock(MatterId one, MatterId other) {
        jdbc.sql("""
                        SELECT pg_advisory_xact_lock(hashtext('efile.family'), hashint8(id))
                          FROM (SELECT id FROM unnest(ARRAY[:one, :other]::bigint[]) id ORDER BY hashint8(id)) ordered
                        """)
                .param("one", one.value())
                .param("other", other.value())
                .query((row, n) -> true)
                .list();
    }

    void merge(MatterId part, MatterId into, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO efile.merged (part_id, into_id, after_no, person_id, post_id, at)
                        SELECT :part, :into, coalesce((SELECT max(no) FROM efile.note WHERE file_id = :into), 0), :person, :post, :at
                        """)
                .param("part", part.value())
                .param("into", into.value())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when they are linked already. */
    boolean link(MatterId one, MatterId other) {
        return jdbc.sql("""
                        INSERT INTO efile.link (file_id, other_id)
                        VALUES (least(:one, :other), greatest(:one, :other)) ON CONFLICT DO NOTHING
                        """)
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }

    boolean unlink(MatterId one, MatterId other) {
        return jdbc.sql(
                                "DELETE FROM efile.link WHERE file_id = least(:one, :other) AND other_id = greatest(:one, :other)")
                        .param("one", one.value())
                        .param("other", other.value())
                        .update()
                == 1;
    }

    private static Related related(ResultSet row) throws SQLException {
        boolean visible = row.getBoolean("visible");
        return new Related(
                new MatterId(row.getLong("matter_id")),
                Related.Tie.valueOf(row.getString("tie")),
                EFile.Kind.valueOf(row.getString("kind")),
                row.getInt("place_in_main"),
                row.getString("number"),
                visible ? row.getString("subject") : "",
                visible,
                MatterState.valueOf(row.getString("state")),
                LocalName.of(row, "title"),
                LocalName.of(row, "name"),
                merger(row));
    }

    private static Related.@Nullable Merger merger(ResultSet row) throws SQLException {
        Long into = row.getObject("into_id", Long.class);
        return into == null
                ? null
                : new Related.Merger(
                        new MatterId(into), row.getInt("after_no"), row.getInt("notes"), row.getInt("paras"));
    }
}
