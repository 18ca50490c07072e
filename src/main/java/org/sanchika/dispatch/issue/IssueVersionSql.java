package org.sanchika.dispatch.issue;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.sanchika.dispatch.IssueId;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The bytes of issued letters as they became afterwards. */
@Repository
class IssueVersionSql {
    private final JdbcClient jdbc;

    IssueVersionSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The office copy where nothing was added to it; none for what was never issued. */
    Optional<Document> newest(IssueId issue) {
        return jdbc.sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews
                          FROM dispatch.issue_end e
                          LEFT JOIN LATERAL (SELECT document FROM dispatch.issue_version WHERE issue_id = e.issue_id
                                              ORDER BY no DESC LIMIT 1) v ON true
                          JOIN platform.document d ON d.sha256 = coalesce(v.document, e.document)
                         WHERE e.issue_id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, n) -> Document.of(row, "sha256"))
                .optional();
    }

    /** Of two who add at once the second fails, and adds to what the first left when it tries again. */
    void insert(IssueId issue, Document document, Instant at) {
        jdbc.sql("""
                        INSERT INTO dispatch.issue_version (issue_id, no, document, at)
                        SELECT :issue, coalesce(max(no), 0) + 1, :document, :at FROM dispatch.issue_version WHERE issue_id = :issue
                        """)
                .param("issue", issue.value())
                .param("document", document.hash())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
