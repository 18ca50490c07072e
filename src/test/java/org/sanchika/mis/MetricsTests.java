package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.UnsupportedEncodingException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Acting;
import org.sanchika.platform.seal.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The figures of that history for other systems, reckoned by hand. */
class MetricsTests extends ReportHistory {
    @Autowired
    Statements statements;

    @Autowired
    JdbcClient jdbc;

    /** 120, 30 and 44,490 minutes on desks that were left; what was put aside was no departure. */
    @Test
    void tellOfAUnitWhatCameWentAndLies() {
        MvcTestResult answer = metrics(code(), "?from=2026-06-01&to=2026-07-10", office.collector());

        var json = assertThat(answer).hasStatusOk().bodyJson();
        json.extractingPath("pendency").isEqualTo(json("""
                [{"kind":"FILE","total":1,"bands":[0,1,0,0,0,0,0,0],"oldestDays":8,"medianDays":8,"p90Days":8,
                  "overLimit":1,"unopened":1,"physical":0}]"""));
        json.extractingPath("activity").isEqualTo(json("""
                [{"kind":"FILE","created":2,"createdPhysical":0,"received":3,"forwarded":3,"parked":1,"closed":0,"reopened":0,
                  "opening":0,"came":5,"gone":4,
                  "departures":3,"meanMinutes":14880,"medianMinutes":120,"p90Minutes":35616}]"""));
        var july = assertThat(metrics(code(), "?from=2026-07-01&to=2026-07-10", office.collector()))
                .bodyJson();
        july.extractingPath("activity[0].opening").isEqualTo(1);
        july.extractingPath("activity[0].came").isEqualTo(1);
        july.extractingPath("activity[0].gone").isEqualTo(1);
    }

    @Test
    void areSignedAndSentOnce() throws UnsupportedEncodingException {
        MvcTestResult answer = metrics(code(), "", office.collector());

        var response = answer.getResponse();
        byte[] body = response.getContentAsByteArray();
        String signature = response.getHeader(MetricsApiController.SIGNATURE);
        assertThat(statements.stands(signature, MetricsApiController.TYPE, body))
                .isTrue();
        body[body.length / 2] ^= 1;
        assertThat(statements.stands(signature, MetricsApiController.TYPE, body))
                .isFalse();
        assertThat(response.getContentAsString()).doesNotContain("वेतन", "भवन");
        assertThat(web.get()
                        .uri("/api/v1/units/" + code() + "/metrics")
                        .header("If-None-Match", response.getHeader("ETag"))
                        .with(offices.by(office.collector())))
                .hasStatus(304);
        sent(first, office.head(), office.clerk());
        assertThat(web.get()
                        .uri("/api/v1/units/" + code() + "/metrics")
                        .header("If-None-Match", response.getHeader("ETag"))
                        .with(offices.by(office.collector())))
                .hasStatusOk();
    }

    @Test
    void areOfTheReadersOwnUnitsOnly() {
        assertThat(metrics(code(), "", office.otherHead())).hasStatus(404);
        assertThat(metrics(code(), "", office.clerk())).hasStatus(403);
        assertThat(metrics("NONE", "", office.collector())).hasStatus(404);
        assertThat(metrics(code(), "?from=2026-02-30", office.collector())).hasStatus(422);
        jdbc.sql("UPDATE office.unit SET lgd_code = 990017 WHERE id = :id")
                .param("id", office.section().value())
                .update();
        assertThat(metrics("990017", "", office.collector()))
                .bodyJson()
                .extractingPath("unit")
                .isEqualTo(code());
        jdbc.sql("UPDATE office.unit SET lgd_code = 990017 WHERE id = :id")
                .param("id", office.district().value())
                .update();
        assertThat(metrics("990017", "", office.collector())).hasStatus(404);
        jdbc.sql("UPDATE office.unit SET lgd_code = NULL WHERE lgd_code = 990017")
                .update();
    }

    private MvcTestResult metrics(String code, String query, Acting reader) {
        return web.get()
                .uri("/api/v1/units/" + code + "/metrics" + query)
                .with(offices.by(reader))
                .exchange();
    }

    private String code() {
        return jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                .param("id", office.section().value())
                .query(String.class)
                .single();
    }

    private static List<?> json(String text) {
        return tools.jackson.databind.json.JsonMapper.shared().readValue(text, List.class);
    }
}
