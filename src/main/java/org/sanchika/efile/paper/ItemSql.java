package org.sanchika.efile.paper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The papers of files, and those beside letters that lie in none. */
@Repository
class ItemSql {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-uuuu");

    private final JdbcClient jdbc;

    ItemSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What the next paper of a file gets: its place in the contents and its first page. */
    record Next(int no, int page) {}

    Next next(MatterId file) {
        return jdbc.sql("""
                        SELECT coalesce((SELECT max(i.no) FROM efile.item i WHERE i.file_id = m.id OR i.letter_id = m.id), 0) + 1 AS no,
                               coalesce((SELECT max(i.last_page) FROM efile.item i
                                          LEFT JOIN efile.item_removed r ON r.item_id = i.id
                                         WHERE (i.file_id = m.id OR i.letter_id = m.id) AND (r.slip IS NULL OR r.slip)),
                                        f.paper_pages, 0) + 1 AS page
                          FROM custody.matter m LEFT JOIN efile.file f ON f.matter_id = m.id WHERE m.id = :file
                        """)
                .param("file", file.value())
                .query((row, n) -> new Next(row.getInt("no"), row.getInt("page")))
                .single();
    }

    long insertReceipt(MatterId file, MatterId receipt, Next next, int pages, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.item (file_id, no, kind, receipt_id, was, first_page, last_page, put_at, person_id, post_id)
                        VALUES (:file, :no, 'RECEIPT', :receipt,
                                (SELECT b.id FROM efile.item b WHERE b.letter_id = :receipt AND b.receipt_id = :receipt),
                                :first, :last, :at, :person, :post) RETURNING id
                        """)
                .param("file", file.value())
                .param("no", next.no())
                .param("receipt", receipt.value())
                .param("first", next.page())
                .param("last", next.page() + pages - 1)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .query(Long.class)
                .single();
    }

    /** Whether the file was sent since, whether anything came after, whether a note refers to its pages. */
    boolean leavesSlip(Paper paper) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM custody.movement m
                                        WHERE m.matter_id = :file
                                          AND m.seq > (SELECT e.seq FROM custody.event e
                                                        WHERE e.matter_id = :file AND e.kind = 'RECORDED'
                                                          AND e.code = 'PAPER:' || :item)) AS moved,
                               NOT EXISTS (SELECT 1 FROM efile.item i LEFT JOIN efile.item_removed r ON r.item_id = i.id
                                            WHERE i.file_id = :file AND i.no > :no AND (r.slip IS NULL OR r.slip)) AS last,
                               EXISTS (SELECT 1 FROM efile.note n JOIN efile.note_body b ON b.note_id = n.id,
                                              generate_series(:first, :last) page
                                        WHERE n.file_id = :file AND b.html LIKE '%href="#c-' || page || '"%')
                               OR EXISTS (SELECT 1 FROM efile.note_draft d, generate_series(:first, :last) page
                                           WHERE d.file_id = :file AND d.html LIKE '%href="#c-' || page || '"%') AS cited
                        """)
                .param("file", paper.file().value())
                .param("item", paper.id())
                .param("no", paper.no())
                .param("first", paper.firstPage())
                .param("last", paper.lastPage())
                .query((row, n) ->
                        PageRules.leavesSlip(row.getBoolean("moved"), row.getBoolean("last"), row.getBoolean("cited")))
                .single();
    }

    boolean remove(long item, boolean slip, String reason, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.item_removed (item_id, slip, reason, person_id, post_id, at)
                        VALUES (:item, :slip, :reason, :person, :post, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("item", item)
                        .param("slip", slip)
                        .param("reason", reason)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** The paper with its flags and what became of it, under new pages in {@code into}; a slip stays behind. */
    long goOver(Paper paper, MatterId into, Next next, Instant at, Acting by) {
        return jdbc.sql("""
                        WITH gone AS (
                            INSERT INTO efile.item (file_id, no, kind, receipt_id, document, file_name, title, number, party, dated,
                                                    first_page, last_page, put_at, person_id, post_id)
                            SELECT :into, :no, kind, receipt_id, document, file_name, title, number, party, dated,
                                   :page, :page + last_page - first_page, :at, :person, :post
                              FROM efile.item WHERE id = :item RETURNING id),
                        slip AS (
                            INSERT INTO efile.item_removed (item_id, slip, to_file, reason, person_id, post_id, at)
                            VALUES (:item, true, :into, '', :person, :post, :at)),
                        said AS (
                            INSERT INTO efile.dealt (item_id, disposal, remark, person_id, post_id, at)
                            SELECT gone.id, d.disposal, d.remark, d.person_id, d.post_id, d.at
                              FROM efile.dealt d, gone WHERE d.item_id = :item),
                        marks AS (
                            INSERT INTO efile.flag (item_id, page, name, remark, post_id, at)
                            SELECT gone.id, f.page - :was + :page, f.name, f.remark, f.post_id, f.at
                              FROM efile.flag f, gone WHERE f.item_id = :item)
                        SELECT id FROM gone
                        """)
                .param("into", into.value())
                .param("no", next.no())
                .param("page", next.page())
                .param("was", paper.firstPage())
                .param("item", paper.id())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .query(Long.class)
                .single();
    }

    boolean deal(long item, String disposal, String remark, Instant at, Acting by) {
        return jdbc.sql("""
                        INSERT INTO efile.dealt (item_id, disposal, remark, person_id, post_id, at)
                        VALUES (:item, :disposal, :remark, :person, :post, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("item", item)
                        .param("disposal", disposal)
                        .param("remark", remark)
                        .param("person", by.person().value())
                        .param("post", by.post().value())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** An empty name takes the mark away. */
    void flag(long item, int page, String name, String remark, Instant at, Acting by) {
        jdbc.sql("DELETE FROM efile.flag WHERE item_id = :item AND page = :page AND (:name = '' OR name = :name)")
                .param("item", item)
                .param("page", page)
                .param("name", name)
                .update();
        if (!name.isEmpty()) {
            jdbc.sql("""
                            INSERT INTO efile.flag (item_id, page, name, remark, post_id, at)
                            VALUES (:item, :page, :name, :remark, :post, :at)
                            """)
                    .param("item", item)
                    .param("page", page)
                    .param("name", name)
                    .param("remark", remark)
                    .param("post", by.post().value())
                    .param("at", at.atOffset(ZoneOffset.UTC))
                    .update();
        }
    }

    /** One, or all in order when {@code item} is none. */
    List<Paper> papers(MatterId file, @Nullable Long item) {
        Map<Long, List<Paper.Flag>> flags = flags(file);
        return jdbc.sql("""
                        SELECT i.*, coalesce(m.number, i.number) AS said_number,
                               coalesce(nullif(i.title, ''), m.subject, i.file_name) AS shown, coalesce(m.party, i.party) AS said_party,
                               r.letter_ref, coalesce(r.letter_date, i.dated) AS letter_date, coalesce(r.file_name, i.file_name) AS name,
                               d.sha256, d.size, d.media_type, d.pages, d.previews, CASE WHEN i.letter_id IS NULL THEN dealt.disposal ELSE r.disposal END AS disposal,
                               coalesce(i.file_id, i.letter_id) AS lies_in,
                               w.name_en, w.name_hi, w.name_bn, x.slip, x.reason, x.at AS removed_at, x.to_file,
                               rp.name_en AS removed_en, rp.name_hi AS removed_hi, rp.name_bn AS removed_bn
                          FROM efile.item i
                          JOIN office.person w ON w.id = i.person_id
                          LEFT JOIN receipt.receipt r ON r.matter_id = i.receipt_id
                          LEFT JOIN custody.matter m ON m.id = i.receipt_id
                          LEFT JOIN platform.document d ON d.sha256 = coalesce(i.document, r.document)
                          LEFT JOIN efile.dealt ON dealt.item_id = i.id
                          LEFT JOIN efile.item_removed x ON x.item_id = i.id
                          LEFT JOIN office.person rp ON rp.id = x.person_id
                         WHERE (i.file_id = :file OR i.letter_id = :file)
                           AND (cast(:item AS bigint) IS NULL OR i.id = :item OR i.was = :item) AND (x.slip IS NULL OR x.slip)
                         ORDER BY i.no
                        """)
                .param("file", file.value())
                .param("item", item, Types.BIGINT)
                .query((row, n) -> paper(row, flags))
                .list();
    }

    private Map<Long, List<Paper.Flag>> flags(MatterId file) {
        record Flagged(long item, Paper.Flag flag) {}
        return jdbc
                .sql("""
                        SELECT f.id, f.item_id, f.page, f.name, f.remark
                          FROM efile.flag f JOIN efile.item i ON i.id = f.item_id
                         WHERE i.file_id = :file ORDER BY f.page, f.id
                        """)
                .param("file", file.value())
                .query((row, n) -> new Flagged(
                        row.getLong("item_id"),
                        new Paper.Flag(
                                row.getLong("id"), row.getInt("page"), row.getString("name"), row.getString("remark"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Flagged::item, Collectors.mapping(Flagged::flag, Collectors.toList())));
    }

    private static Paper paper(ResultSet row, Map<Long, List<Paper.Flag>> flags) throws SQLException {
        Long receipt = row.getObject("receipt_id", Long.class);
        LocalDate letterDate = row.getObject("letter_date", LocalDate.class);
        String reference = row.getString("letter_ref");
        return new Paper(
                row.getLong("id"),
                new MatterId(row.getLong("lies_in")),
                row.getInt("no"),
                Paper.Kind.valueOf(row.getString("kind")),
                receipt == null ? null : new MatterId(receipt),
                row.getString("said_number"),
                row.getString("shown"),
                row.getString("said_party"),
                (reference == null ? "" : reference) + (letterDate == null ? "" : " (" + DAY.format(letterDate) + ")"),
                row.getInt("first_page"),
                row.getInt("last_page"),
                Document.of(row, "sha256"),
                row.getString("name"),
                LocalName.of(row, "name"),
                instant(row, "put_at"),
                removal(row),
                row.getString("disposal"),
                row.getObject("note_id", Long.class),
                row.getObject("was", Long.class),
                flags.getOrDefault(row.getLong("id"), List.of()));
    }

    private static Paper.@Nullable Removal removal(ResultSet row) throws SQLException {
        if (row.getObject("removed_at") == null) {
            return null;
        }
        Long to = row.getObject("to_file", Long.class);
        return new Paper.Removal(
                row.getString("reason"),
                LocalName.of(row, "removed"),
                instant(row, "removed_at"),
                to == null ? null : new MatterId(to));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
