package org.sanchika.efile.paper;

import java.time.Instant;
import java.time.ZoneOffset;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What lies beside a letter that is in no file, and how it goes into one. */
@Repository
class LetterItemSql {
    private final JdbcClient jdbc;

    LetterItemSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The letter itself, the first of the papers beside it; it is there once. */
    void lay(MatterId receipt, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO efile.item (letter_id, no, kind, receipt_id, first_page, last_page, put_at, person_id, post_id)
                        SELECT r.matter_id, 1, 'RECEIPT', r.matter_id, 1, greatest(coalesce(d.pages, 1), 1), :at, :person, :post
                          FROM receipt.receipt r LEFT JOIN platform.document d ON d.sha256 = r.document
                         WHERE r.matter_id = :receipt
                            ON CONFLICT (letter_id) WHERE receipt_id IS NOT NULL DO NOTHING
                        """)
                .param("receipt", receipt.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .update();
    }

    /** What became of it while it lay alone it brings along. */
    void dealtAs(long item) {
        jdbc.sql("""
                        INSERT INTO efile.dealt (item_id, disposal, remark, person_id, post_id, at)
                        SELECT i.id, d.disposal, d.remark, d.person_id, d.post_id, d.at
                          FROM efile.item i JOIN efile.dealt d ON d.item_id = i.was WHERE i.id = :item
                        """).param("item", item).update();
    }

    /** Whether its office copy became a page of some file before: there it stays. */
    boolean isFiled(Paper paper) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM efile.item WHERE was = :item)")
                .param("item", paper.id())
                .query(Boolean.class)
                .single();
    }

    long follow(Paper paper, MatterId file, ItemSql.Next next, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.item (file_id, no, kind, document, file_name, title, number, party, dated, was,
                                                first_page, last_page, put_at, person_id, post_id)
                        SELECT :file, :no, kind, document, file_name, title, number, party, dated, id,
                               :page, :page + last_page - first_page, :at, :person, :post
                          FROM efile.item WHERE id = :item RETURNING id
                        """)
                .param("file", file.value())
                .param("no", next.no())
                .param("page", next.page())
                .param("item", paper.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .query(Long.class)
                .single();
    }
}
