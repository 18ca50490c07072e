package org.sanchika.efile.cover;

import org.sanchika.custody.MatterId;
import org.sanchika.efile.EFile;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The main file with its parts and volumes. */
@Repository
class FamilySql {
    private final JdbcClient jdbc;

    FamilySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whoever changes what belongs to a main file does so after the one before. */
    void lock(MatterId main) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('efile.family'), hashint8(:main))")
                .param("main", main.value())
                .query((row, n) -> true)
                .single();
    }

    /** The volume that is written in: the highest, or the main file itself. */
    MatterId current(MatterId file) {
        return jdbc.sql("""
                        SELECT v.matter_id
                          FROM efile.file f
                          JOIN efile.file v ON v.matter_id = coalesce(f.main_id, f.matter_id)
                                            OR (v.main_id = coalesce(f.main_id, f.matter_id) AND v.kind = 'VOLUME')
                         WHERE f.matter_id = :file
                         ORDER BY v.place_in_main DESC NULLS LAST LIMIT 1
                        """)
                .param("file", file.value())
                .query((row, n) -> new MatterId(row.getLong(1)))
                .single();
    }

    /** The place that the next part or volume gets; the main file is the first volume. */
    int next(MatterId main, EFile.Kind kind) {
        return jdbc.sql("""
                        SELECT coalesce(max(place_in_main), :before) + 1 FROM efile.file
                         WHERE main_id = :main AND kind = :kind
                        """)
                .param("main", main.value())
                .param("kind", kind.name())
                .param("before", kind == EFile.Kind.VOLUME ? 1 : 0)
                .query(Integer.class)
                .single();
    }

    /**
     * How far a file has been filled.
     *
     * @param notes its last page of notes
     * @param paras its last paragraph
     * @param pages its last page of correspondence
     */
    record End(int notes, int paras, int pages) {}

    End end(MatterId file) {
        return jdbc.sql("""
                        SELECT greatest(f.paper_notes, coalesce((SELECT max(n.last_page) FROM efile.note n
                                                                  WHERE n.file_id = f.matter_id), 0)) AS notes,
                               greatest(f.paras_before, coalesce((SELECT max(n.first_para + n.paras - 1) FROM efile.note n
                                                                   WHERE n.file_id = f.matter_id), 0)) AS paras,
                               greatest(f.paper_pages, coalesce((SELECT max(i.last_page) FROM efile.item i
                                                                  LEFT JOIN efile.item_removed r ON r.item_id = i.id
                                                                 WHERE i.file_id = f.matter_id AND (r.slip IS NULL OR r.slip)), 0)) AS pages
                          FROM efile.file f WHERE f.matter_id = :file
                        """)
                .param("file", file.value())
                .query((row, n) -> new End(row.getInt("notes"), row.getInt("paras"), row.getInt("pages")))
                .single();
    }

    boolean isBeingNoted(MatterId file, PostId post) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM efile.note_draft WHERE file_id = :file AND post_id = :post)")
                .param("file", file.value())
                .param("post", post.value())
                .query(Boolean.class)
                .single();
    }
}
