package org.sanchika.dispatch.visit;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.partner.Consignee;
import org.sanchika.dispatch.wire.FileDescription;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Files that came. The desk they are for sees them, and unless they are confidential its section and the heads above too. */
@Repository
class VisitorSql {
    private static final String VISITORS = """
            SELECT v.*, p.name AS partner, e.outcome, e.matter_id, e.reason, e.at AS ended, n.name_en, n.name_hi, n.name_bn
              FROM dispatch.visitor v
              JOIN dispatch.peer p ON p.id = v.peer_id
              LEFT JOIN dispatch.visitor_end e ON e.visitor_id = v.id
              LEFT JOIN office.person n ON n.id = e.person_id
            """;
    private static final String SEEN = """
             ('post:' || v.desk_id = ANY (:principals) OR NOT v.confidential
               AND ('unit:' || v.unit_id = ANY (:principals) OR 'head:' || v.unit_id = ANY (:principals)))""";

    private final JdbcClient jdbc;
    private final JsonMapper json;

    VisitorSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    long insert(Consignee.Came came, UnitId unit, Instant at) {
        FileDescription file = came.file();
        long id = jdbc.sql("""
                        INSERT INTO dispatch.visitor (peer_id, package, shared, desk_id, unit_id, number, subject, office, reason,
                                                      confidential, description, at)
                        VALUES (:peer, :package, :shared, :desk, :unit, :number, :subject, :office, :reason, :confidential,
                                :description, :at)
                        RETURNING id
                        """)
                .param("peer", came.from().id())
                .param("package", file.id())
                .param("shared", file.shared())
                .param("desk", came.desk().value())
                .param("unit", unit.value())
                .param("number", file.cover().number())
                .param("subject", file.cover().subject())
                .param("office", file.sender().office())
                .param("reason", file.reason())
                .param("confidential", file.cover().confidential())
                .param("description", json.writeValueAsString(file))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
        for (int place = 0; place < came.papers().size(); place++) {
            jdbc.sql("INSERT INTO dispatch.visitor_paper (visitor_id, place, document) VALUES (:id, :place, :document)")
                    .param("id", id)
                    .param("place", place)
                    .param("document", came.papers().get(place).hash())
                    .update();
        }
        return id;
    }

    /** False when somebody was quicker. */
    boolean end(
            long visitor, String outcome, @Nullable MatterId matter, String reason, @Nullable Acting by, Instant at) {
        return jdbc.sql("""
                        INSERT INTO dispatch.visitor_end (visitor_id, outcome, matter_id, reason, person_id, at)
                        VALUES (:id, :outcome, :matter, :reason, :person, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("id", visitor)
                        .param("outcome", outcome)
                        .param("matter", matter == null ? null : matter.value(), Types.BIGINT)
                        .param("reason", reason)
                        .param("person", by == null ? null : by.person().value(), Types.BIGINT)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    List<Visitor.Line> waiting(Collection<String> principals, int limit) {
        return jdbc.sql("""
                        SELECT v.id, v.office, p.name AS partner, v.number, v.subject, v.reason, v.at
                          FROM dispatch.visitor v
                          JOIN dispatch.peer p ON p.id = v.peer_id
                         WHERE NOT EXISTS (SELECT FROM dispatch.visitor_end e WHERE e.visitor_id = v.id) AND %s
                         ORDER BY v.id LIMIT :limit
                        """.formatted(SEEN))
                .param("principals", principals.toArray(String[]::new))
                .param("limit", limit)
                .query((row, n) -> new Visitor.Line(
                        row.getLong("id"),
                        Visitor.office(row.getString("office"), row.getString("partner")),
                        row.getString("number"),
                        row.getString("subject"),
                        row.getString("reason"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list();
    }

    int count(PostId desk, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM dispatch.visitor v WHERE v.desk_id = :desk
                            AND NOT EXISTS (SELECT FROM dispatch.visitor_end e WHERE e.visitor_id = v.id) LIMIT :most) counted
                        """)
                .param("desk", desk.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    /** One that waits for the reader, or belongs to a file that he may know of. */
    Optional<Visitor> find(long visitor, Collection<String> principals) {
        return jdbc.sql(VISITORS + " WHERE v.id = :id AND (" + SEEN
                        + " OR e.matter_id IS NOT NULL AND custody.visible(e.matter_id, :principals))")
                .param("id", visitor)
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> visitor(row))
                .optional();
    }

    /** What came with a file, newest first. */
    List<Visitor> of(MatterId file) {
        return jdbc.sql(VISITORS + " WHERE e.matter_id = :file ORDER BY v.id DESC LIMIT 50")
                .param("file", file.value())
                .query((row, n) -> visitor(row))
                .list();
    }

    Optional<Document> paper(long visitor, int place) {
        return jdbc.sql("""
                        SELECT d.sha256, d.size, d.media_type, d.pages, d.previews
                          FROM dispatch.visitor_paper p JOIN platform.document d ON d.sha256 = p.document
                         WHERE p.visitor_id = :id AND p.place = :place
                        """)
                .param("id", visitor)
                .param("place", place)
                .query((row, n) -> Document.of(row, "sha256"))
                .optional();
    }

    private Visitor visitor(ResultSet row) throws SQLException {
        byte[] said = row.getString("description").getBytes(StandardCharsets.UTF_8);
        return new Visitor(
                row.getLong("id"),
                row.getLong("peer_id"),
                row.getString("partner"),
                row.getObject("package", UUID.class),
                new PostId(row.getLong("desk_id")),
                new UnitId(row.getLong("unit_id")),
                FileDescription.read(said, json).orElseThrow(),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                end(row));
    }

    private static Visitor.@Nullable End end(ResultSet row) throws SQLException {
        if (row.getString("outcome") == null) {
            return null;
        }
        Long matter = row.getObject("matter_id", Long.class);
        boolean byPerson = !row.getString("outcome").equals("BACK");
        return new Visitor.End(
                row.getString("outcome"),
                matter == null ? null : new MatterId(matter),
                row.getString("reason"),
                byPerson ? LocalName.of(row, "name") : null,
                row.getObject("ended", OffsetDateTime.class).toInstant());
    }
}
