package org.sanchika.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.ledger.Deed.Verb;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Compares what callers were told with what the database and the store of papers hold. */
final class Reckoning {
    private static final JsonMapper JSON = new JsonMapper();

    private final JdbcClient jdbc;
    private final Proofs proofs;
    private final long before;

    /** @param before the last matter that was there before the deeds */
    Reckoning(JdbcClient jdbc, Proofs proofs, long before) {
        this.jdbc = jdbc;
        this.proofs = proofs;
        this.before = before;
    }

    /** A row of a chain with its place, "matter/seq". */
    private record Row(String place, String kind, String hash) {}

    /** Each deed that was answered stands there once, each that was refused not at all, and nothing stands besides. */
    void eachOnce(Collection<Deed> deeds) {
        Map<UUID, String> kept = new HashMap<>();
        jdbc.sql("SELECT key, answer FROM platform.once").query(row -> {
            kept.put(row.getObject(1, UUID.class), row.getString(2));
        });
        Map<String, Row> rows = new HashMap<>();
        rows().forEach(row -> rows.put(row.place(), row));
        List<String> places = new ArrayList<>();
        for (Deed deed : deeds) {
            String answer = kept.remove(deed.key());
            if (deed.isDone()) {
                assertThat(answer).as("%s", deed).isNotNull();
                Row row = rows.get(place(deed, answer));
                assertThat(row).as("%s", deed).isNotNull();
                assertThat(row.kind()).as("%s", deed).isEqualTo(deed.verb().writes);
                assertTold(deed, row);
                places.add(row.place());
            } else {
                assertThat(answer).as("%s", deed).isNull();
            }
        }
        assertThat(kept).isEmpty();
        assertThat(places).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(rows.keySet());
    }

    void seriesGapless() {
        assertThat(strings("""
                SELECT s.key || ' ' || s.last || ' ' || count(n) || ' ' || coalesce(max(n.serial), 0)
                  FROM platform.number_series s
                  LEFT JOIN (SELECT series, serial FROM receipt.receipt
                             UNION ALL SELECT series, serial FROM efile.file
                             UNION ALL SELECT series, serial FROM dispatch.number
                             UNION ALL SELECT 'returns/' || unit_id, no FROM register.periodical
                             UNION ALL SELECT 'assurances/' || unit_id, no FROM register.assurance
                             UNION ALL SELECT 'standing-orders/' || unit_id, no FROM register.book_entry WHERE book = 'ORDER' AND how IS DISTINCT FROM 'CORRECTED'
                             UNION ALL SELECT 'precedents/' || unit_id, no FROM register.book_entry WHERE book = 'PRECEDENT' AND how IS NULL) n
                    ON n.series = s.key
                 GROUP BY s.key, s.last
                HAVING count(n) <> s.last OR max(n.serial) <> s.last
                """)).isEmpty();
    }

    void chainsWhole() {
        List<Long> matters =
                jdbc.sql("SELECT id FROM custody.matter").query(Long.class).list();
        assertThat(matters).map(MatterId::new).allSatisfy(matter -> {
            assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
            assertThat(proofs.holdingDiffers(matter)).isEmpty();
        });
    }

    /** Every matter has its receipt, file or task, its holder, and a holder who may see it. */
    void nothingHalf() {
        assertThat(strings("""
                SELECT m.number FROM custody.matter m
                  LEFT JOIN (SELECT matter_id FROM receipt.receipt UNION ALL SELECT matter_id FROM efile.file
                             UNION ALL SELECT matter_id FROM task.task) k
                    ON k.matter_id = m.id
                  LEFT JOIN custody.holding h ON h.matter_id = m.id
                 WHERE k.matter_id IS NULL OR h.matter_id IS NULL
                    OR NOT custody.visible(m.id, ARRAY['post:' || h.post_id])
                """)).isEmpty();
    }

    /** @return how many papers there are */
    int papersThere(Path documents) {
        List<String> papers = strings("SELECT encode(sha256, 'hex') FROM platform.document");
        assertThat(papers).allSatisfy(name -> {
            Path paper = documents
                    .resolve(name.substring(0, 2))
                    .resolve(name.substring(2, 4))
                    .resolve(name);
            assertThat(hash(paper)).isEqualTo(name);
        });
        return papers.size();
    }

    private List<Row> rows() {
        return jdbc.sql("""
                        SELECT matter_id || '/' || seq, via, encode(hash, 'hex') FROM custody.movement WHERE matter_id > :before
                        UNION ALL
                        SELECT matter_id || '/' || seq, kind, encode(hash, 'hex') FROM custody.event WHERE matter_id > :before
                        """)
                .param("before", before)
                .query((row, n) -> new Row(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    private static String place(Deed deed, String answer) {
        return deed.verb() == Verb.REGISTER ? answer.split(" ", 2)[0] + "/1" : answer;
    }

    private static void assertTold(Deed deed, Row row) {
        JsonNode told = JSON.readTree(deed.answer());
        switch (deed.verb()) {
            case REGISTER ->
                assertThat(told.get("id").asString() + "/1").as("%s", deed).isEqualTo(row.place());
            case SEND, PULL_BACK -> {
                assertThat(deed.matter() + "/" + told.get("seq").asInt())
                        .as("%s", deed)
                        .isEqualTo(row.place());
                assertThat(told.get("hash").asString()).as("%s", deed).isEqualTo(row.hash());
            }
            case RECEIVE, PARK, CLOSE -> assertThat(row.place()).as("%s", deed).startsWith(deed.matter() + "/");
        }
    }

    private List<String> strings(String query) {
        return jdbc.sql(query).query(String.class).list();
    }

    private static String hash(Path file) throws IOException {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
