package org.sanchika.efile.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Correspondence;
import org.sanchika.office.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the office itself made, as pages of files or beside letters: office copies, and papers that go with letters. */
@Repository
class IssueItemSql {
    private final JdbcClient jdbc;

    IssueItemSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(MatterId file, Correspondence.Issued issued, ItemSql.Next next, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.item (file_id, letter_id, no, kind, document, file_name, title, number, party, dated,
                                                first_page, last_page, put_at, person_id, post_id)
                        VALUES ((SELECT matter_id FROM efile.file WHERE matter_id = :file),
                                (SELECT matter_id FROM receipt.receipt WHERE matter_id = :file), :no, 'ISSUE', :document, :fileName, :title, :number, :party, :dated,
                                :first, :last, :at, :person, :post) RETURNING id
                        """)
                .param("file", file.value())
                .param("no", next.no())
                .param("document", issued.document().hash())
                .param("fileName", issued.fileName())
                .param("title", issued.subject())
                .param("number", issued.number())
                .param("party", issued.party())
                .param("dated", issued.dated())
                .param("first", next.page())
                .param("last", next.page() + issued.document().pages() - 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .query(Long.class)
                .single();
    }

    long insert(MatterId file, Correspondence.Enclosed enclosed, ItemSql.Next next, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.item (file_id, letter_id, no, kind, document, file_name, title, first_page, last_page,
                                                put_at, person_id, post_id)
                        VALUES ((SELECT matter_id FROM efile.file WHERE matter_id = :file),
                                (SELECT matter_id FROM receipt.receipt WHERE matter_id = :file), :no, 'APPENDIX', :document, :fileName, :title, :first, :last, :at, :person, :post)
                        RETURNING id
                        """)
                .param("file", file.value())
                .param("no", next.no())
                .param("document", enclosed.document().hash())
                .param("fileName", enclosed.fileName())
                .param(
                        "title",
                        enclosed.title().isBlank()
                                ? enclosed.fileName()
                                : enclosed.title().strip())
                .param("first", next.page())
                .param("last", next.page() + enclosed.document().pages() - 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .query(Long.class)
                .single();
    }
}
