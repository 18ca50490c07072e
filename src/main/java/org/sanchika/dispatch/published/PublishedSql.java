package org.sanchika.dispatch.published;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.sanchika.dispatch.Form;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Nobody is asked here whether he may: only what went out to everybody is read, and nothing of its file. */
@Repository
class PublishedSql {
    private static final String PUBLISHED = """
              FROM dispatch.dispatch d
              JOIN dispatch.standing s ON s.dispatch_id = d.id AND s.state IN ('SENT', 'DELIVERED')
              JOIN dispatch.issue_end e ON e.issue_id = d.issue_id
              JOIN platform.document p ON p.sha256 = e.document
            """;

    private final JdbcClient jdbc;

    PublishedSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param pattern of a LIKE, for number and subject */
    List<PublishedRow> rows(String pattern, long before, int limit) {
        return jdbc.sql("""
                        SELECT d.id, n.number, i.dated, dr.form, v.subject, v.language, d.dated AS since, p.pages, p.size,
                               u.name_en, u.name_hi, u.name_bn
                        """ + PUBLISHED + """
                          JOIN dispatch.issue i ON i.id = d.issue_id
                          JOIN dispatch.draft dr ON dr.id = i.draft_id
                          JOIN dispatch.version v ON v.draft_id = i.draft_id AND v.no = i.version_no
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          JOIN office.unit u ON u.id = d.office_id
                         WHERE d.mode = 'WEBSITE' AND d.id < :before
                           AND (:pattern = '%' OR n.number ILIKE :pattern OR v.subject ILIKE :pattern)
                         ORDER BY d.id DESC LIMIT :limit
                        """)
                .param("pattern", pattern)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> new PublishedRow(
                        row.getLong("id"),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        Form.valueOf(row.getString("form")),
                        row.getString("subject"),
                        row.getString("language"),
                        LocalName.of(row, "name"),
                        row.getObject("since", LocalDate.class),
                        row.getInt("pages"),
                        row.getLong("size")))
                .list();
    }

    record Paper(Document document, String fileName) {}

    Optional<Paper> paper(long id) {
        return jdbc.sql("SELECT p.sha256, p.size, p.media_type, p.pages, p.previews, e.file_name " + PUBLISHED
                        + " WHERE d.mode = 'WEBSITE' AND d.id = :id")
                .param("id", id)
                .query((row, n) ->
                        new Paper(Objects.requireNonNull(Document.of(row, "sha256")), row.getString("file_name")))
                .optional();
    }
}
