package org.sanchika.dispatch.compare;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Scans.Brought;
import org.sanchika.dispatch.Scans.Scan;
import org.sanchika.dispatch.Scans.Verdict;
import org.sanchika.dispatch.Scans.Waiting;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ScanSql {
    private static final String SCANS = """
            SELECT s.id, s.issue_id, o.matter_id, n.number, s.file_name, s.person_id, s.at, p.name_en, p.name_hi, p.name_bn,
                   d.sha256, d.size, d.media_type, d.pages, d.previews, s.print, w.scan_id IS NOT NULL AS waits,
                   c.agrees, c.reason, c.at AS compared_at, q.name_en AS by_en, q.name_hi AS by_hi, q.name_bn AS by_bn
              FROM dispatch.scan s
              JOIN dispatch.issue i ON i.id = s.issue_id
              JOIN dispatch.draft o ON o.id = i.draft_id
              JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
              JOIN office.person p ON p.id = s.person_id
              JOIN platform.document d ON d.sha256 = s.document
              LEFT JOIN dispatch.scan_waiting w ON w.scan_id = s.id
              LEFT JOIN dispatch.comparison c ON c.scan_id = s.id
              LEFT JOIN office.person q ON q.id = c.person_id
            """;

    private final JdbcClient jdbc;

    ScanSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What its comparison leads to. */
    record Pending(Acting broughtBy, List<Long> decisions, boolean restricted) {}

    /** So many of a list, after that scan. */
    record Stretch(long after, int limit) {}

    /** Nobody ends its issue, brings or compares a scan of it before the transaction ends. */
    void lock(IssueId issue) {
        jdbc.sql("""
                        SELECT d.id FROM dispatch.draft d JOIN dispatch.issue i ON i.draft_id = d.id
                         WHERE i.id = :issue FOR UPDATE OF d
                        """).param("issue", issue.value()).query(Long.class).optional();
    }

    long insert(IssueId issue, Brought brought, Instant at, Acting by) {
        long scan = jdbc.sql("""
                        INSERT INTO dispatch.scan (issue_id, document, file_name, print, decisions, person_id, post_id, charge_id,
                                                   unit_id, at)
                        VALUES (:issue, :document, :fileName, :print, :decisions, :person, :post, :charge, :unit, :at)
                        RETURNING id
                        """)
                .param("issue", issue.value())
                .param("document", brought.scan().hash())
                .param("fileName", brought.fileName())
                .param("print", brought.print().hash())
                .param("decisions", brought.decisions().toArray(Long[]::new))
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("unit", by.unit().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("""
                        INSERT INTO dispatch.scan_waiting (issue_id, scan_id, unit_id, person_id)
                        SELECT i.id, :scan, i.unit_id, :person FROM dispatch.issue i WHERE i.id = :issue
                            ON CONFLICT (issue_id) DO UPDATE SET scan_id = excluded.scan_id, person_id = excluded.person_id
                        """)
                .param("scan", scan)
                .param("person", by.person().value())
                .param("issue", issue.value())
                .update();
        return scan;
    }

    /** Takes it from the list. */
    void compared(Scan scan, String reason, Instant at, Acting by) {
        jdbc.sql("""
                        WITH taken AS (DELETE FROM dispatch.scan_waiting WHERE scan_id = :scan)
                        INSERT INTO dispatch.comparison (scan_id, brought_by, agrees, reason, person_id, post_id, charge_id, at)
                        VALUES (:scan, :brought, :agrees, :reason, :person, :post, :charge, :at)
                        """)
                .param("scan", scan.id())
                .param("brought", scan.person().value())
                .param("agrees", reason.isEmpty())
                .param("reason", reason)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Pending pending(long scan) {
        return jdbc.sql("""
                        SELECT s.person_id, s.post_id, s.charge_id, s.unit_id, s.decisions, m.restricted
                          FROM dispatch.scan s JOIN dispatch.issue i ON i.id = s.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN custody.matter m ON m.id = o.matter_id WHERE s.id = :scan
                        """)
                .param("scan", scan)
                .query((row, n) -> new Pending(
                        Acting.of(row),
                        Stream.of((Long[]) row.getArray("decisions").getArray()).toList(),
                        row.getBoolean("restricted")))
                .single();
    }

    Optional<Scan> find(long scan) {
        return jdbc.sql(SCANS + " WHERE s.id = :scan")
                .param("scan", scan)
                .query((row, n) -> scan(row))
                .optional();
    }

    List<Scan> of(IssueId issue) {
        return jdbc.sql(SCANS + " WHERE s.issue_id = :issue ORDER BY s.id DESC")
                .param("issue", issue.value())
                .query((row, n) -> scan(row))
                .list();
    }

    List<Waiting> waiting(Acting reader, UnitId office, Collection<String> principals, Stretch stretch) {
        return jdbc.sql("""
                        SELECT w.scan_id, w.issue_id, n.number, i.dated, v.subject, p.name_en, p.name_hi, p.name_bn, s.at,
                               w.person_id = :person AS own
                          FROM dispatch.scan_waiting w
                          JOIN dispatch.scan s ON s.id = w.scan_id
                          JOIN dispatch.issue i ON i.id = w.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          JOIN dispatch.version v ON v.draft_id = i.draft_id AND v.no = i.version_no
                          JOIN custody.holding h ON h.matter_id = o.matter_id
                          JOIN office.person p ON p.id = s.person_id
                         WHERE w.scan_id > :after
                           AND (h.post_id = :post
                                OR w.unit_id IN (SELECT office.below(:office)))
                           AND custody.visible(o.matter_id, :principals)
                         ORDER BY w.scan_id LIMIT :limit
                        """)
                .param("person", reader.person().value())
                .param("post", reader.post().value())
                .param("office", office.value())
                .param("principals", principals.toArray(String[]::new))
                .param("after", stretch.after())
                .param("limit", stretch.limit())
                .query((row, n) -> new Waiting(
                        row.getLong("scan_id"),
                        new IssueId(row.getLong("issue_id")),
                        row.getString("number"),
                        row.getObject("dated", LocalDate.class),
                        row.getString("subject"),
                        LocalName.of(row, "name"),
                        instant(row, "at"),
                        row.getBoolean("own")))
                .list();
    }

    int count(UnitId unit, PersonId person, int cap) {
        return jdbc.sql("""
                        SELECT count(*) FROM (
                            SELECT 1 FROM dispatch.scan_waiting w
                              JOIN dispatch.issue i ON i.id = w.issue_id
                              JOIN dispatch.draft o ON o.id = i.draft_id
                              JOIN custody.matter m ON m.id = o.matter_id
                             WHERE w.unit_id = :unit AND w.person_id <> :person AND NOT m.restricted LIMIT :cap) few
                        """)
                .param("unit", unit.value())
                .param("person", person.value())
                .param("cap", cap)
                .query(Integer.class)
                .single();
    }

    private static Scan scan(ResultSet row) throws SQLException {
        return new Scan(
                row.getLong("id"),
                new IssueId(row.getLong("issue_id")),
                new MatterId(row.getLong("matter_id")),
                row.getString("number"),
                Objects.requireNonNull(Document.of(row, "sha256")),
                row.getString("file_name"),
                HexFormat.of().formatHex(row.getBytes("print")),
                new PersonId(row.getLong("person_id")),
                LocalName.of(row, "name"),
                instant(row, "at"),
                row.getBoolean("waits"),
                verdict(row));
    }

    private static @Nullable Verdict verdict(ResultSet row) throws SQLException {
        return row.getObject("compared_at") == null
                ? null
                : new Verdict(
                        row.getBoolean("agrees"),
                        row.getString("reason"),
                        LocalName.of(row, "by"),
                        instant(row, "compared_at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
