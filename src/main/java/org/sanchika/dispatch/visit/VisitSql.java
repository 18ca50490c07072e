package org.sanchika.dispatch.visit;

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
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Packing;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Files that were handed over. */
@Repository
class VisitSql {
    private static final String VISITS = """
            SELECT v.*, f.shared, m.number, m.subject, p.unit_id, w.problem, n.name_en, n.name_hi, n.name_bn,
                   s.kind AS state, s.said, s.at AS until
              FROM dispatch.visit v
              JOIN dispatch.shared_file f ON f.matter_id = v.matter_id AND f.peer_id = v.peer_id
              JOIN custody.matter m ON m.id = v.matter_id
              JOIN office.post p ON p.id = v.post_id
              JOIN office.person n ON n.id = v.person_id
              LEFT JOIN dispatch.visit_waiting w ON w.visit_id = v.id
              LEFT JOIN LATERAL (SELECT * FROM dispatch.visit_step x WHERE x.visit_id = v.id
                    ORDER BY array_position(ARRAY['LEFT', 'RECEIVED', 'DIARISED', 'REFUSED', 'FAILED', 'RECALLED', 'RETURNED'], x.kind)
                     DESC LIMIT 1) s ON true
            """;
    private static final String WAITING = """
            SELECT v.id, v.peer_id, v.package, m.number, k.description, v.at, w.signature, w.tries, w.problem
              FROM dispatch.visit_waiting w
              JOIN dispatch.visit v ON v.id = w.visit_id
              JOIN dispatch.visit_package k ON k.visit_id = v.id
              JOIN custody.matter m ON m.id = v.matter_id
            """;

    private final JdbcClient jdbc;

    VisitSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The name that both sides have for the file; made when it goes there for the first time. */
    void share(MatterId file, long peer, UUID fresh) {
        jdbc.sql("""
                        INSERT INTO dispatch.shared_file (matter_id, peer_id, shared) VALUES (:file, :peer, :shared)
                        ON CONFLICT (matter_id, peer_id) DO NOTHING
                        """)
                .param("file", file.value())
                .param("peer", peer)
                .param("shared", fresh)
                .update();
    }

    Optional<MatterId> shared(long peer, UUID shared) {
        return jdbc.sql("SELECT matter_id FROM dispatch.shared_file WHERE peer_id = :peer AND shared = :shared")
                .param("peer", peer)
                .param("shared", shared)
                .query((row, n) -> new MatterId(row.getLong(1)))
                .optional();
    }

    long insert(MatterId file, long peer, String unit, String partner, String reason, Acting by, Instant at) {
        long id = jdbc.sql("""
                        INSERT INTO dispatch.visit (matter_id, peer_id, package, unit, partner, reason, person_id, post_id, charge_id, at)
                        VALUES (:file, :peer, :package, :unit, :partner, :reason, :person, :post, :charge, :at)
                        RETURNING id
                        """)
                .param("file", file.value())
                .param("peer", peer)
                .param("package", UUID.randomUUID())
                .param("unit", unit)
                .param("partner", partner)
                .param("reason", reason)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO dispatch.visit_waiting (visit_id, peer_id) VALUES (:id, :peer)")
                .param("id", id)
                .param("peer", peer)
                .update();
        return id;
    }

    /** False when it was made before. */
    boolean pack(long visit, String description, Map<Integer, Document> papers, Instant at) {
        boolean fresh = jdbc.sql("""
                        INSERT INTO dispatch.visit_package (visit_id, description, at) VALUES (:id, :description, :at)
                        ON CONFLICT DO NOTHING
                        """)
                        .param("id", visit)
                        .param("description", description)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
        if (fresh) {
            papers.forEach((place, paper) -> jdbc.sql("""
                            INSERT INTO dispatch.visit_paper (visit_id, place, document) VALUES (:id, :place, :document)
                            """)
                    .param("id", visit)
                    .param("place", place)
                    .param("document", paper.hash())
                    .update());
        }
        return fresh;
    }

    Optional<Visit> find(long visit) {
        return jdbc.sql(VISITS + " WHERE v.id = :id")
                .param("id", visit)
                .query((row, n) -> visit(row))
                .optional();
    }

    /** Newest first. */
    List<Visit> of(MatterId file) {
        return jdbc.sql(VISITS + " WHERE v.matter_id = :file ORDER BY v.id DESC LIMIT 100")
                .param("file", file.value())
                .query((row, n) -> visit(row))
                .list();
    }

