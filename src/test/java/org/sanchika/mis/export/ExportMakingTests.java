package org.sanchika.mis.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.UnsupportedEncodingException;
import java.sql.Connection;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.sanchika.mis.Report;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;

/** How they are made. */
class ExportMakingTests extends ExportOrders {
    private static final int HALF = 15_000;
    /** Another transaction holds this lock when a report is to stand still half way. */
    private static final int GATE = 20_261_127;

    @Autowired
    ExportJob job;

    @Autowired
    DataSource database;

    /** That half of the lines are written while the server has not got further shows that none waited for the last. */
    @Test
    void flowFromTheServerIntoTheFileAndStopBetweenTwoLines() throws Exception {
        Export export = begun("xlsx", office.collector());
        CompletableFuture<Void> made;
        try (Connection gate = database.getConnection()) {
            gate.createStatement().execute("SELECT pg_advisory_lock(" + GATE + ")");
            made = CompletableFuture.runAsync(() -> making.make(export, spread()));
            await().atMost(Duration.ofSeconds(60))
                    .until(() -> export(export.id()).lines() >= HALF - 1_000);
            assertThat(export(export.id()).state()).isEqualTo(Export.State.RUNNING);
            assertThat(pieces(export.id())).isPositive();

            assertThat(call(HttpMethod.DELETE, "/api/v1/exports/" + export.id(), "", office.collector()))
                    .hasStatus(204);
            gate.createStatement().execute("SELECT pg_advisory_unlock(" + GATE + ")");
        }
        made.get(60, TimeUnit.SECONDS);

        assertThat(export(export.id()).state()).isEqualTo(Export.State.CANCELLED);
        assertThat(export(export.id()).lines()).isLessThan(LINES);
        assertThat(pieces(export.id())).isZero();
    }

    @Test
    void holdEveryLineAndTheirSum() throws UnsupportedEncodingException {
        Export export = begun("csv", office.collector());

        making.make(export, plain());

        assertThat(export(export.id()))
                .extracting(Export::state, Export::lines, Export::total)
                .containsExactly(Export.State.DONE, (long) LINES, (long) LINES);
        assertThat(pieces(export.id())).isGreaterThan(1);
        List<String> lines = get("/exports/" + export.id() + "/content", office.collector())
                .getResponse()
                .getContentAsString()
                .lines()
                .toList();
        assertThat(lines).hasSize(LINES + 2);
        assertThat(lines.getLast()).isEqualTo("कुल," + (long) LINES * (LINES + 1) / 2);
    }

    @Test
    void areTakenUpAnewAfterADeathAndGivenUpAfterThree() {
        Export dead = begun("csv", office.collector());
        assertThat(sql.progress(dead, 500, 900L, 4)).isTrue();
        sql.piece(dead, 1, new byte[] {1, 2, 3, 4});

        job.run(Long.toString(dead.id()), "");

        assertThat(export(dead.id())).extracting(Export::state, Export::tries).containsExactly(Export.State.DONE, 2);
        assertThat(sql.piece(dead.id(), 1).orElseThrow())
                .hasSize((int) export(dead.id()).size());
        // he who was taken for dead and is not writes nothing any more
        assertThat(sql.progress(dead, 700, 900L, 8)).isFalse();

        Export again = begun("csv", office.collector());
        assertThat(sql.begin(again.id())).isTrue();
        assertThat(sql.begin(again.id())).isTrue();
        job.run(Long.toString(again.id()), "");
        assertThat(export(again.id()).why()).isEqualTo(Export.Why.BROKEN);
        assertThat(get("/exports", office.collector())).bodyText().contains("तीन बार प्रयास");
    }

    /** Thirty thousand lines of months side by side, whose server stands still half way while the gate is shut. */
    private static Report spread() {
        return report(new Report.Column("n", Report.Type.COUNT, "", false), List.of(text()), """
                SELECT (SELECT string_agg(md5(n || '.' || i), '') FROM generate_series(1, 8) i)
                       || CASE WHEN n = %d THEN pg_advisory_xact_lock_shared(%d)::text ELSE '' END AS subject,
                       n AS line, DATE '2026-06-01' AS month, n
                  FROM generate_series(1, %d) n
                 LIMIT :limit""".formatted(
                        HALF, GATE, LINES));
    }
}
