package org.sanchika.efile.note;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.NoteDraft;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes in the making. */
@Repository
class DraftSql {
    private final JdbcClient jdbc;

    DraftSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<NoteDraft> find(MatterId file, PostId post) {
        return jdbc.sql("""
                        SELECT d.*, p.name_en, p.name_hi, p.name_bn
                          FROM efile.note_draft d JOIN office.person p ON p.id = d.person_id
                         WHERE d.file_id = :file AND d.post_id = :post
                        """)
                .param("file", file.value())
                .param("post", post.value())
                .query(DraftSql::draft)
                .optional();
    }

    /**
     * Keeps it if the file lies active on the desk and nobody saved meanwhile, all in one statement; false otherwise.
     *
     * @param version it was typed on; 0 for a new one
     */
    boolean keep(MatterId file, NewNote note, int version, Instant at, Acting by) {
        return jdbc.sql("""
                        WITH here AS (
                            SELECT 1 FROM custody.holding
                             WHERE matter_id = :file AND post_id = :post AND state = 'ACTIVE')
                        INSERT INTO efile.note_draft AS d (file_id, post_id, person_id, kind, html, language, decision, reverses,
                                                           corrects, confirm_post, readers, version, saved_at)
                        SELECT :file, :post, :person, :kind, :html, :language, :decision, :reverses,
                               :corrects, :confirm, :readers, 1, :at
                          FROM here
                        ON CONFLICT (file_id, post_id) DO UPDATE
                           SET person_id = excluded.person_id, kind = excluded.kind, html = excluded.html,
                               language = excluded.language, decision = excluded.decision, reverses = excluded.reverses,
                               corrects = excluded.corrects, confirm_post = excluded.confirm_post,
                               readers = excluded.readers, version = d.version + 1, saved_at = excluded.saved_at
                         WHERE d.version = :version
                        """)
                        .param("file", file.value())
                        .param("post", by.post().value())
                        .param("person", by.person().value())
                        .param("kind", note.kind().name())
                        .param("html", note.html())
                        .param("language", note.language())
                        .param("decision", note.decision().name())
                        .param("reverses", note.reverses(), Types.BIGINT)
                        .param("corrects", note.corrects(), Types.INTEGER)
                        .param(
                                "confirm",
                                note.confirm() == null ? null : note.confirm().value(),
                                Types.BIGINT)
                        .param(
                                "readers",
                                note.readers().stream().map(PersonId::value).toArray(Long[]::new))
                        .param("version", version)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean delete(MatterId file, PostId post) {
        return jdbc.sql("DELETE FROM efile.note_draft WHERE file_id = :file AND post_id = :post")
                        .param("file", file.value())
                        .param("post", post.value())
                        .update()
                == 1;
    }

    /** Takes the note from the desk, keeps what was written in it, and lets go what lay too long. */
    boolean discard(MatterId file, PostId post, Instant at, Instant since) {
        jdbc.sql("""
                        DELETE FROM efile.discarded
                         WHERE discarded_at < :since
                           AND person_id = (SELECT person_id FROM efile.note_draft WHERE file_id = :file AND post_id = :post)
                        """)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("file", file.value())
                .param("post", post.value())
                .update();
        return jdbc.sql("""
                        WITH gone AS (DELETE FROM efile.note_draft WHERE file_id = :file AND post_id = :post RETURNING *),
                             kept AS (INSERT INTO efile.discarded (id, file_id, post_id, person_id, kind, html, language, discarded_at)
                                      SELECT id, file_id, post_id, person_id, kind, html, language, :at FROM gone WHERE html <> '')
                        SELECT count(*) FROM gone
                        """)
                        .param("file", file.value())
                        .param("post", post.value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static NoteDraft draft(ResultSet row, int n) throws SQLException {
        var note = new NewNote(
                NewNote.Kind.valueOf(row.getString("kind")),
                row.getString("html"),
                row.getString("language"),
                Note.Decision.valueOf(row.getString("decision")),
                row.getObject("reverses", Long.class),
                row.getObject("corrects", Integer.class),
                post(row.getObject("confirm_post", Long.class)),
                people(row.getArray("readers")));
        return new NoteDraft(
                row.getLong("id"),
                new MatterId(row.getLong("file_id")),
                new PostId(row.getLong("post_id")),
                new PersonId(row.getLong("person_id")),
                LocalName.of(row, "name"),
                note,
                row.getInt("version"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant());
    }

    private static @Nullable PostId post(@Nullable Long id) {
        return id == null ? null : new PostId(id);
    }

    private static List<PersonId> people(Array ids) throws SQLException {
        return Arrays.stream((Long[]) ids.getArray()).map(PersonId::new).toList();
    }
}
