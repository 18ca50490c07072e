package org.sanchika.mis.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.UnsupportedEncodingException;
import java.time.Duration;
import java.util.Set;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reports that are made while their reader goes on working. */
class ExportTests extends ExportOrders {
    @Autowired
    ExportSweep sweep;

    @Test
    void areOfferedForWhatIsTooLongForAtOnce() throws Exception {
        units(5_000);
        assertThat(get("/reports/usage/sheet?format=xlsx", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("5,000 से अधिक पंक्तियाँ", "action=\"/reports/usage/exports\"", "name=\"from\"");
        assertThat(get("/reports/usage/sheet?format=xlsx", office.head())).hasStatusOk();

        assertThat(post("/reports/usage/exports?format=xlsx", office.collector()))
                .hasRedirectedUrl("/exports");
        long id = last(office.collector());
        await().atMost(Duration.ofSeconds(60)).until(() -> export(id).state() == Export.State.DONE);

        assertThat(export(id).total()).isEqualTo(5_003);
        assertThat(get("/exports", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("तैयार", "/exports/" + id + "/content", "समाहरणालय");
        MvcTestResult file = get("/exports/" + id + "/content", office.collector());
        assertThat(file.getResponse().getHeader("Content-Disposition")).contains("usage-" + id + ".xlsx");
        try (var book =
                new ReadableWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
            var rows = book.getFirstSheet().read();
            assertThat(rows).hasSize(1 + 5_003 + 1);
            assertThat(rows.get(1).getCellAsString(0)).contains("समाहरणालय");
            assertThat(rows.getLast().getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("5006");
        }
        assertThat(jdbc.sql(
                                "SELECT count(*) FROM audit.access WHERE kind = 'EXPORT' AND target = :target AND person_id = :person")
                        .param("target", "/exports/" + id + "/content")
                        .param("person", office.collector().person().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void holdNothingForWhoLostTheirCharge() {
        Export before = begun("csv", office.head());
        making.make(before, plain());
        Export after = begun("csv", office.head());
        jdbc.sql("UPDATE office.charge SET until_on = DATE '2026-06-30' WHERE id = :id")
                .param("id", office.head().charge().value())
                .update();
        making.make(after, plain());

        assertThat(export(after.id()).why()).isEqualTo(Export.Why.CHARGE);
        assertThat(pieces(after.id())).isZero();
        // he is somebody else now, and sees what became of them
        var post = offices.post(office.otherSection(), "सहायक", 1, null, false, false, Set.of(Role.OFFICIAL));
        Acting now = offices.charged(office.head().person(), post, office.otherSection(), Role.OFFICIAL);
        assertThat(get("/exports", now))
                .hasStatusOk()
                .bodyText()
                .contains("अब आपके पास नहीं है")
                .doesNotContain("/content");
        assertThat(get("/exports/" + before.id() + "/content", now)).hasStatus(404);
    }

    @Test
    void areOfOneReaderForAWeek() throws UnsupportedEncodingException {
        Export export = begun("csv", office.collector());
        making.make(export, plain());
        String path = "/api/v1/exports/" + export.id();
        assertThat(get(path, office.collector()))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("DONE");
        assertThat(get(path, office.head())).hasStatus(404);
        assertThat(get(path + "/content", office.head())).hasStatus(404);
        assertThat(get("/exports/" + export.id() + "/content", office.head())).hasStatus(404);
        assertThat(call(HttpMethod.DELETE, path, "", office.head())).hasStatus(404);

        clock.pass(Duration.ofDays(6));
        sweep.run();
        assertThat(get(path + "/content", office.collector())).hasStatusOk();
        clock.pass(Duration.ofDays(2));
        sweep.run();
        assertThat(get(path + "/content", office.collector())).hasStatus(404);
        assertThat(pieces(export.id())).isZero();
        assertThat(get("/exports", office.collector())).bodyText().contains("कोई लंबा प्रतिवेदन नहीं");
    }

    @Test
    void areOrderedByProgramsAndNotWithoutEnd() throws UnsupportedEncodingException {
        String path = "/api/v1/reports/parked/exports";
        assertThat(call(HttpMethod.POST, path, "{\"format\": \"exe\"}", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("\"format\"");
        assertThat(call(
                        HttpMethod.POST,
                        path,
                        "{\"unit\": " + offices.collectorate().district().value() + "}",
                        office.collector()))
                .hasStatus(404);
        MvcTestResult made = call(HttpMethod.POST, path, "{\"choices\": {\"kind\": \"RECEIPT\"}}", office.collector());
        assertThat(made).hasStatus(201).bodyJson().extractingPath("report").isEqualTo("parked");
        assertThat(made.getResponse().getHeader("Location")).isEqualTo("/api/v1/exports/" + last(office.collector()));
        assertThat(export(last(office.collector())).chosen()).containsEntry("kind", "RECEIPT");

        for (int n = 0; n < Exports.AT_ONCE; n++) {
            begun("csv", office.otherHead());
        }
        assertThat(call(HttpMethod.POST, path, "{}", office.otherHead())).hasStatus(409);
        assertThat(post("/reports/parked/exports?format=csv", office.otherHead()))
                .hasStatus(422)
                .bodyText()
                .contains("5 प्रतिवेदन पहले से बन रहे हैं");
    }

    private void units(int many) {
        jdbc.sql("""
                        WITH made AS (
                            INSERT INTO office.unit (parent_id, code, kind, name_hi)
                            SELECT :parent, 'LONG-' || :parent || '-' || n, 'BLOCK', 'प्रखंड ' || n FROM generate_series(1, :many) n
                            RETURNING id)
                        INSERT INTO office.post (unit_id, code, level, title_hi) SELECT id, 'LONG-' || id, 1, 'लिपिक' FROM made
                        """)
                .param("parent", office.district().value())
                .param("many", many)
                .update();
    }

    private long last(Acting by) {
        return jdbc.sql("SELECT max(id) FROM mis.export WHERE person_id = :person")
                .param("person", by.person().value())
                .query(Long.class)
                .single();
    }
}
