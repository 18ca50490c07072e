package org.sanchika.platform.document;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.sanchika.platform.document.Document.Previews;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register of papers. */
@Repository
class DocumentSql {
    private final JdbcClient jdbc;
    private final Clock clock;

    DocumentSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** False when it was known. */
    boolean insert(String sha256, long size, String mediaType, int pages) {
        return jdbc.sql("""
                        INSERT INTO platform.document (sha256, size, media_type, pages, stored_at)
                        VALUES (:sha256, :size, :mediaType, :pages, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("sha256", HexFormat.of().parseHex(sha256))
                        .param("size", size)
                        .param("mediaType", mediaType)
                        .param("pages", pages)
                        .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    Optional<Document> find(String sha256) {
        return jdbc.sql("""
                        SELECT size, media_type, pages, previews FROM platform.document WHERE sha256 = :sha256
                        """)
                .param("sha256", HexFormat.of().parseHex(sha256))
                .query((row, number) -> new Document(
                        sha256,
                        row.getLong("size"),
                        row.getString("media_type"),
                        row.getInt("pages"),
                        Previews.valueOf(row.getString("previews"))))
                .optional();
    }

    void setPreviews(String sha256, Previews previews) {
        jdbc.sql("UPDATE platform.document SET previews = :previews WHERE sha256 = :sha256")
                .param("previews", previews.name())
                .param("sha256", HexFormat.of().parseHex(sha256))
                .update();
    }
}
