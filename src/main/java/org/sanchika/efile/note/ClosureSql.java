package org.sanchika.efile.note;

import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ClosureSql {
    private final JdbcClient jdbc;

    ClosureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** An approval holds until the file is reopened. */
    ClosureRules.Facts facts(MatterId file, Acting by) {
        return jdbc.sql("""
                        SELECT f.unit_id,
                               (SELECT count(*) FROM efile.item i
                                 WHERE i.kind = 'RECEIPT'
                                   AND (i.file_id = f.matter_id
                                        OR i.file_id IN (SELECT v.matter_id FROM efile.file v JOIN custody.holding h ON h.matter_id = v.matter_id
                                                          WHERE coalesce(v.main_id, v.matter_id) = coalesce(f.main_id, f.matter_id)
                                                            AND h.state = 'RIDING' AND custody.outermost(v.matter_id) = f.matter_id))
                                   AND NOT EXISTS (SELECT 1 FROM efile.item_removed r WHERE r.item_id = i.id)
                                   AND NOT EXISTS (SELECT 1 FROM efile.dealt d WHERE d.item_id = i.id)) AS undealt,
                               (SELECT count(*) FROM efile.file p JOIN custody.holding h ON h.matter_id = p.matter_id
                                 WHERE p.main_id = coalesce(f.main_id, f.matter_id) AND p.kind = 'PART' AND f.kind <> 'PART'
                                   AND h.state <> 'CLOSED'
                                   AND NOT EXISTS (SELECT 1 FROM efile.merged g WHERE g.part_id = p.matter_id)) AS parts,
                               (SELECT count(*) FROM custody.holding h JOIN efile.file a ON a.matter_id = h.matter_id
                                 WHERE h.carrier_id = f.matter_id
                                   AND coalesce(a.main_id, a.matter_id) <> coalesce(f.main_id, f.matter_id)) AS attached,
                               greatest(
                                   (SELECT coalesce(max(o.level), 0) FROM efile.note n JOIN office.post o ON o.id = n.post_id
                                     WHERE n.file_id = f.matter_id AND n.decision = 'CLOSE'
                                       AND n.event_seq > coalesce((SELECT max(m.seq) FROM custody.movement m
                                                                    WHERE m.matter_id = f.matter_id AND m.via = 'REOPENED'), 0)),
                                   (SELECT coalesce(max(o.level), 0) FROM efile.note_draft d JOIN office.post o ON o.id = d.post_id
                                     WHERE d.file_id = f.matter_id AND d.post_id = :post AND d.decision = 'CLOSE'
                                       AND d.kind <> 'YELLOW')) AS approval
                          FROM efile.file f WHERE f.matter_id = :file
                        """)
                .param("file", file.value())
                .param("post", by.post().value())
                .query((row, n) -> new ClosureRules.Facts(
                        new UnitId(row.getLong("unit_id")),
                        row.getInt("undealt"),
                        row.getInt("parts"),
                        row.getInt("attached"),
                        row.getInt("approval")))
                .single();
    }
}
