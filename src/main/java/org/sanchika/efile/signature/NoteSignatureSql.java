package org.sanchika.efile.signature;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.signing.Signable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class NoteSignatureSql {
    private final JdbcClient jdbc;

    NoteSignatureSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A decision that its writer has not signed. */
    record Line(long id, MatterId file, int no, String number, String subject, String decision, Instant sentAt) {}

    /** A note with all that is signed of it; no text when that was destroyed. */
    record Whole(
            long id,
            MatterId file,
            String number,
            long computerNo,
            int no,
            int firstPara,
            String language,
            PersonId person,
            String writer,
            String title,
            String unit,
            Instant sentAt,
            String decision,
            byte[] digest,
            @Nullable String html,
            List<String> papers,
            boolean signed) {}

    /** @param content what was signed; none when it was lawfully destroyed */
    record Kept(byte[] signature, byte @Nullable [] content) {}

    List<Line> unsigned(PersonId person, Instant since, int limit) {
        return jdbc.sql("""
                        SELECT n.id, n.no, n.file_id, n.decision, n.sent_at, f.number, f.subject
                          FROM efile.note n JOIN custody.matter f ON f.id = n.file_id
                         WHERE n.person_id = :person AND n.decision IN ('APPROVED', 'PARTLY', 'REJECTED', 'CLOSE')
                           AND n.sent_at > :since
                           AND NOT EXISTS (SELECT 1 FROM efile.note_signature s WHERE s.note_id = n.id)
                         ORDER BY n.id DESC LIMIT :limit
                        """)
                .param("person", person.value())
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        new MatterId(row.getLong("file_id")),
                        row.getInt("no"),
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("decision"),
                        instant(row, "sent_at")))
                .list();
    }

    /** Names in the language of the note, as they are today. */
    Optional<Whole> whole(long note) {
        return jdbc.sql("""
                        SELECT n.*, m.number, m.computer_no, b.html,
                               CASE n.language WHEN 'en' THEN w.name_en WHEN 'bn' THEN w.name_bn ELSE w.name_hi END AS writer,
                               CASE n.language WHEN 'en' THEN p.title_en WHEN 'bn' THEN p.title_bn ELSE p.title_hi END AS title,
                               CASE n.language WHEN 'en' THEN u.name_en WHEN 'bn' THEN u.name_bn ELSE u.name_hi END AS unit,
                               ARRAY(SELECT encode(i.document, 'hex') FROM efile.item i WHERE i.note_id = n.id ORDER BY i.no) AS papers,
                               EXISTS (SELECT 1 FROM efile.note_signature s WHERE s.note_id = n.id) AS signed
                          FROM efile.note n
                          JOIN custody.matter m ON m.id = n.file_id
                          JOIN office.person w ON w.id = n.person_id
                          JOIN office.post p ON p.id = n.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN efile.note_body b ON b.note_id = n.id
                         WHERE n.id = :note
                        """).param("note", note).query((row, n) -> whole(row)).optional();
    }

    /** False when it was signed already. */
    boolean insert(long note, Signable.Made made, byte[] sha256, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.note_signature (note_id, certificate_id, signer, signature, sha256, time_stamped,
                                                          person_id, post_id, charge_id, at)
                        VALUES (:note, :certificate, :signer, :signature, :sha256, :stamped, :person, :post, :charge, :at)
                        ON CONFLICT (note_id) DO NOTHING
                        """)
                        .param("note", note)
                        .param("certificate", made.certificate())
                        .param("signer", made.signer())
                        .param("signature", made.document())
                        .param("sha256", sha256)
                        .param("stamped", made.timeStamped())
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("charge", by.charge().value())
                        .param("at", made.at().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void keepContent(long note, byte[] content) {
        jdbc.sql("INSERT INTO efile.note_signed (note_id, content) VALUES (:note, :content)")
                .param("note", note)
                .param("content", content)
                .update();
    }

    Optional<Kept> kept(long note) {
        return jdbc.sql("""
                        SELECT s.signature, c.content
                          FROM efile.note_signature s LEFT JOIN efile.note_signed c ON c.note_id = s.note_id
                         WHERE s.note_id = :note
                        """)
                .param("note", note)
                .query((row, n) -> new Kept(row.getBytes("signature"), row.getBytes("content")))
                .optional();
    }

    private static Whole whole(ResultSet row) throws SQLException {
        return new Whole(
                row.getLong("id"),
                new MatterId(row.getLong("file_id")),
                row.getString("number"),
                row.getLong("computer_no"),
                row.getInt("no"),
                row.getInt("first_para"),
                row.getString("language"),
                new PersonId(row.getLong("person_id")),
                row.getString("writer"),
                row.getString("title"),
                row.getString("unit"),
                instant(row, "sent_at"),
                row.getString("decision"),
                row.getBytes("digest"),
                row.getString("html"),
                List.of((String[]) row.getArray("papers").getArray()),
                row.getBoolean("signed"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
