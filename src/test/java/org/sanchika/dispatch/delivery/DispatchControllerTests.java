package org.sanchika.dispatch.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the issue through the registry to the registers, by page and by call. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class DispatchControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Dispatches dispatches;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Issue issue;
    String page;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.reserved(made.approved(office), office.collector());
        made.signedOnPaper(issue, office);
        page = "/issues/" + issue.id().value() + "/dispatches";
    }

    @Test
    void countsHowManyStandHowWhereThereAreMany() {
        post(page, Map.of("mode-1", "HAND", "mode-2", "HAND"), office.clerk());
        assertThat(get(page, office.clerk())).bodyText().doesNotContain("class=\"tally\"");

        post(page, Map.of("mode-1", "SPEED_POST", "mode-2", "SPEED_POST"), office.clerk());

        assertThat(get(page, office.clerk()))
                .bodyText()
                .containsPattern("class=\"tally\"><span>\\s*<span class=\"bdg b-n\">[^<]+</span>\\s*4</span>");
    }

    @Test
    void packsAndPostsWhatTheSectionGaveToTheRegistry() {
        assertThat(post("/stamps", Map.of("amount", "१००", "remark", "प्रधान डाकघर"), office.counter()))
                .hasStatus(303);
        var both = Map.of("mode-1", "SPEED_POST", "way-1", "REGISTRY", "mode-2", "SPEED_POST", "way-2", "REGISTRY");
        assertThat(post(page, both, office.clerk())).hasStatus(303);
        List<Dispatch> queued = dispatches.of(issue.id(), office.clerk());
        assertThat(get("/registry", office.counter()))
                .hasStatusOk()
                .bodyText()
                .contains("कार्यपालन अभियंता", "जिला पदाधिकारी");
        String letter = "/dispatches/" + queued.getFirst().id().value() + "/document";
        assertThat(get(letter, office.counter())).hasStatusOk().hasContentType("application/pdf");

        assertThat(pack(queued.getLast(), "101")).hasStatus(422).bodyText().contains("postage-wrong", "100.00");
        assertThat(pack(queued.getLast(), "41.50")).hasStatus(303);
        assertThat(pack(queued.getLast(), "1")).hasStatus(422);
        Dispatch packed = dispatches.find(queued.getLast().id(), office.clerk()).orElseThrow();
        assertThat(packed.envelope().number()).isEqualTo("1/2026");
        String envelope = Long.toString(packed.envelope().id());
        assertThat(post("/registry/postings", Map.of("envelope", envelope), office.counter()))
                .hasStatus(303);
        assertThat(post("/registry/postings", Map.of("envelope", envelope), office.counter()))
                .hasStatus(422);
        assertThat(get(
                        letter.replace(
                                Long.toString(queued.getFirst().id().value()),
                                Long.toString(packed.id().value())),
                        office.counter()))
                .hasStatus(404);

        String back = Long.toString(queued.getFirst().id().value());
        assertThat(post("/registry/returns", Map.of("dispatch", back, "remark", ""), office.counter()))
                .hasStatus(422);
        assertThat(post("/registry/returns", Map.of("dispatch", back, "remark", "पता अधूरा"), office.counter()))
                .hasStatus(303);
        assertThat(get(page, office.clerk()))
                .bodyText()
                .contains("1/2026", "EB123456789IN", "पता अधूरा", "रजिस्ट्री ने लौटाया");
        assertThat(get("/inbox", office.clerk()))
                .bodyText()
                .contains("पत्र " + issue.number() + ", ", "तक नहीं पहुँचा");
        assertThat(get("/stamps", office.counter())).bodyText().contains("58.50", "प्रधान डाकघर");
        assertThat(get("/stamps/account.csv", office.counter())).bodyText().contains("41.50", "58.50");
        assertThat(get("/dispatches", office.collector())).bodyText().contains("1/2026", issue.number());
        assertThat(get("/dispatches/register.csv", office.collector()))
                .bodyText()
                .contains("EB123456789IN", "41.50");
    }

    @Test
    void keepsThePeonBook() {
        Map<String, String> fields =
                Map.of("mode-1", "HAND", "_once", UUID.randomUUID().toString());
        assertThat(post(page, fields, office.clerk())).hasStatus(303);
        assertThat(post(page, fields, office.clerk())).hasStatus(303);
        List<Dispatch> sent = dispatches.of(issue.id(), office.clerk());
        assertThat(sent).hasSize(1);
        String told = "/dispatches/" + sent.getFirst().id().value() + "/steps";

        assertThat(post(told, Map.of("step", "RETURNED"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("कारण लिखें");
        assertThat(post(
                        told,
                        Map.of("step", "DELIVERED", "remark", "श्री मोहन", "dated", "31-02-2026"),
                        office.clerk()))
                .hasStatus(422);
        assertThat(post(told, Map.of("step", "DELIVERED", "remark", "श्री मोहन"), office.clerk()))
                .hasStatus(303);

        assertThat(get("/dispatches/peon-book", office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("श्री मोहन", issue.number());
        assertThat(get("/dispatches/peon-book?from=99-99-9999", office.clerk())).hasStatus(422);
    }

    @Test
    void saysWhatIsMissingBesideItsFieldAndKeepsWhatWasTyped() {
        Map<String, String> fields = Map.of(
                "mode-1", "EMAIL", "contact-1", "गलत पता", "mode-2", "POST", "postage-2", "पाँच", "weight-2", "२०");

        assertThat(post(page, fields, office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"postage-2-wrong\"", "गलत पता", "पाँच", "२०");
        assertThat(post(page, Map.of("mode-1", "EMAIL", "contact-1", "गलत पता"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"contact-1-wrong\"");
        assertThat(post(page, Map.of(), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("role=\"alert\"");
        assertThat(get(page, offices.collectorate().collector())).hasStatus(404);
        assertThat(get("/issues/" + issue.id().value(), office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains(page);
    }

    @Test
    void doesAllOfItByCalls() {
        String path = "/api/v1" + page;
        String body = "{\"place\":1,\"mode\":\"SPEED_POST\",\"way\":\"REGISTRY\"}";
        MvcTestResult sent = call(path, body, office.clerk());
        assertThat(sent).hasStatus(201).bodyJson().extractingPath("state").isEqualTo("QUEUED");
        assertThat(call(path, body, office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("mode");
        String id = Long.toString(
                dispatches.of(issue.id(), office.clerk()).getFirst().id().value());
        assertThat(get("/api/v1/registry", office.counter()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(id);
        assertThat(call(
                        "/api/v1/registry/envelopes",
                        "{\"dispatches\":[\"" + id + "\"],\"weight\":20}",
                        office.counter()))
                .hasStatus(200);
        long envelope =
                dispatches.of(issue.id(), office.clerk()).getFirst().envelope().id();
        assertThat(call("/api/v1/registry/postings", "{\"envelopes\":[\"" + envelope + "\"]}", office.counter()))
                .hasStatus(200);
        assertThat(call(
                        "/api/v1/dispatches/" + id + "/steps",
                        "{\"kind\":\"RETURNED\",\"remark\":\"पता नहीं मिला\"}",
                        office.counter()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("steps[3].remark")
                .isEqualTo("पता नहीं मिला");
        assertThat(get(path, office.clerk()))
                .bodyJson()
                .extractingPath("items[0].state")
                .isEqualTo("RETURNED");
        assertThat(get("/api/v1/dispatches?mode=SPEED_POST", office.clerk()))
                .bodyJson()
                .extractingPath("items[0].id")
                .isEqualTo(id);
        assertThat(get("/api/v1/stamps", office.counter()))
                .bodyJson()
                .extractingPath("balance")
                .isEqualTo("0.00");
        assertThat(call("/api/v1/stamps", "{\"amount\":\"100\",\"remark\":\"प्रधान डाकघर\"}", office.counter()))
                .hasStatus(200);
        assertThat(call(
                        "/api/v1/stamps",
                        "{\"kind\":\"SPOILT\",\"amount\":\"101\",\"remark\":\"फटे\"}",
                        office.counter()))
                .hasStatus(422)
                .bodyText()
                .contains("100.00");
        assertThat(call("/api/v1/stamps", "{\"amount\":\"1\",\"remark\":\"x\",\"dated\":\"कल\"}", office.counter()))
                .hasStatus(422);
        assertThat(get("/api/v1/stamps", office.counter()))
                .bodyJson()
                .extractingPath("balance")
                .isEqualTo("100.00");
        assertThat(get("/api/v1/registry", office.clerk())).hasStatus(403);
    }

    private MvcTestResult pack(Dispatch one, String postage) {
        Map<String, String> fields = Map.of(
                "dispatch",
                Long.toString(one.id().value()),
                "weight",
                "२०",
                "postage",
                postage,
                "tracking",
                "EB123456789IN");
        return post("/registry/envelopes", fields, office.counter());
    }

    private MvcTestResult get(String path, Acting by) {
        return web.get().uri(path).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri(path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult call(String path, String body, Acting by) {
        return web.post()
                .uri(path)
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(by))
                .exchange();
    }
}
