package org.sanchika.efile.authority;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.platform.security.Role;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import(FileFixtures.class)
class GuardFileTests {
    private static final String WORDING = "कोई संचिका सात कार्य दिवस से अधिक न रखी जाए।";

    @Autowired
    MockMvcTester web;

    @Autowired
    FileFixtures made;

    @Autowired
    Authorities authorities;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Acting administrator;
    String path;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        administrator = offices.official(office.district(), "प्रशासक", 3, null, false, Role.OFFICE_ADMIN);
        path = "/units/" + office.district().value() + "/authorities";
    }

    @Test
    void offersWhatAnOfficeKeepsToNotesOfTheSectionsBelow() {
        assertThat(add(path, entry("आदेश 47", WORDING), administrator)).hasStatus(303);
        Authority order = only();
        MatterId file = made.opened(office.clerk());

        assertThat(get("/files/" + file.value() + "/references?q=कार्य", office.clerk()))
                .bodyText()
                .contains("data-ref=\"" + order.address() + "\"");
        assertThat(get(preview(file, order), office.clerk())).bodyText().contains(WORDING);
        assertThat(get(order.address(), office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains(WORDING);
    }

    @Test
    void keepsReadableWhatWasWithdrawnAndOffersItNoMore() {
        add(path, entry("आदेश 47", WORDING), administrator);
        Authority order = only();
        MatterId file = made.opened(office.clerk());

        assertThat(post(path + "/" + order.id() + "/withdrawal", Map.of(), office.clerk()))
                .hasStatus(403);
        assertThat(post(path + "/" + order.id() + "/withdrawal", Map.of(), administrator))
                .hasStatus(303);
        assertThat(post(path + "/" + order.id() + "/withdrawal", Map.of(), administrator))
                .hasStatus(303);

        assertThat(get("/files/" + file.value() + "/references?q=47", office.clerk()))
                .bodyText()
                .doesNotContain(order.address());
        assertThat(get(preview(file, order), office.clerk())).bodyText().contains(WORDING);
        assertThat(add(path, entry("आदेश 47", "नया पाठ"), administrator)).hasStatus(303);
    }

    @Test
    void entersOnceHoweverOftenTheFormComes() {
        Map<String, String> form = entry("आदेश 48", WORDING);
        form.put("_once", UUID.randomUUID().toString());

        assertThat(add(path, form, administrator)).hasStatus(303);
        assertThat(add(path, form, administrator)).hasStatus(303);

        assertThat(only().citation()).isEqualTo("आदेश 48");
    }

    @Test
    void saysBesideTheFieldWhatIsWrongAndLosesNothing() {
        add(path, entry("आदेश 47", WORDING), administrator);

        assertThat(add(path, entry("आदेश 47", "दूसरा पाठ"), administrator))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"citation-wrong\"")
                .contains("दूसरा पाठ");
        assertThat(add(path, entry("आदेश 49", ""), administrator))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"wording-wrong\"");
        Map<String, String> undated = entry("आदेश 50", WORDING);
        undated.put("madeOn", "31-02-2026");
        assertThat(add(path, undated, administrator)).hasStatus(422).bodyText().contains("id=\"madeOn-wrong\"");
        assertThat(add(path, entry("क".repeat(201), WORDING), administrator)).hasStatus(422);
        assertThat(add(path, entry("आदेश 51", WORDING), office.clerk())).hasStatus(403);
        assertThat(get("/units/999999999/authorities", office.clerk())).hasStatus(404);
    }

    @Test
    void keepsTheScanOfAnOrder() {
        var request = web.post()
                .uri(path)
                .multipart()
                .file(new MockMultipartFile("paper", "आदेश.pdf", "application/pdf", SampleDocuments.pdf("order", 1)))
                .with(offices.by(administrator));
        entry("आदेश 52", "").forEach(request::param);
        assertThat(request.exchange()).hasStatus(303);

        Authority order = only();
        assertThat(order.paper()).isNotNull();
        assertThat(get(order.address() + "/document", office.clerk())).hasStatusOk();
        assertThat(get(order.address() + "/pages/1", office.clerk())).hasStatusOk();
    }

    @Test
    void takesAndGivesThemByCall() {
        String call = "/api/v1/units/" + office.district().value() + "/authorities";
        String body = """
                {"kind":"RULE","citation":"नियम 74","language":"hi","wording":"पाठ"}""";

        assertThat(call(call, body, administrator)).hasStatus(201);
        Authority rule = only();
        assertThat(get(call + "?q=नियम", office.clerk()))
                .bodyJson()
                .extractingPath("$.items[0].citation")
                .isEqualTo("नियम 74");
        assertThat(call(call, body, administrator)).hasStatus(422);
        assertThat(call(call, "{\"kind\":\"BOOK\"}", administrator)).hasStatus(422);
        assertThat(call(call, body.replace("74", "75"), office.clerk())).hasStatus(403);
        assertThat(web.delete()
                        .uri("/api/v1" + rule.address())
                        .with(offices.by(administrator))
                        .exchange())
                .hasStatus(204);
        assertThat(get("/api/v1" + rule.address(), office.clerk()))
                .bodyJson()
                .extractingPath("$.withdrawn")
                .isEqualTo(true);
    }

    private Authority only() {
        var all = authorities.of(office.district(), "", 10);
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private static Map<String, String> entry(String citation, String wording) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("kind", "ORDER");
        form.put("citation", citation);
        form.put("language", "hi");
        form.put("wording", wording);
        return form;
    }

    private static String preview(MatterId file, Authority order) {
        return "/files/" + file.value() + "/references/preview?to=" + order.address();
    }

    private MvcTestResult add(String path, Map<String, String> fields, Acting by) {
        return post(path, fields, by);
    }

    private MvcTestResult call(String path, String body, Acting by) {
        return web.post()
                .uri(path)
                .with(offices.by(by))
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
