package org.sanchika.office.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
class ImportScreensTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    OfficeFixtures office;

    @Autowired
    JdbcClient jdbc;

    Collectorate place;
    Acting admin;
    String own;
    String mark;

    @BeforeEach
    void makeADistrict() {
        place = office.collectorate();
        admin = office.official(place.district(), "कार्यालय प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        own = jdbc.sql("SELECT code FROM office.unit WHERE id = :id")
                .param("id", place.district().value())
                .query(String.class)
                .single();
        mark = "W" + place.district().value() + "-";
    }

    @Test
    void keepsAnUploadUntilItIsConfirmedOnce() {
        String address = redirect(upload(sheet("SECTION")));

        assertThat(web.get().uri(address).with(office.by(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("/confirmation");
        assertThat(units()).isZero();

        assertThat(confirm(address)).hasStatus(303);
        assertThat(confirm(address)).hasStatus(303);
        assertThat(units()).isEqualTo(1);
        assertThat(web.get().uri(address).with(office.by(admin)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/confirmation");
        assertThat(web.get().uri(redirect(upload(sheet("SECTION")))).with(office.by(admin)))
                .bodyText()
                .doesNotContain("/confirmation");
    }

    @Test
    void showsBadCellsAndConfirmsNone() {
        String address = redirect(upload(sheet("CASTLE")));

        assertThat(web.get().uri(address).with(office.by(admin)))
                .hasStatusOk()
                .bodyText()
                .contains("CASTLE")
                .doesNotContain("/confirmation");
        assertThat(confirm(address)).hasStatus(422).bodyText().contains("CASTLE");
        assertThat(web.get().uri(address + "/errors.csv").with(office.by(admin)))
                .hasStatusOk()
                .hasContentType("text/csv;charset=UTF-8")
                .bodyText()
                .contains("CASTLE", ",B,");
        assertThat(units()).isZero();
    }

    @Test
    void isNobodyElsesUpload() {
        String address = redirect(upload(sheet("SECTION")));
        Acting other = office.official(place.district(), "दूसरा", 1, null, false, Role.OFFICE_ADMIN);

        assertThat(web.get().uri(address).with(office.by(other))).hasStatus(404);
        assertThat(web.post().uri(address + "/confirmation").with(office.by(other)))
                .hasStatus(404);
        assertThat(web.get().uri("/imports").with(office.by(place.clerk()))).hasStatus(403);
    }

    @Test
    void refusesWhatIsNoSheetBesideTheField() {
        assertThat(upload("".getBytes(StandardCharsets.UTF_8)))
                .hasStatus(422)
                .bodyText()
                .contains("file-wrong");
        assertThat(upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}))
                .hasStatus(422)
                .bodyText()
                .contains("XLS");
        assertThat(upload("%PDF-1.7".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(upload("क,ख\n1,2".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
        assertThat(upload("code,kind\n".getBytes(StandardCharsets.UTF_8))).hasStatus(422);
    }

    @Test
    void readsItsOwnTemplatesInEveryLanguage() throws Exception {
        for (String language : List.of("en", "hi", "bn")) {
            MvcTestResult workbook = web.get()
                    .uri("/api/v1/office/imports/templates/office.xlsx")
                    .header("Accept-Language", language)
                    .with(office.by(admin))
                    .exchange();
            assertThat(workbook).hasStatusOk();
            List<Grid> grids = XlsxGrids.read(workbook.getResponse().getContentAsByteArray());
            assertThat(grids)
                    .hasSize(5)
                    .allSatisfy(grid -> assertThat(grid.lines()).hasSize(2));
            assertThat(upload(workbook.getResponse().getContentAsByteArray()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("file-wrong");
        }
        assertThat(web.get().uri("/imports/templates/heads.csv").with(office.by(admin)))
                .hasStatusOk();
        assertThat(web.get().uri("/imports/templates/castles.csv").with(office.by(admin)))
                .hasStatus(404);
    }

    @Test
    void entersByCallOnceForAKey() throws Exception {
        String key = UUID.randomUUID().toString();

        assertThat(call("?check=true", sheet("SECTION"), key)).hasStatusOk();
        assertThat(units()).isZero();
        MvcTestResult first = call("", sheet("SECTION"), key);
        MvcTestResult again = call("", sheet("SECTION"), key);

        assertThat(first).hasStatus(201);
        assertThat((int) JsonPath.read(first.getResponse().getContentAsString(), "$.sheets[0].added"))
                .isEqualTo(1);
        assertThat(again.getResponse().getContentAsString())
                .isEqualTo(first.getResponse().getContentAsString());
        assertThat(call("", sheet("CELL"), key)).hasStatus(422);
        assertThat(units()).isEqualTo(1);
    }

    @Test
    void answersBadCellsToAProgram() throws Exception {
        MvcTestResult answer = call("", sheet("CASTLE"), UUID.randomUUID().toString());

        assertThat(answer).hasStatus(422).hasContentType("application/problem+json");
        String body = answer.getResponse().getContentAsString();
        assertThat((String) JsonPath.read(body, "$.type")).isEqualTo("/problems/bad-cells");
        assertThat((String) JsonPath.read(body, "$.report.errors[0].column")).isEqualTo("B");
        assertThat((int) JsonPath.read(body, "$.report.errors[0].row")).isEqualTo(2);
    }

    @Test
    void mendsTheFileIndexOnItsScreen() {
        String index = "/units/" + place.section().value() + "/file-heads";
        assertThat(web.post()
                        .uri(index)
                        .param("code", "11")
                        .param("nameHi", "स्थापना")
                        .with(office.by(admin)))
                .hasStatus(303);
        long id = jdbc.sql("SELECT id FROM office.file_head WHERE unit_id = :unit")
                .param("unit", place.section().value())
                .query(Long.class)
                .single();

        assertThat(web.post()
                        .uri(index)
                        .param("code", "11")
                        .param("nameHi", "फिर")
                        .with(office.by(admin)))
                .hasStatus(422)
                .bodyText()
                .contains("code-wrong");
        assertThat(web.post()
                        .uri(index)
                        .param("parent", "" + id)
                        .param("code", "01")
                        .param("nameHi", "अवकाश")
                        .with(office.by(admin)))
                .hasStatus(303);
        assertThat(web.post()
                        .uri("/file-heads/" + id)
                        .param("code", "12")
                        .param("nameHi", "संस्थापन")
                        .with(office.by(admin)))
                .hasStatus(303);
        assertThat(web.post().uri("/file-heads/" + id + "/closure").with(office.by(admin)))
                .hasStatus(409);
        assertThat(web.get().uri(index).with(office.by(place.clerk())))
                .hasStatusOk()
                .bodyText()
                .contains("संस्थापन", "12/01")
                .doesNotContain("<form method=\"post\" action=\"" + index);
        Acting stranger =
                office.official(office.unit(null, "OFFICE", "अन्य"), "प्रशासक", 1, null, false, Role.OFFICE_ADMIN);
        assertThat(web.post()
                        .uri("/file-heads/" + id)
                        .param("code", "13")
                        .param("nameHi", "पराया")
                        .with(office.by(stranger)))
                .hasStatus(403);
    }

    private byte[] sheet(String kind) {
        return ("code,kind,parent,nameHi\n" + mark + "N," + kind + "," + own + ",नज़ारत\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private MvcTestResult upload(byte[] content) {
        return web.post()
                .uri("/imports")
                .multipart()
                .file(new MockMultipartFile("file", "units.csv", "text/csv", content))
                .with(office.by(admin))
                .exchange();
    }

    private MvcTestResult call(String query, byte[] content, String key) {
        return web.post()
                .uri("/api/v1/office/imports" + query)
                .multipart()
                .file(new MockMultipartFile("file", "units.csv", "text/csv", content))
                .header("Idempotency-Key", key)
                .with(office.by(admin))
                .exchange();
    }

    private MvcTestResult confirm(String address) {
        return web.post().uri(address + "/confirmation").with(office.by(admin)).exchange();
    }

    private static String redirect(MvcTestResult answer) {
        assertThat(answer).hasStatus(303);
        return java.util.Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    }

    private int units() {
        return jdbc.sql("SELECT count(*) FROM office.unit WHERE code = :code")
                .param("code", mark + "N")
                .query(Integer.class)
                .single();
    }
}
