package org.sanchika.efile.note;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Appendices.Appendix;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Papers of notes in the making, and how they become papers of the file. */
@Repository
class AppendixSql {
    private final JdbcClient jdbc;

    AppendixSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Appendix> of(MatterId file, Acting by) {
        return jdbc.sql("""
                        SELECT p.id, p.title, p.file_name, d.pages
                          FROM efile.note_draft n
                          JOIN efile.draft_paper p ON p.draft_id = n.id
                          JOIN platform.document d ON d.sha256 = p.document
                         WHERE n.file_id = :file AND n.post_id = :post ORDER BY p.id
                        """)
                .param("file", file.value())
                .param("post", by.post().value())
                .query((row, n) -> new Appendix(
                        row.getLong("id"), row.getString("title"), row.getString("file_name"), row.getInt("pages")))
                .list();
    }

    void attach(long draft, Document document, String fileName, String title, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO efile.draft_paper (draft_id, document, file_name, title, person_id, put_at)
                        VALUES (:draft, :document, :name, :title, :person, :at) ON CONFLICT (draft_id, document) DO NOTHING
                        """)
                .param("draft", draft)
                .param("document", document.hash())
                .param("name", fileName)
                .param("title", title)
                .param("person", by.person().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    boolean detach(long draft, long appendix) {
        return jdbc.sql("DELETE FROM efile.draft_paper WHERE id = :appendix AND draft_id = :draft")
                        .param("appendix", appendix)
                        .param("draft", draft)
                        .update()
                == 1;
    }

    /** A paper that is about to go on record; {@code sha256} is its name in the store. */
    record Attached(String sha256, String fileName, String title, int pages) {}

    List<Attached> attached(long draft) {
        return jdbc.sql("""
                        SELECT p.document, p.file_name, p.title, d.pages
                          FROM efile.draft_paper p JOIN platform.document d ON d.sha256 = p.document
                         WHERE p.draft_id = :draft ORDER BY p.id
                        """)
                .param("draft", draft)
                .query((row, n) -> new Attached(
                        Document.name(row.getBytes("document")),
                        row.getString("file_name"),
                        row.getString("title"),
                        row.getInt("pages")))
                .list();
    }

    /** Behind the last paper of the file, in the transaction that puts its note on record. */
    void file(NoteRecord note, Attached paper) {
        jdbc.sql("""
                        INSERT INTO efile.item (file_id, no, kind, document, file_name, title, first_page, last_page, put_at,
                                                person_id, post_id, note_id)
                        SELECT :file, last.no + 1, 'APPENDIX', decode(:sha256, 'hex'), :name, :title, last.page + 1,
                               last.page + :pages, :at, :person, :post, :note
                          FROM (SELECT coalesce((SELECT max(i.no) FROM efile.item i WHERE i.file_id = f.matter_id), 0) AS no,
                                       coalesce((SELECT max(i.last_page) FROM efile.item i
                                                  LEFT JOIN efile.item_removed r ON r.item_id = i.id
                                                 WHERE i.file_id = f.matter_id AND (r.slip IS NULL OR r.slip)), f.paper_pages) AS page
                                  FROM efile.file f WHERE f.matter_id = :file) last
                        """)
                .param("file", note.file())
                .param("sha256", paper.sha256())
                .param("name", paper.fileName())
                .param("title", paper.title())
                .param("pages", paper.pages())
                .param("at", note.at().atOffset(ZoneOffset.UTC))
                .param("person", note.person())
                .param("post", note.post())
                .param("note", note.id())
                .update();
    }
}
