package org.sanchika.dispatch.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who signs an issue beside its signatory, and what each of them has signed. */
@Repository
class CosignerSql {
    private final JdbcClient jdbc;

    CosignerSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** From where a number was sent to be signed. */
    record Sender(Acting by, boolean restricted) {}

    /** In the order of the draft; {@code as} has their names. */
    void insert(IssueId issue, Draft draft, List<Issue.Signed> as) {
        for (int i = 0; i < as.size(); i++) {
            Issue.Signed second = as.get(i).second();
            jdbc.sql("""
                            WITH named AS (
                                INSERT INTO dispatch.issue_cosigner (issue_id, place, post_id, signatory, signed_name,
                                                                     signed_title, signed_office, second_name, second_title,
                                                                     second_office)
                                SELECT i.id, :place, :post, i.signatory, :name, :title, :office, :secondName, :secondTitle,
                                       :secondOffice
                                  FROM dispatch.issue i WHERE i.id = :issue
                                RETURNING issue_id, place, post_id)
                            INSERT INTO dispatch.cosigner_waiting (issue_id, place, post_id, in_order)
                            SELECT issue_id, place, post_id, :inOrder FROM named
                            """)
                    .param("place", i + 1)
                    .param("post", draft.text().signatories().beside().get(i).value())
                    .param("name", as.get(i).name())
                    .param("title", as.get(i).title())
                    .param("office", as.get(i).office())
                    .param("secondName", second == null ? null : second.name(), Types.VARCHAR)
                    .param("secondTitle", second == null ? null : second.title(), Types.VARCHAR)
                    .param("secondOffice", second == null ? null : second.office(), Types.VARCHAR)
                    .param("inOrder", draft.text().signatories().inOrder())
                    .param("issue", issue.value())
                    .update();
        }
    }

    void signed(IssueId issue, int place, Document document, String signer, Instant at, Acting by) {
        jdbc.sql("""
                        WITH done AS (DELETE FROM dispatch.cosigner_waiting WHERE issue_id = :issue AND place = :place)
                        INSERT INTO dispatch.issue_signature (issue_id, place, seq, document, signer, person_id, post_id, charge_id,
                                                              at)
                        SELECT :issue, :place, count(*) + 1, :document, :signer, :person, :post, :charge, :at
                          FROM dispatch.issue_signature WHERE issue_id = :issue
                        """)
                .param("issue", issue.value())
                .param("place", place)
                .param("document", document.hash())
                .param("signer", signer)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    List<Issue.Cosigner> of(IssueId issue) {
        return jdbc.sql("""
                        SELECT c.place, c.post_id, c.signed_name, c.signed_title, c.signed_office, c.second_name,
                               c.second_title, c.second_office, s.seq, s.at,
                               d.sha256, d.size, d.media_type, d.pages, d.previews, p.name_en, p.name_hi, p.name_bn
                          FROM dispatch.issue_cosigner c
                          LEFT JOIN dispatch.issue_signature s ON s.issue_id = c.issue_id AND s.place = c.place
                          LEFT JOIN platform.document d ON d.sha256 = s.document
                          LEFT JOIN office.person p ON p.id = s.person_id
                         WHERE c.issue_id = :issue ORDER BY c.place
                        """)
                .param("issue", issue.value())
                .query((row, n) -> new Issue.Cosigner(
                        row.getInt("place"), new PostId(row.getLong("post_id")), signed(row), signature(row)))
                .list();
    }

    static Issue.Signed signed(ResultSet row) throws SQLException {
        String second = row.getString("second_name");
        return new Issue.Signed(
                row.getString("signed_name"),
                row.getString("signed_title"),
                row.getString("signed_office"),
                second == null
                        ? null
                        : new Issue.Signed(second, row.getString("second_title"), row.getString("second_office")));
    }

    Sender sender(IssueId issue) {
        return jdbc.sql("""
                        SELECT i.person_id, i.post_id, i.charge_id, p.unit_id, m.restricted
                          FROM dispatch.issue i
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN office.post p ON p.id = i.post_id
                          JOIN custody.matter m ON m.id = o.matter_id
                         WHERE i.id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, n) -> new Sender(Acting.of(row), row.getBoolean("restricted")))
                .single();
    }

    /** Whose date has passed and of which nobody was told. */
    List<IssueId> late(LocalDate today, int limit) {
        return jdbc.sql("""
                        SELECT i.id
                          FROM dispatch.draft d
                          JOIN dispatch.issue i ON i.id = d.issue_id
                         WHERE d.state = 'RESERVED' AND i.sign_by < :today
                           AND NOT EXISTS (SELECT 1 FROM dispatch.issue_late l WHERE l.issue_id = i.id)
                         ORDER BY i.id LIMIT :limit
                        """)
                .param("today", today)
                .param("limit", limit)
                .query((row, n) -> new IssueId(row.getLong("id")))
                .list();
    }

    void told(IssueId issue, Instant at) {
        jdbc.sql("INSERT INTO dispatch.issue_late (issue_id, at) VALUES (:issue, :at)")
                .param("issue", issue.value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private static Issue.@Nullable Signature signature(ResultSet row) throws SQLException {
        Document document = Document.of(row, "sha256");
        return document == null
                ? null
                : new Issue.Signature(
                        row.getInt("seq"),
                        document,
                        LocalName.of(row, "name"),
                        row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
