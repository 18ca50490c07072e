package org.sanchika.dispatch.arrival;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ArrivalSql {
    private static final String ARRIVALS = """
            SELECT a.*, d.sha256, d.size, d.media_type, d.pages, d.previews,
                   e.outcome, e.receipt_id, e.reason, e.at AS ended_at, p.name_en, p.name_hi, p.name_bn
              FROM dispatch.arrival a
              JOIN platform.document d ON d.sha256 = a.document
              LEFT JOIN dispatch.arrival_end e ON e.arrival_id = a.id
              LEFT JOIN office.person p ON p.id = e.person_id
            """;

    private final JdbcClient jdbc;

    ArrivalSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Who may see letters that came.
     *
     * @param posts desks whose letters he sees, his own first
     * @param units of which he sees what is not confidential
     * @param office of which he diarises what is not confidential; none when he is no diarist
     */
    record Reader(
            List<Long> posts, List<Long> units, @Nullable UnitId office) {
        static Reader of(Collection<String> principals, @Nullable UnitId office) {
            return new Reader(ids(principals, "post:"), ids(principals, "unit:"), office);
        }

        private static List<Long> ids(Collection<String> principals, String kind) {
            List<Long> ids = new ArrayList<>();
            principals.stream()
                    .filter(one -> one.startsWith(kind))
                    .forEach(one -> ids.add(Long.valueOf(one.substring(kind.length()))));
            return ids;
        }
    }

    /** Empty when the same letter came before. */
    Optional<ArrivalId> insert(Arrival.Letter letter, UnitId unit, UnitId office, Instant at) {
        Optional<ArrivalId> arrival = jdbc.sql("""
                        INSERT INTO dispatch.arrival (source, source_key, desk_id, unit_id, office_id, role, purpose, sender_name,
                                                      sender_designation, sender_office, number, dated, form, subject, language,
                                                      confidential, document, file_name, at)
                        VALUES (:source, :key, :desk, :unit, :office, :role, :purpose, :name,
                                :designation, :from, :number, :dated, :form, :subject, :language,
                                :confidential, :document, :fileName, :at)
                        ON CONFLICT (source, source_key) DO NOTHING RETURNING id
                        """)
                .param("source", letter.source().name())
                .param("key", letter.key())
                .param("desk", letter.to().value())
                .param("unit", unit.value())
                .param("office", office.value())
                .param("role", letter.role().name())
                .param("purpose", letter.purpose())
                .param("name", letter.sender().name())
                .param("designation", letter.sender().designation())
                .param("from", letter.sender().office())
                .param("number", letter.number())
                .param("dated", letter.dated())
                .param("form", letter.form().name())
                .param("subject", letter.subject())
                .param("language", letter.language())
                .param("confidential", letter.confidential())
                .param("document", letter.document().hash())
                .param("fileName", letter.fileName())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new ArrivalId(row.getLong("id")))
                .optional();
        arrival.ifPresent(id -> rest(id, letter, unit, office));
        return arrival;
    }

    private void rest(ArrivalId id, Arrival.Letter letter, UnitId unit, UnitId office) {
        jdbc.sql("""
                        INSERT INTO dispatch.arrival_waiting (arrival_id, desk_id, unit_id, office_id)
                        VALUES (:id, :desk, :unit, :office)
                        """)
                .param("id", id.value())
                .param("desk", letter.to().value())
                .param("unit", unit.value())
                .param("office", office.value())
                .update();
        for (int place = 1; place <= letter.enclosures().size(); place++) {
            Arrival.Enclosure one = letter.enclosures().get(place - 1);
            jdbc.sql("""
                            INSERT INTO dispatch.arrival_enclosure (arrival_id, place, title, document, file_name)
                            VALUES (:id, :place, :title, :document, :fileName)
                            """)
                    .param("id", id.value())
                    .param("place", place)
                    .param("title", one.title())
                    .param(
                            "document",
                            one.document() == null ? null : one.document().hash(),
                            Types.BINARY)
                    .param("fileName", one.fileName())
                    .update();
        }
    }

    ArrivalId known(Arrival.Letter letter) {
        return jdbc.sql("SELECT id FROM dispatch.arrival WHERE source = :source AND source_key = :key")
                .param("source", letter.source().name())
                .param("key", letter.key())
                .query((row, n) -> new ArrivalId(row.getLong("id")))
                .single();
    }

    /** Takes it from the list; false when somebody was quicker. */
    boolean take(ArrivalId arrival) {
        return jdbc.sql("DELETE FROM dispatch.arrival_waiting WHERE arrival_id = :id")
                        .param("id", arrival.value())
                        .update()
                == 1;
    }

    /** What became of one. */
    record Ending(Step.Kind what, @Nullable MatterId receipt, String reason) {}

    void end(ArrivalId arrival, Ending ending, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO dispatch.arrival_end (arrival_id, outcome, receipt_id, reason, person_id, post_id, charge_id, at)
                        VALUES (:id, :outcome, :receipt, :reason, :person, :post, :charge, :at)
                        """)
                .param("id", arrival.value())
                .param("outcome", ending.what().name())
                .param(
                        "receipt",
                        ending.receipt() == null ? null : ending.receipt().value(),
                        Types.BIGINT)
                .param("reason", ending.reason())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** How many wait for a desk itself, counted up to {@code most}. */
    int waiting(PostId desk, int most) {
        return jdbc.sql("""
                        SELECT count(*) FROM (SELECT 1 FROM dispatch.arrival_waiting WHERE desk_id = :desk LIMIT :most) counted
                        """)
                .param("desk", desk.value())
                .param("most", most)
                .query(Integer.class)
                .single();
    }

    List<Arrival> waiting(Reader reader, long after, int limit) {
        return whole(jdbc.sql(ARRIVALS + """
                         JOIN dispatch.arrival_waiting w ON w.arrival_id = a.id
                         WHERE w.arrival_id > :after
                           AND (w.desk_id = ANY (:posts)
                                OR NOT a.confidential AND (w.unit_id = ANY (:units) OR w.office_id = :office))
                         ORDER BY w.arrival_id LIMIT :limit
                        """)
                .param("after", after)
                .param("posts", reader.posts().toArray(Long[]::new))
                .param("units", reader.units().toArray(Long[]::new))
                .param(
                        "office",
                        reader.office() == null ? null : reader.office().value(),
                        Types.BIGINT)
                .param("limit", limit)
                .query((row, n) -> ArrivalRow.arrival(row))
                .list());
    }

    List<Arrival> known(Reader reader, long before, int limit) {
        return whole(jdbc.sql(ARRIVALS + """
                         WHERE e.outcome = 'ACKNOWLEDGED' AND a.id < :before
                           AND (a.desk_id = ANY (:posts) OR NOT a.confidential AND a.unit_id = ANY (:units))
                         ORDER BY a.id DESC LIMIT :limit
                        """)
                .param("before", before)
                .param("posts", reader.posts().toArray(Long[]::new))
                .param("units", reader.units().toArray(Long[]::new))
                .param("limit", limit)
                .query((row, n) -> ArrivalRow.arrival(row))
                .list());
    }

    Optional<Arrival> find(ArrivalId arrival, Reader reader) {
        return whole(jdbc.sql(ARRIVALS + """
                         WHERE a.id = :id
                           AND (a.desk_id = ANY (:posts)
                                OR NOT a.confidential AND (a.unit_id = ANY (:units) OR a.office_id = :office))
                        """)
                        .param("id", arrival.value())
                        .param("posts", reader.posts().toArray(Long[]::new))
                        .param("units", reader.units().toArray(Long[]::new))
                        .param(
                                "office",
                                reader.office() == null ? null : reader.office().value(),
                                Types.BIGINT)
                        .query((row, n) -> ArrivalRow.arrival(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<Arrival> find(ArrivalId arrival) {
        return whole(jdbc.sql(ARRIVALS + " WHERE a.id = :id")
                        .param("id", arrival.value())
                        .query((row, n) -> ArrivalRow.arrival(row))
                        .list())
                .stream()
                .findFirst();
    }

    Optional<ArrivalId> of(MatterId receipt) {
        return jdbc.sql("SELECT arrival_id FROM dispatch.arrival_end WHERE receipt_id = :receipt")
                .param("receipt", receipt.value())
                .query((row, n) -> new ArrivalId(row.getLong("arrival_id")))
                .optional();
    }

    private List<Arrival> whole(List<Arrival> bare) {
        Map<Long, List<Arrival.Enclosure>> enclosures = jdbc
                .sql("""
                        SELECT x.arrival_id, x.title, x.file_name, d.sha256, d.size, d.media_type, d.pages, d.previews
                          FROM dispatch.arrival_enclosure x LEFT JOIN platform.document d ON d.sha256 = x.document
                         WHERE x.arrival_id = ANY (:ids) ORDER BY x.arrival_id, x.place
                        """)
                .param("ids", bare.stream().map(one -> one.id().value()).toArray(Long[]::new))
                .query((row, n) -> Map.entry(
                        row.getLong("arrival_id"),
                        new Arrival.Enclosure(
                                row.getString("title"), Document.of(row, "sha256"), row.getString("file_name"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return bare.stream()
                .map(one -> enclosures.containsKey(one.id().value())
                        ? one.enclosing(enclosures.get(one.id().value()))
                        : one)
                .toList();
    }
}