    /** Those of a desk that are not over, newest first; a guest that arrived at home is over. */
    List<Visit> away(long post, int limit) {
        return jdbc.sql(VISITS + """
                         JOIN custody.holding h ON h.matter_id = v.matter_id AND h.state = 'AWAY'
                         WHERE v.post_id = :post AND coalesce(s.kind, 'LEFT') IN ('LEFT', 'RECEIVED', 'DIARISED')
                           AND NOT (s.kind IN ('RECEIVED', 'DIARISED')
                                    AND EXISTS (SELECT 1 FROM dispatch.visitor_end e JOIN dispatch.visitor g ON g.id = e.visitor_id
                                                 WHERE e.matter_id = v.matter_id AND e.outcome = 'TAKEN' AND g.peer_id = v.peer_id))
                         ORDER BY v.id DESC LIMIT :limit
                        """)
                .param("post", post)
                .param("limit", limit)
                .query((row, n) -> visit(row))
                .list();
    }

    Optional<Long> of(long peer, UUID id) {
        return jdbc.sql("SELECT id FROM dispatch.visit WHERE peer_id = :peer AND package = :id")
                .param("peer", peer)
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    Map<Integer, Document> papers(long visit) {
        return jdbc
                .sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews, p.place
                          FROM dispatch.visit_paper p JOIN platform.document d ON d.sha256 = p.document
                         WHERE p.visit_id = :id
                        """)
                .param("id", visit)
                .query((row, n) -> Map.entry(row.getInt("place"), Objects.requireNonNull(Document.of(row, "sha256"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, TreeMap::new));
    }

    List<Waiting> waiting(long peer, int limit) {
        return jdbc.sql(WAITING + " WHERE w.peer_id = :peer ORDER BY w.visit_id LIMIT :limit")
                .param("peer", peer)
                .param("limit", limit)
                .query((row, n) -> waiting(row))
                .list();
    }

    Optional<Waiting> waiting(long visit) {
        return jdbc.sql(WAITING + " WHERE w.visit_id = :id")
                .param("id", visit)
                .query((row, n) -> waiting(row))
                .optional();
    }

    /** Between calling back and handing over only one is first; false when it waits no more. */
    boolean lock(long visit) {
        return jdbc.sql("SELECT 1 FROM dispatch.visit_waiting WHERE visit_id = :id FOR UPDATE")
                .param("id", visit)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    void done(long visit) {
        jdbc.sql("DELETE FROM dispatch.visit_waiting WHERE visit_id = :id")
                .param("id", visit)
                .update();
    }

    void sign(long visit, String signature) {
        jdbc.sql("UPDATE dispatch.visit_waiting SET signature = :signature WHERE visit_id = :id")
                .param("signature", signature)
                .param("id", visit)
                .update();
    }

    void hindered(long visit, String problem, Instant at) {
        jdbc.sql("""
                        UPDATE dispatch.visit_waiting SET tries = tries + 1, tried_at = :at, problem = :problem WHERE visit_id = :id
                        """)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("problem", problem)
                .param("id", visit)
                .update();
    }

    /** False when that was known, or it has ended another way. */
    boolean step(long visit, Visit.State kind, String said, String receipt, Instant at) {
        return jdbc.sql("""
                        INSERT INTO dispatch.visit_step (visit_id, kind, said, receipt, at)
                        VALUES (:id, :kind, :said, :receipt, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("id", visit)
                        .param("kind", kind.name())
                        .param("said", said)
                        .param("receipt", receipt)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                VisitConsignor.PREFIX + row.getLong("id"),
                row.getLong("peer_id"),
                row.getObject("package", UUID.class),
                row.getString("number"),
                Packing.FILE,
                row.getString("description"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("signature"),
                row.getInt("tries"),
                row.getString("problem"));
    }

    private static Visit visit(ResultSet row) throws SQLException {
        String state = row.getString("state");
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Visit(
                row.getLong("id"),
                new MatterId(row.getLong("matter_id")),
                row.getString("number"),
                row.getString("subject"),
                row.getLong("peer_id"),
                row.getObject("package", UUID.class),
                row.getObject("shared", UUID.class),
                row.getString("unit"),
                row.getString("partner"),
                row.getString("reason"),
                state == null ? Visit.State.WAITING : Visit.State.valueOf(state),
                state == null ? "" : row.getString("said"),
                Objects.requireNonNullElse(row.getString("problem"), ""),
                LocalName.of(row, "name"),
                Acting.of(row),
                at.toInstant(),
                (state == null ? at : row.getObject("until", OffsetDateTime.class)).toInstant());
    }
}
