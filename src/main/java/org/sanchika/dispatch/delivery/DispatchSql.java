package org.sanchika.dispatch.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class DispatchSql {
    private static final String DISPATCHES = """
            SELECT d.*, s.state, e.id AS envelope, e.number, e.weight, e.postage, e.tracking_no
              FROM dispatch.dispatch d
              JOIN dispatch.standing s ON s.dispatch_id = d.id
              LEFT JOIN dispatch.envelope e ON e.id = s.envelope_id
            """;

    private final JdbcClient jdbc;

    DispatchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where it stands, and where it belongs. */
    record Standing(IssueId issue, UnitId office, Step.Kind state, int seq, LocalDate dated, Dispatch.Way way) {}

    /** Nobody sends this issue before the transaction ends. */
    void lock(Issue issue) {
        jdbc.sql("SELECT id FROM dispatch.draft WHERE id = :draft FOR UPDATE")
                .param("draft", issue.draft().value())
                .query(Long.class)
                .single();
    }

    /** The unit in whose register the issue stands. */
    UnitId unit(IssueId issue) {
        return new UnitId(jdbc.sql("SELECT unit_id FROM dispatch.issue WHERE id = :issue")
                .param("issue", issue.value())
                .query(Long.class)
                .single());
    }

    DispatchId insert(Issue issue, Dispatch what, UnitId unit, UnitId office, Instant at, Acting by) {
        return new DispatchId(jdbc.sql("""
                        INSERT INTO dispatch.dispatch (issue_id, draft_id, version_no, place, mode, way, attempt, unit_id, office_id,
                                                       recipient, contact, dated, person_id, post_id, charge_id, at)
                        VALUES (:issue, :draft, :version, :place, :mode, :way, :attempt, :unit, :office,
                                :recipient, :contact, :dated, :person, :post, :charge, :at) RETURNING id
                        """)
                .param("issue", issue.id().value())
                .param("draft", issue.draft().value())
                .param("version", issue.version())
                .param("place", what.place(), Types.INTEGER)
                .param("mode", what.mode().name())
                .param("way", what.way().name())
                .param("attempt", what.attempt())
                .param("unit", unit.value())
                .param("office", office.value())
                .param("recipient", what.recipient())
                .param("contact", what.contact())
                .param("dated", what.dated())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single());
    }

    /** Its next step; where it stands turns with it. */
    void step(DispatchId dispatch, Step step, @Nullable Long envelope, @Nullable Acting by) {
        jdbc.sql("""
                        WITH written AS (
                            INSERT INTO dispatch.step (dispatch_id, seq, kind, dated, remark, envelope_id, person_id, post_id, charge_id, at)
                            SELECT d.id, coalesce(s.seq, 0) + 1, :kind, :dated, :remark,
                                   CASE WHEN :kind = 'PACKED' THEN cast(:envelope AS bigint) END, :person, :post, :charge, :at
                              FROM dispatch.dispatch d LEFT JOIN dispatch.standing s ON s.dispatch_id = d.id
                             WHERE d.id = :dispatch
                            RETURNING dispatch_id, seq, kind)
                        INSERT INTO dispatch.standing (dispatch_id, office_id, state, seq, envelope_id)
                        SELECT d.id, d.office_id, w.kind, w.seq, cast(:envelope AS bigint)
                          FROM written w JOIN dispatch.dispatch d ON d.id = w.dispatch_id
                        ON CONFLICT (dispatch_id) DO UPDATE
                        SET state = excluded.state, seq = excluded.seq,
                            envelope_id = coalesce(excluded.envelope_id, standing.envelope_id)
                        """)
                .param("dispatch", dispatch.value())
                .param("kind", step.kind().name())
                .param("dated", step.dated())
                .param("remark", step.remark())
                .param("envelope", envelope, Types.BIGINT)
                .param("person", by == null ? null : by.person().value(), Types.BIGINT)
                .param("post", by == null ? null : by.post().value(), Types.BIGINT)
                .param("charge", by == null ? null : by.charge().value(), Types.BIGINT)
                .param("at", step.at().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The office copy. */
    record Paper(Document document, String fileName) {}

    Paper paper(IssueId issue) {
        return jdbc.sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews, e.file_name
                          FROM dispatch.issue_end e JOIN platform.document d ON d.sha256 = e.document
                         WHERE e.issue_id = :issue
                        """)
                .param("issue", issue.value())
                .query((row, n) ->
                        new Paper(Objects.requireNonNull(Document.of(row, "sha256")), row.getString("file_name")))
                .single();
    }

    /** Where it stands; nobody takes it further before the transaction ends. */
    Optional<Standing> standing(DispatchId dispatch) {
        return jdbc.sql("""
                        SELECT d.issue_id, d.office_id, d.dated, d.way, s.state, s.seq
                          FROM dispatch.standing s JOIN dispatch.dispatch d ON d.id = s.dispatch_id
                         WHERE s.dispatch_id = :dispatch FOR UPDATE OF s
                        """)
                .param("dispatch", dispatch.value())
                .query((row, n) -> new Standing(
                        new IssueId(row.getLong("issue_id")),
                        new UnitId(row.getLong("office_id")),
                        Step.Kind.valueOf(row.getString("state")),
                        row.getInt("seq"),
                        row.getObject("dated", LocalDate.class),
                        Dispatch.Way.valueOf(row.getString("way"))))
                .optional();
    }

    Optional<UnitId> office(DispatchId dispatch) {
        return jdbc.sql("SELECT office_id FROM dispatch.dispatch WHERE id = :dispatch")
                .param("dispatch", dispatch.value())
                .query(Long.class)
                .optional()
                .map(UnitId::new);
    }

    Optional<Dispatch> find(DispatchId dispatch) {
        return whole(jdbc.sql(DISPATCHES + " WHERE d.id = :id")
                        .param("id", dispatch.value())
                        .query((row, n) -> dispatch(row))
                        .list())
                .stream()
                .findFirst();
    }

    List<Dispatch> of(IssueId issue) {
        return whole(jdbc.sql(DISPATCHES + " WHERE d.issue_id = :issue ORDER BY d.id DESC")
                .param("issue", issue.value())
                .query((row, n) -> dispatch(row))
                .list());
    }

    /** What the registry of an office has to pack or to post, in the order in which it came. */
    List<Dispatch> waiting(UnitId office, Step.Kind state, int limit) {
        return whole(jdbc.sql(DISPATCHES + """
                         WHERE s.office_id = :office AND s.state = :state AND s.state IN ('QUEUED', 'PACKED')
                         ORDER BY s.dispatch_id LIMIT :limit
                        """)
                .param("office", office.value())
                .param("state", state.name())
                .param("limit", limit)
                .query((row, n) -> dispatch(row))
                .list());
    }

    private List<Dispatch> whole(List<Dispatch> bare) {
        if (bare.isEmpty()) {
            return bare;
        }
        Map<Long, List<Step>> steps = jdbc
                .sql("""
                        SELECT s.*, p.name_en, p.name_hi, p.name_bn
                          FROM dispatch.step s LEFT JOIN office.person p ON p.id = s.person_id
                         WHERE s.dispatch_id = ANY (:ids) ORDER BY s.dispatch_id, s.seq
                        """)
                .param("ids", bare.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query((row, n) -> Map.entry(row.getLong("dispatch_id"), step(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(one -> one.with(steps.getOrDefault(one.id().value(), List.of())))
                .toList();
    }

    private static Dispatch dispatch(ResultSet row) throws SQLException {
        Long envelope = row.getObject("envelope", Long.class);
        return new Dispatch(
                new DispatchId(row.getLong("id")),
                new IssueId(row.getLong("issue_id")),
                row.getObject("place", Integer.class),
                Dispatch.Mode.valueOf(row.getString("mode")),
                Dispatch.Way.valueOf(row.getString("way")),
                row.getInt("attempt"),
                row.getString("recipient"),
                row.getString("contact"),
                row.getObject("dated", LocalDate.class),
                Step.Kind.valueOf(row.getString("state")),
                envelope == null
                        ? null
                        : new Dispatch.Envelope(
                                envelope,
                                row.getString("number"),
                                row.getInt("weight"),
                                row.getLong("postage"),
                                row.getString("tracking_no")),
                List.of());
    }

    private static Step step(ResultSet row) throws SQLException {
        return new Step(
                Step.Kind.valueOf(row.getString("kind")),
                row.getObject("dated", LocalDate.class),
                row.getString("remark"),
                row.getObject("person_id") == null ? null : LocalName.of(row, "name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }
}
