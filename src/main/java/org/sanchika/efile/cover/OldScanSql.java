package org.sanchika.efile.cover;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.OldScans.OldScan;
import org.sanchika.efile.OldScans.Side;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Scans of locked paper. */
@Repository
class OldScanSql {
    private final JdbcClient jdbc;

    OldScanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<OldScan> last(MatterId file, Side side) {
        return jdbc.sql("""
                        SELECT s.document, s.file_name, d.size, d.media_type, d.pages, d.previews
                          FROM efile.old_scan s JOIN platform.document d ON d.sha256 = s.document
                         WHERE s.file_id = :file AND s.side = :side ORDER BY s.id DESC LIMIT 1
                        """)
                .param("file", file.value())
                .param("side", side.name())
                .query((row, n) -> new OldScan(
                        file, side, Objects.requireNonNull(Document.of(row, "document")), row.getString("file_name")))
                .optional();
    }

    void add(OldScan scan, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO efile.old_scan (file_id, side, document, file_name, person_id, post_id, put_at)
                        VALUES (:file, :side, :document, :name, :person, :post, :at)
                        """)
                .param("file", scan.file().value())
                .param("side", scan.side().name())
                .param("document", scan.document().hash())
                .param("name", scan.fileName())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }
}
