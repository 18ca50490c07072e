package org.sanchika.efile.note;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The note sheet as it is read. */
@Repository
class SheetSql {
    private final JdbcClient jdbc;

    SheetSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How the reader stands to the file; {@code juniorsSee} as the state has it. */
    NoteRules.Reader reader(MatterId file, Acting reader, boolean juniorsSee) {
        return jdbc.sql("""
                        SELECT mine.level, h.post_id = :post AS holds, held.level AS holder_level, h.state = 'CLOSED' AS closed,
                               coalesce((SELECT max(m.seq) FROM custody.movement m
                                          WHERE m.matter_id = :file AND m.from_post = :post), 0) AS left_at
                          FROM custody.holding h
                          JOIN office.post held ON held.id = h.post_id
                          JOIN office.post mine ON mine.id = :post
                         WHERE h.matter_id = :file
                        """)
                .param("file", file.value())
                .param("post", reader.post().value())
                .query((row, n) -> new NoteRules.Reader(
                        reader.person().value(),
                        row.getInt("level"),
                        row.getInt("left_at"),
                        row.getBoolean("holds"),
                        row.getInt("holder_level"),
                        row.getBoolean("closed"),
                        juniorsSee))
                .single();
    }

    /**
     * Newest first. In three steps: joined at once, sixteen tables take the database a hundred times as long to plan as to
     * read.
     */
    List<Note> notes(MatterId file, int before, int limit, NoteRules.Reader reader) {
        return jdbc.sql("""
                        WITH note AS MATERIALIZED (
                             SELECT n.*, w.name_en, w.name_hi, w.name_bn, t.name_en AS typed_en, t.name_hi AS typed_hi,
                                    t.name_bn AS typed_bn, p.title_en, p.title_hi, p.title_bn, p.level, u.name_en AS unit_en,
                                    u.name_hi AS unit_hi, u.name_bn AS unit_bn, c.kind AS charge
                               FROM efile.note n
                               JOIN office.person w ON w.id = n.person_id
                               JOIN office.person t ON t.id = n.typed_by
                               JOIN office.post p ON p.id = n.post_id
                               JOIN office.unit u ON u.id = p.unit_id
                               JOIN office.charge c ON c.id = n.charge_id
                              WHERE n.file_id = :file AND n.no < :before
                              ORDER BY n.no DESC LIMIT :limit),
                        asked AS MATERIALIZED (
                             SELECT n.*, b.html, to_p.title_en AS to_en, to_p.title_hi AS to_hi, to_p.title_bn AS to_bn,
                                    k.title_en AS confirm_en, k.title_hi AS confirm_hi, k.title_bn AS confirm_bn,
                                    a.agrees, a.remark, a.at AS confirmed_at, ap.name_en AS by_en, ap.name_hi AS by_hi, ap.name_bn AS by_bn
                               FROM note n
                               LEFT JOIN efile.note_body b ON b.note_id = n.id
                               LEFT JOIN office.post to_p ON to_p.id = n.to_post
                               LEFT JOIN office.post k ON k.id = n.confirm_post
                               LEFT JOIN efile.confirmation a ON a.note_id = n.id
                               LEFT JOIN office.person ap ON ap.id = a.person_id)
                        SELECT n.*, e.no AS reverses_no, e.first_para AS reverses_para,
                               rv.id AS reversed_id, rv.no AS reversed_no, rv.first_para AS reversed_para,
                               sg.signer, sg.at AS signed_at,
                               cm.how, cm.at AS told_at, tp.name_en AS told_en, tp.name_hi AS told_hi, tp.name_bn AS told_bn,
                               EXISTS (SELECT 1 FROM efile.note_reader r WHERE r.note_id = n.id AND r.person_id = :reader) AS named,
                               (SELECT min(x.no) FROM efile.note x
                                 WHERE x.file_id = n.file_id AND x.no > n.no
                                   AND x.corrects BETWEEN n.first_para AND n.first_para + n.paras - 1) AS corrected_by
                          FROM asked n
                          LEFT JOIN efile.note e ON e.id = n.reverses
                          LEFT JOIN LATERAL (SELECT x.id, x.no, x.first_para FROM efile.note x
                                              WHERE x.reverses = n.id ORDER BY x.no LIMIT 1) rv ON true
                          LEFT JOIN efile.note_signature sg ON sg.note_id = n.id
                          LEFT JOIN efile.communicated cm ON cm.note_id = n.id
                          LEFT JOIN office.person tp ON tp.id = cm.person_id
                         ORDER BY n.no DESC
                        """)
                .param("file", file.value())
                .param("before", before)
                .param("limit", limit)
                .param("reader", reader.person())
                .query((row, n) -> note(row, reader))
                .list();
    }

