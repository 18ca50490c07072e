package org.sanchika.efile.note;

import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Notes on record: written once. */
@Repository
class NoteSql {
    private final JdbcClient jdbc;

    NoteSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where the note sheet of a file ends. */
    Sheet end(MatterId file) {
        return jdbc.sql("""
                        SELECT f.paper_notes, f.paras_before, n.no, n.first_para + n.paras - 1 AS paras, n.last_page, n.last_line
                          FROM efile.file f
                          LEFT JOIN LATERAL (SELECT * FROM efile.note WHERE file_id = f.matter_id ORDER BY no DESC LIMIT 1) n ON true
                         WHERE f.matter_id = :file
                        """)
                .param("file", file.value())
                .query((row, n) -> row.getInt("no") == 0
                        ? Sheet.after(row.getInt("paper_notes"), row.getInt("paras_before"))
                        : new Sheet(
                                row.getInt("no"),
                                row.getInt("paras"),
                                row.getInt("last_page"),
                                row.getInt("last_line")))
                .single();
    }

    void insert(NoteRecord note, byte[] digest, byte[] textDigest) {
        jdbc.sql("""
                        INSERT INTO efile.note (id, file_id, no, kind, first_para, paras, first_page, last_page, last_line, language,
                                                person_id, post_id, charge_id, typed_by, to_post, sent_at, event_seq, decision,
                                                reverses, corrects, confirm_post, restricted, version, digest, body_digest)
                        VALUES (:id, :file, :no, :kind, :firstPara, :paras, :firstPage, :lastPage, :lastLine, :language,
                                :person, :post, :charge, :typedBy, :to, :at, :seq, :decision,
                                :reverses, :corrects, :confirm, :restricted, :version, :digest, :textDigest)
                        """)
                .param("id", note.id())
                .param("file", note.file())
                .param("no", note.no())
                .param("kind", note.kind())
                .param("firstPara", note.firstPara())
                .param("paras", note.paras())
                .param("firstPage", note.firstPage())
                .param("lastPage", note.lastPage())
                .param("lastLine", note.lastLine())
                .param("language", note.language())
                .param("person", note.person())
                .param("post", note.post())
                .param("charge", note.charge())
                .param("typedBy", note.typedBy())
                .param("to", note.to(), Types.BIGINT)
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("seq", note.seq())
                .param("decision", note.decision())
                .param("reverses", note.reverses(), Types.BIGINT)
                .param("corrects", note.corrects(), Types.INTEGER)
                .param("confirm", note.confirm(), Types.BIGINT)
                .param("restricted", !note.readers().isEmpty())
                .param("version", note.version())
                .param("digest", digest)
                .param("textDigest", textDigest)
                .update();
    }

    void keepText(long note, byte[] salt, String html) {
        jdbc.sql("INSERT INTO efile.note_body (note_id, salt, html) VALUES (:note, :salt, :html)")
                .param("note", note)
                .param("salt", salt)
                .param("html", html)
                .update();
    }

    void keepReaders(long note, List<PersonId> readers) {
        for (PersonId reader : readers) {
            jdbc.sql(
                            "INSERT INTO efile.note_reader (note_id, person_id) VALUES (:note, :person) ON CONFLICT DO NOTHING")
                    .param("note", note)
                    .param("person", reader.value())
                    .update();
        }
    }

    /**
     * A note with its text.
     *
     * @param salt and {@code html}: none when they were lawfully destroyed
     * @param papers names of its appendices in the store
     */
    record Kept(
            NoteRecord note,
            byte[] textDigest,
            byte @Nullable [] salt,
            @Nullable String html,
            List<String> papers) {}

    Optional<Kept> kept(MatterId file, long note) {
        return jdbc.sql("""
                        SELECT n.*, b.salt, b.html,
                               ARRAY(SELECT r.person_id FROM efile.note_reader r WHERE r.note_id = n.id ORDER BY 1) AS readers,
                               ARRAY(SELECT encode(i.document, 'hex') FROM efile.item i WHERE i.note_id = n.id ORDER BY i.no) AS papers
                          FROM efile.note n LEFT JOIN efile.note_body b ON b.note_id = n.id
                         WHERE n.id = :note AND n.file_id = :file
                        """)
                .param("note", note)
                .param("file", file.value())
                .query((row, n) -> new Kept(
                        new NoteRecord(
                                row.getLong("id"),
                                row.getLong("file_id"),
                                row.getInt("no"),
                                row.getString("kind"),
                                row.getInt("first_para"),
                                row.getInt("paras"),
                                row.getInt("first_page"),
                                row.getInt("last_page"),
                                row.getInt("last_line"),
                                row.getString("language"),
                                row.getLong("person_id"),
                                row.getLong("post_id"),
                                row.getLong("charge_id"),
                                row.getLong("typed_by"),
                                row.getObject("to_post", Long.class),
                                row.getObject("sent_at", OffsetDateTime.class).toInstant(),
                                row.getInt("event_seq"),
                                row.getString("decision"),
                                row.getObject("reverses", Long.class),
                                row.getObject("corrects", Integer.class),
                                row.getObject("confirm_post", Long.class),
                                List.of((Long[]) row.getArray("readers").getArray()),
                                row.getShort("version")),
                        row.getBytes("body_digest"),
                        row.getBytes("salt"),
                        row.getString("html"),
                        List.of((String[]) row.getArray("papers").getArray())))
                .optional();
    }

    /** Whether there are such persons. */
    boolean known(List<PersonId> people) {
        List<Long> ids = people.stream().map(PersonId::value).distinct().toList();
        return ids.isEmpty()
                || jdbc.sql("SELECT count(*) FROM office.person WHERE id IN (:ids)")
                                .param("ids", ids)
                                .query(Integer.class)
                                .single()
                        == ids.size();
    }

    /** The decision of an earlier note of the file. */
    Optional<NoteRules.Earlier> decision(MatterId file, long note) {
        return jdbc.sql("""
                        SELECT n.decision, p.level, EXISTS (SELECT 1 FROM efile.communicated c WHERE c.note_id = n.id) AS told,
                               EXISTS (SELECT 1 FROM efile.note x WHERE x.reverses = n.id) AS reversed
                          FROM efile.note n JOIN office.post p ON p.id = n.post_id
                         WHERE n.id = :note AND n.file_id = :file
                        """)
                .param("note", note)
                .param("file", file.value())
                .query((row, n) -> new NoteRules.Earlier(
                        Note.Decision.valueOf(row.getString("decision")),
                        row.getInt("level"),
                        row.getBoolean("told"),
                        row.getBoolean("reversed")))
                .optional();
    }

    Optional<PostId> confirmer(MatterId file, long note) {
        return jdbc.sql("""
                        SELECT confirm_post FROM efile.note
                         WHERE id = :note AND file_id = :file AND confirm_post IS NOT NULL
                        """)
                .param("note", note)
                .param("file", file.value())
                .query((row, n) -> new PostId(row.getLong(1)))
                .optional();
    }

    boolean confirm(long note, boolean agrees, String remark, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.confirmation (note_id, agrees, remark, person_id, post_id, charge_id, at)
                        VALUES (:note, :agrees, :remark, :person, :post, :charge, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("note", note)
                        .param("agrees", agrees)
                        .param("remark", remark)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    boolean communicated(long note, String how, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.communicated (note_id, how, person_id, post_id, at)
                        VALUES (:note, :how, :person, :post, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("note", note)
                        .param("how", how)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
