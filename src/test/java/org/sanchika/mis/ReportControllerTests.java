package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** How reports are answered, and to whom. */
class ReportControllerTests extends ReportHistory {
    @Autowired
    JdbcClient jdbc;

    @Test
    void showNothingOfOtherOfficesNorOfSecrets() {
        var stranger = offices.collectorate();

        assertThat(get("/reports/parked?unit=" + office.district().value(), stranger.collector()))
                .hasStatus(404);
        assertThat(get("/reports/parked", stranger.collector()))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("भवन मरम्मत");
        assertThat(get("/reports/parked", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("भवन मरम्मत");
        assertThat(get("/api/v1/reports/parked?unit=" + office.district().value(), stranger.collector()))
                .hasStatus(404);
    }

    /** That a matter lies there is no secret; what it is about is, and no way leads to it. */
    @Test
    void lockWhatTheReaderMayNotKnow() {
        jdbc.sql("UPDATE custody.access SET until_at = now() WHERE matter_id = :id")
                .param("id", second.value())
                .update();

        assertThat(get("/reports/parked", office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("37", "आप नहीं खोल सकते")
                .doesNotContain("भवन मरम्मत", "निधि की प्रतीक्षा", "/matters/" + second.value());
    }

    @Test
    void goOutAsSheetAndPaper() throws Exception {
        String asked = "?from=2026-06-01&to=2026-07-31&act=FORWARDED";

        assertThat(get("/reports/movements-by-month/sheet" + asked, office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains("स्थापना शाखा,2,1,3");
        byte[] book = get("/reports/movements-by-month/sheet" + asked + "&format=xlsx", office.collector())
                .getResponse()
                .getContentAsByteArray();
        try (var read = new ReadableWorkbook(new ByteArrayInputStream(book))) {
            assertThat(read.getFirstSheet().read().get(1).getCellAsNumber(3).orElseThrow())
                    .isEqualByComparingTo("3");
        }
        byte[] pdf = get("/reports/disposal-time/sheet?format=pdf&from=2026-06-01&to=2026-07-31", office.collector())
                .getResponse()
                .getContentAsByteArray();
        try (var paper = Loader.loadPDF(pdf)) {
            assertThat(new PDFTextStripper().getText(paper)).contains("पदाधिकारीवार निष्पादन समय", "स्थापना शाखा");
        }
        assertThat(get("/api/v1/reports/movements-by-month" + asked, office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("rows[0]")
                .isEqualTo(List.of("स्थापना शाखा", 2, 1, 3));
    }

    @Test
    void sayWhatIsWrongWithAPeriod() {
        assertThat(get("/reports/movements-by-month?from=2020-01-01&to=2026-01-01", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("एक साथ अधिकतम 36 माह");
        assertThat(get("/api/v1/reports/movements-by-month?from=2020-01-01&to=2026-01-01", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("\"to\"", "एक साथ अधिकतम 36 माह");
        assertThat(get("/reports/returns?from=1900-01-01&to=9999-12-31", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("to-wrong", "अधिकतम पचास वर्ष");
        assertThat(get("/reports/disposal-time?from=kal", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("from-wrong");
        assertThat(get("/reports/disposal-time/sheet?format=csv&from=2026-02-01&to=2026-01-01", office.collector()))
                .hasStatus(422);
        assertThat(get("/reports/parked/sheet?format=exe", office.collector())).hasStatus(422);
        assertThat(get("/reports/nothing-such", office.collector())).hasStatus(404);
        assertThat(get("/reports/parked", office.clerk())).hasStatus(403);
    }

    /** A month of 304 offices is read while somebody waits, more is not. */
    @Test
    void haveLongPeriodsOfManyOfficesMadeInTheBackground() {
        jdbc.sql("""
                        INSERT INTO office.unit (parent_id, code, kind, name_hi)
                        SELECT :district, 'many-' || :district || '-' || n, 'SECTION', 'शाखा' FROM generate_series(1, 301) n
                        """).param("district", office.district().value()).update();
        String year = "?from=2026-01-01&to=2026-07-10&by=POST";

        assertThat(get("/reports/flow" + year, office.collector()))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "अधिक-से-अधिक एक माह",
                        "action=\"/reports/flow/exports\"",
                        "value=\"2026-01-01\"",
                        "value=\"POST\"")
                .doesNotContain("<svg class=\"flow\"");
        assertThat(get("/reports/flow/sheet" + year + "&format=pdf", office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("name=\"format\" value=\"xlsx\"");
        assertThat(get("/api/v1/reports/flow" + year, office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("/problems/too-much", "\"exports\":\"/api/v1/reports/flow/exports\"");
        assertThat(get("/api/v1/reports/flow?by=POST", office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("from")
                .isEqualTo("2026-06-10");
        assertThat(get("/reports/flow?from=2026-06-10&to=2026-07-10&by=POST", office.collector()))
                .bodyText()
                .contains("<svg class=\"flow\"");
        assertThat(get("/reports/flow?by=POST", office.collector()))
                .bodyText()
                .contains("value=\"2026-06-10\"", "<svg class=\"flow\"");
        assertThat(get("/reports/flow" + year + "&unit=" + office.section().value(), office.collector()))
                .bodyText()
                .contains("<svg class=\"flow\"");
        assertThat(get("/reports/ageing?from=2026-01-01&to=2026-07-10", office.collector()))
                .bodyText()
                .contains("<svg class=\"ages\"");
        assertThat(get("/reports/lying", office.collector())).bodyText().contains("प्रधान सहायक");
    }

    private MvcTestResult get(String path, Acting reader) {
        return web.get().uri(path).with(offices.by(reader)).exchange();
    }
}
