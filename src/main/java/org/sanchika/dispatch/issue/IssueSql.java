package org.sanchika.dispatch.issue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IssueSql {
    private static final String ISSUES = """
            SELECT i.*, o.matter_id, o.file_id, l.number, coalesce(c.number, '') AS copy_number, p.name_en, p.name_hi, p.name_bn,
                   e.way, e.file_name, e.reason, e.at, d.sha256, d.size, d.media_type, d.pages, d.previews,
                   q.name_en AS end_en, q.name_hi AS end_hi, q.name_bn AS end_bn
              FROM dispatch.issue i
              JOIN dispatch.draft o ON o.id = i.draft_id
              JOIN dispatch.number l ON l.issue_id = i.id AND l.part = 'LETTER'
              LEFT JOIN dispatch.number c ON c.issue_id = i.id AND c.part = 'COPY'
              JOIN office.person p ON p.id = i.person_id
              LEFT JOIN dispatch.issue_end e ON e.issue_id = i.id
              LEFT JOIN platform.document d ON d.sha256 = e.document
              LEFT JOIN office.person q ON q.id = e.person_id
            """;

    private final JdbcClient jdbc;
    private final CosignerSql cosigners;

    IssueSql(JdbcClient jdbc, CosignerSql cosigners) {
        this.jdbc = jdbc;
        this.cosigners = cosigners;
    }

    /** Nobody takes a number for it, or ends its issue, before the transaction ends. */
    void lock(DraftId draft) {
        jdbc.sql("SELECT id FROM dispatch.draft WHERE id = :draft FOR UPDATE")
                .param("draft", draft.value())
                .query(Long.class)
                .optional();
    }

    /** The same for all that lie there. */
    void lock(MatterId matter) {
        jdbc.sql("SELECT id FROM dispatch.draft WHERE matter_id = :matter ORDER BY id FOR UPDATE")
                .param("matter", matter.value())
                .query(Long.class)
                .list();
    }

    IssueId insert(Draft draft, UnitId unit, LocalDate dated, Issue.Signed signed, Instant at, Acting by) {
        PostId signatory = draft.text().signatory();
        Issue.Signed second = signed.second();
        return new IssueId(jdbc.sql("""
                        INSERT INTO dispatch.issue (draft_id, version_no, unit_id, dated, signatory, signed_name,
                                                    signed_title, signed_office, second_name, second_title, second_office, in_order,
                                                    sign_by, person_id, post_id, charge_id, reserved_at)
                        VALUES (:draft, :version, :unit, :dated, :signatory, :name,
                                :title, :office, :secondName, :secondTitle, :secondOffice, :inOrder, :signBy, :person, :post, :charge, :at) RETURNING id
                        """)
                .param("draft", draft.id().value())
                .param("version", draft.version().no())
                .param("unit", unit.value())
                .param("dated", dated)
                .param("signatory", signatory == null ? null : signatory.value(), Types.BIGINT)
                .param("name", signed.name())
                .param("title", signed.title())
                .param("office", signed.office())
                .param("secondName", second == null ? null : second.name(), Types.VARCHAR)
                .param("secondTitle", second == null ? null : second.title(), Types.VARCHAR)
                .param("secondOffice", second == null ? null : second.office(), Types.VARCHAR)
                .param("inOrder", draft.text().signatories().inOrder())
                .param("signBy", draft.text().signatories().by(), Types.DATE)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    void number(IssueId issue, String part, IssueNumbers.Taken taken) {
        jdbc.sql("""
                        INSERT INTO dispatch.number (series, serial, issue_id, part, number)
                        VALUES (:series, :serial, :issue, :part, :number)
                        """)
                .param("series", taken.series())
                .param("serial", taken.serial())
                .param("issue", issue.value())
                .param("part", part)
                .param("number", taken.number())
                .update();
    }

    void state(DraftId draft, Draft.State state, @Nullable IssueId issue) {
        jdbc.sql("UPDATE dispatch.draft SET state = :state, issue_id = :issue WHERE id = :draft")
                .param("state", state.name())
                .param("issue", issue == null ? null : issue.value(), Types.BIGINT)
                .param("draft", draft.value())
                .update();
    }

    void issued(IssueId issue, Authentication how, Instant at, Acting by) {
        end(issue, "ISSUED", how, "", at, by);
    }

    void cancelled(IssueId issue, String reason, Instant at, Acting by) {
        end(issue, "CANCELLED", null, reason, at, by);
    }

    private void end(
            IssueId issue, String outcome, @Nullable Authentication how, String reason, Instant at, Acting by) {
        jdbc.sql("""
                        WITH needless AS (DELETE FROM dispatch.scan_waiting WHERE issue_id = :issue),
                             unasked AS (DELETE FROM dispatch.cosigner_waiting WHERE issue_id = :issue)
                        INSERT INTO dispatch.issue_end (issue_id, outcome, way, document, file_name, compared, scan_id, reason,
                                                        person_id, post_id, charge_id, at)
                        VALUES (:issue, :outcome, :way, :document, :fileName, :compared, :scan, :reason,
                                :person, :post, :charge, :at)
                        """)
                .param("issue", issue.value())
                .param("outcome", outcome)
                .param("way", how == null ? null : how.way().name(), Types.VARCHAR)
                .param("document", how == null ? null : how.document().hash(), Types.BINARY)
                .param("fileName", how == null ? "" : how.fileName())
                .param("compared", how != null && how.scan() != null)
                .param("scan", how == null ? null : how.scan(), Types.BIGINT)
                .param("reason", reason)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether a number was taken there and is neither issued nor given up. */
    boolean waits(MatterId matter) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM dispatch.draft WHERE matter_id = :matter AND state = 'RESERVED')")
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    Optional<Issue> find(IssueId issue) {
        return jdbc.sql(ISSUES + " WHERE i.id = :issue")
                .param("issue", issue.value())
                .query((row, n) -> issue(row))
                .optional();
    }

    List<Issue> all(DraftId draft) {
        return jdbc.sql(ISSUES + " WHERE i.draft_id = :draft ORDER BY i.id DESC")
                .param("draft", draft.value())
                .query((row, n) -> issue(row))
                .list();
    }

    private Issue issue(ResultSet row) throws SQLException {
        IssueId id = new IssueId(row.getLong("id"));
        return new Issue(
                id,
                new DraftId(row.getLong("draft_id")),
                row.getInt("version_no"),
                on(row),
                new UnitId(row.getLong("unit_id")),
                row.getString("number"),
                row.getString("copy_number"),
                row.getObject("dated", LocalDate.class),
                new PostId(row.getLong("signatory")),
                CosignerSql.signed(row),
                new Issue.Cosigning(
                        row.getBoolean("in_order"), row.getObject("sign_by", LocalDate.class), cosigners.of(id)),
                LocalName.of(row, "name"),
                instant(row, "reserved_at"),
                end(row));
    }

    private static Draft.On on(ResultSet row) throws SQLException {
        MatterId matter = new MatterId(row.getLong("matter_id"));
        return row.getObject("file_id") == null
                ? new Draft.On.Receipt(matter, new UnitId(row.getLong("unit_id")))
                : new Draft.On.File(matter);
    }

    private static Issue.@Nullable End end(ResultSet row) throws SQLException {
        if (row.getObject("at") == null) {
            return null;
        }
        String way = row.getString("way");
        return new Issue.End(
                way == null ? null : Issue.Way.valueOf(way),
                Document.of(row, "sha256"),
                row.getString("file_name"),
                row.getString("reason"),
                LocalName.of(row, "end"),
                instant(row, "at"));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
