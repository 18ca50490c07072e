package org.sanchika.dispatch.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that go to other installations. */
@Repository
class LetterSql {
    private static final String WAITING = """
            SELECT l.*, w.signature, w.tries, w.tried_at, w.problem
              FROM dispatch.exchange_waiting w JOIN dispatch.exchange_letter l USING (dispatch_id)
              JOIN dispatch.standing s USING (dispatch_id)
            """;
    /** What its sender gave up goes nowhere. */
    private static final String GOES = " AND s.state NOT IN ('FAILED', 'RETURNED', 'REFUSED')";

    private final JdbcClient jdbc;

    LetterSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(DispatchId dispatch, long peer, UUID id, String number, String description, Instant at) {
        jdbc.sql("""
                        INSERT INTO dispatch.exchange_letter (dispatch_id, peer_id, package, number, description, at)
                        VALUES (:dispatch, :peer, :package, :number, :description, :at)
                        """)
                .param("dispatch", dispatch.value())
                .param("peer", peer)
                .param("package", id)
                .param("number", number)
                .param("description", description)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        jdbc.sql("INSERT INTO dispatch.exchange_waiting (dispatch_id, peer_id) VALUES (:dispatch, :peer)")
                .param("dispatch", dispatch.value())
                .param("peer", peer)
                .update();
    }

    void insert(DispatchId dispatch, int place, Document paper) {
        jdbc.sql(
                        "INSERT INTO dispatch.exchange_paper (dispatch_id, place, document) VALUES (:dispatch, :place, :document)")
                .param("dispatch", dispatch.value())
                .param("place", place)
                .param("document", paper.hash())
                .update();
    }

    /** Papers by their places in the package. */
    Map<Integer, Document> papers(DispatchId dispatch) {
        return jdbc
                .sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews, p.place
                          FROM dispatch.exchange_paper p JOIN platform.document d ON d.sha256 = p.document
                         WHERE p.dispatch_id = :dispatch
                        """)
                .param("dispatch", dispatch.value())
                .query((row, n) -> Map.entry(row.getInt("place"), Objects.requireNonNull(Document.of(row, "sha256"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    Optional<Waiting> waiting(DispatchId dispatch) {
        return jdbc.sql(WAITING + " WHERE w.dispatch_id = :dispatch" + GOES)
                .param("dispatch", dispatch.value())
                .query((row, n) -> waiting(row))
                .optional();
    }

    /** Oldest first. */
    List<Waiting> waiting(long peer, int limit) {
        return jdbc.sql(WAITING + " WHERE w.peer_id = :peer" + GOES + " ORDER BY w.dispatch_id LIMIT :limit")
                .param("peer", peer)
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    /** The letter of a package that went to this installation. */
    Optional<DispatchId> of(long peer, UUID id) {
        return jdbc.sql("SELECT dispatch_id FROM dispatch.exchange_letter WHERE peer_id = :peer AND package = :id")
                .param("peer", peer)
                .param("id", id)
                .query(Long.class)
                .optional()
                .map(DispatchId::new);
    }

    void sign(DispatchId dispatch, String signature) {
        jdbc.sql("UPDATE dispatch.exchange_waiting SET signature = :signature WHERE dispatch_id = :dispatch")
                .param("signature", signature)
                .param("dispatch", dispatch.value())
                .update();
    }

    void failed(DispatchId dispatch, String problem, Instant at) {
        jdbc.sql("""
                        UPDATE dispatch.exchange_waiting SET tries = tries + 1, tried_at = :at, problem = :problem
                         WHERE dispatch_id = :dispatch
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("dispatch", dispatch.value())
                .update();
    }

    /** Answered, or given up: it waits no longer. */
    void done(DispatchId dispatch) {
        jdbc.sql("DELETE FROM dispatch.exchange_waiting WHERE dispatch_id = :dispatch")
                .param("dispatch", dispatch.value())
                .update();
    }

    /** False when it was said before. */
    boolean answered(DispatchId dispatch, Answer.Kind kind, String receipt, Instant at) {
        return jdbc.sql("""
                        INSERT INTO dispatch.exchange_answer (dispatch_id, kind, receipt, at)
                        VALUES (:dispatch, :kind, :receipt, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("dispatch", dispatch.value())
                        .param("kind", kind.name())
                        .param("receipt", receipt)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                Long.toString(row.getLong("dispatch_id")),
                row.getLong("peer_id"),
                row.getObject("package", UUID.class),
                row.getString("number"),
                Packing.LETTER,
                row.getString("description"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("signature"),
                row.getInt("tries"),
                row.getString("problem"));
    }
}