    /** Notes with appendices that the reader may not read. */
    Set<Long> hiddenWithPapers(MatterId file, NoteRules.Reader reader) {
        record Written(long id, Note.Hidden hidden) {}
        return jdbc
                .sql("""
                        SELECT n.id, n.person_id, n.event_seq, n.restricted, p.level,
                               EXISTS (SELECT 1 FROM efile.note_reader r WHERE r.note_id = n.id AND r.person_id = :reader) AS named
                          FROM efile.note n JOIN office.post p ON p.id = n.post_id
                         WHERE n.file_id = :file AND EXISTS (SELECT 1 FROM efile.item i WHERE i.note_id = n.id)
                        """)
                .param("file", file.value())
                .param("reader", reader.person())
                .query((row, n) -> new Written(
                        row.getLong("id"),
                        NoteRules.hidden(
                                reader,
                                row.getLong("person_id"),
                                row.getInt("level"),
                                row.getInt("event_seq"),
                                row.getBoolean("restricted"),
                                row.getBoolean("named"))))
                .list()
                .stream()
                .filter(one -> one.hidden() != Note.Hidden.NO)
                .map(Written::id)
                .collect(Collectors.toSet());
    }

    /** Decisions that nobody has reversed yet; a note for named readers is there for them and its writer alone. */
    List<Notes.Decided> decisions(MatterId file, Acting reader) {
        return jdbc.sql("""
                        SELECT n.id, n.no, n.first_para, n.decision, w.name_en, w.name_hi, w.name_bn,
                               EXISTS (SELECT 1 FROM efile.communicated c WHERE c.note_id = n.id) AS told
                          FROM efile.note n JOIN office.person w ON w.id = n.person_id
                         WHERE n.file_id = :file AND n.decision IN ('APPROVED', 'PARTLY', 'REJECTED', 'CLOSE')
                           AND NOT EXISTS (SELECT 1 FROM efile.note x WHERE x.reverses = n.id)
                           AND (NOT n.restricted OR n.person_id = :reader
                                OR EXISTS (SELECT 1 FROM efile.note_reader r WHERE r.note_id = n.id AND r.person_id = :reader))
                         ORDER BY n.no DESC LIMIT 50
                        """)
                .param("file", file.value())
                .param("reader", reader.person().value())
                .query((row, n) -> new Notes.Decided(
                        row.getLong("id"),
                        row.getInt("no"),
                        row.getInt("first_para"),
                        Note.Decision.valueOf(row.getString("decision")),
                        LocalName.of(row, "name"),
                        row.getBoolean("told")))
                .list();
    }

    private static Note note(ResultSet row, NoteRules.Reader reader) throws SQLException {
        long writer = row.getLong("person_id");
        int level = row.getInt("level");
        String html = row.getString("html");
        Note.Hidden hidden = html == null
                ? Note.Hidden.DESTROYED
                : NoteRules.hidden(
                        reader,
                        writer,
                        level,
                        row.getInt("event_seq"),
                        row.getBoolean("restricted"),
                        row.getBoolean("named"));
        return new Note(
                row.getLong("id"),
                new MatterId(row.getLong("file_id")),
                row.getInt("no"),
                Note.Kind.valueOf(row.getString("kind")),
                row.getInt("first_para"),
                row.getInt("paras"),
                row.getInt("first_page"),
                row.getInt("last_page"),
                row.getString("language"),
                new Note.Writer(
                        new PersonId(writer),
                        LocalName.of(row, "name"),
                        new PostId(row.getLong("post_id")),
                        LocalName.of(row, "title"),
                        LocalName.of(row, "unit"),
                        level,
                        row.getString("charge")),
                LocalName.of(row, "typed"),
                row.getObject("to_post") == null
                        ? null
                        : new Note.Addressee(new PostId(row.getLong("to_post")), LocalName.of(row, "to")),
                instant(row, "sent_at"),
                row.getInt("event_seq"),
                hidden == Note.Hidden.NO ? Note.Decision.valueOf(row.getString("decision")) : Note.Decision.NONE,
                other(row, "reverses", "reverses"),
                other(row, "reversed_id", "reversed"),
                communicated(row),
                row.getObject("corrects", Integer.class),
                row.getObject("corrected_by", Integer.class),
                confirmation(row),
                row.getBoolean("restricted"),
                hidden,
                NoteRules.signsLeft(level),
                row.getString("signer") == null
                        ? null
                        : new Note.Signature(row.getString("signer"), instant(row, "signed_at")),
                hidden == Note.Hidden.NO && html != null ? html : "");
    }

    private static Note.@Nullable Other other(ResultSet row, String id, String prefix) throws SQLException {
        return row.getObject(id) == null
                ? null
                : new Note.Other(row.getLong(id), row.getInt(prefix + "_no"), row.getInt(prefix + "_para"));
    }

    private static Note.@Nullable Communicated communicated(ResultSet row) throws SQLException {
        return row.getString("how") == null
                ? null
                : new Note.Communicated(row.getString("how"), LocalName.of(row, "told"), instant(row, "told_at"));
    }

    private static Note.@Nullable Confirmation confirmation(ResultSet row) throws SQLException {
        if (row.getObject("confirm_post") == null) {
            return null;
        }
        boolean said = row.getObject("agrees") != null;
        return new Note.Confirmation(
                new PostId(row.getLong("confirm_post")),
                LocalName.of(row, "confirm"),
                said ? row.getBoolean("agrees") : null,
                said ? row.getString("remark") : "",
                said ? LocalName.of(row, "by") : null,
                said ? instant(row, "confirmed_at") : null);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
