package org.sanchika.platform.document;

import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.platform.document.PaperView.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What pages say and how large they are: written once, whoever reads first. */
@Repository
class PageSql {
    private final JdbcClient jdbc;
    private final Clock clock;

    PageSql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void insert(Document document, PageText text, int width, int height) {
        jdbc.sql("""
                        INSERT INTO platform.page (sha256, page, width, height, origin, font, body, read_at)
                        VALUES (:sha256, :page, :width, :height, :origin, :font, :body, :at)
                        ON CONFLICT DO NOTHING
                        """)
                .param("sha256", document.hash())
                .param("page", text.page())
                .param("width", width)
                .param("height", height)
                .param("origin", text.origin().name())
                .param("font", text.font(), Types.VARCHAR)
                .param("body", text.body())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<PageText> find(Document document, int page) {
        return jdbc.sql("SELECT origin, font, body FROM platform.page WHERE sha256 = :sha256 AND page = :page")
                .param("sha256", document.hash())
                .param("page", page)
                .query((row, number) -> new PageText(
                        page,
                        PageText.Origin.valueOf(row.getString("origin")),
                        row.getString("font"),
                        row.getString("body")))
                .optional();
    }

    Set<Integer> read(Document document) {
        return new HashSet<>(jdbc.sql("SELECT page FROM platform.page WHERE sha256 = :sha256")
                .param("sha256", document.hash())
                .query(Integer.class)
                .list());
    }

    /** Of the pages that were read, in order. */
    List<Size> sizes(Document document) {
        return jdbc.sql("""
                        SELECT page, width, height FROM platform.page
                         WHERE sha256 = :sha256 AND width > 0 AND height > 0 ORDER BY page
                        """)
                .param("sha256", document.hash())
                .query((row, number) -> new Size(row.getInt("page"), row.getInt("width"), row.getInt("height")))
                .list();
    }
}
