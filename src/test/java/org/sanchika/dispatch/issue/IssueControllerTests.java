package org.sanchika.dispatch.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Scans;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** From the approved draft to the register, by page and by call. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class IssueControllerTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Issues issues;

    @Autowired
    Scans scans;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Draft draft;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        draft = made.approved(office);
    }

    @Test
    void goesFromTheDraftToTheOfficeCopy() {
        Map<String, String> fields = Map.of("_once", UUID.randomUUID().toString());
        String taken = post("/drafts/" + draft.id().value() + "/issue", fields)
                .getResponse()
                .getRedirectedUrl();
        assertThat(post("/drafts/" + draft.id().value() + "/issue", fields)).hasRedirectedUrl(taken);
        Issue issue = issues.of(draft.id(), office.collector()).orElseThrow();
        assertThat(post("/drafts/" + draft.id().value() + "/issue", Map.of()))
                .hasStatus4xxClientError()
                .bodyText()
                .contains("इसका क्रमांक आवंटित हो चुका है", "role=\"alert\"");

        assertThat(get(taken)).hasStatusOk().bodyText().contains(issue.number(), "लॉगिन से प्रमाणित", "id=\"scan\"");
        assertThat(get(taken + "/document")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get("/drafts/" + draft.id().value() + "/document"))
                .hasStatusOk()
                .hasContentType("application/pdf");
        assertThat(post(taken + "/signature", Map.of()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"scan-wrong\"");
        assertThat(sign(taken + "/signature", "scan")).hasStatus(303);
        assertThat(get(taken)).bodyText().contains("मिलान शेष", "id=\"scan\"");
        long scan = scans.of(issue.id(), office.clerk()).getFirst().id();
        assertThat(post("/scans/" + scan + "/agreement", Map.of(), office.clerk()))
                .hasStatus(303);
        assertThat(get(taken)).bodyText().contains("कागज़ पर हस्ताक्षरित").doesNotContain("id=\"scan\"");
        assertThat(get(taken + "/document")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get("/files/" + draft.matter().value())).bodyText().contains(issue.number());
    }

    @Test
    void listsNumbersGivenUpWithTheReason() {
        Issue first = made.reserved(draft, office.collector());
        assertThat(post("/issues/" + first.id().value() + "/cancellation", Map.of("reason", "")))
                .hasStatus(422);
        assertThat(post("/issues/" + first.id().value() + "/cancellation", Map.of("reason", "हस्ताक्षर नहीं हुए")))
                .hasStatus(303);
        Issue second = made.reserved(draft, office.collector());

        assertThat(get("/issues"))
                .hasStatusOk()
                .bodyText()
                .contains(first.number(), second.number(), "हस्ताक्षर नहीं हुए");
        assertThat(get("/issues?state=CANCELLED"))
                .bodyText()
                .contains(first.number())
                .doesNotContain(">" + second.number());
        assertThat(get("/issues/register.csv"))
                .hasStatusOk()
                .bodyText()
                .contains(first.number(), "रद्द", second.number());
        assertThat(get("/issues?year=2019")).hasStatusOk().bodyText().contains("कोई क्रमांक नहीं");
        assertThat(get("/issues/" + first.id().value() + "/document")).hasStatus(404);
    }

    @Test
    void issuesByTheSignatorysOwnSignIn() {
        Issue issue = made.reserved(draft, office.collector());

        assertThat(post("/issues/" + issue.id().value() + "/sign-in", Map.of())).hasStatus(303);

        assertThat(issues.find(issue.id(), office.clerk()).orElseThrow().end().way())
                .isEqualTo(Issue.Way.SIGN_IN);
        assertThat(get("/issues/" + issue.id().value())).bodyText().contains("लॉगिन से प्रमाणित, 01-07-2026");
    }

    @Test
    void refusesAScanThatIsNone() {
        Issue issue = made.reserved(draft, office.collector());
        var request = web.post()
                .uri("/issues/" + issue.id().value() + "/signature")
                .multipart()
                .file(new MockMultipartFile("scan", "scan.pdf", "application/pdf", "not a paper".getBytes()))
                .with(offices.by(office.collector()));

        assertThat(request.exchange()).hasStatus(415).bodyText().contains("id=\"scan-wrong\"");
        assertThat(issues.find(issue.id(), office.clerk()).orElseThrow().isOpen())
                .isTrue();
    }

    @Test
    void hidesFromStrangersWhatItSays() {
        Issue issue = made.reserved(draft, office.collector());
        Acting stranger = offices.collectorate().collector();

        assertThat(web.get()
                        .uri("/issues/" + issue.id().value())
                        .with(offices.by(stranger))
                        .exchange())
                .hasStatus(404);
        assertThat(web.get()
                        .uri("/api/v1/issues/" + issue.id().value() + "/document")
                        .with(offices.by(stranger))
                        .exchange())
                .hasStatus(404);
    }

    @Test
    void doesAllOfItByCalls() {
        String call = "/api/v1/drafts/" + draft.id().value() + "/issue";
        MvcTestResult taken = post(call, Map.of());
        Issue issue = issues.of(draft.id(), office.collector()).orElseThrow();
        String path = "/api/v1/issues/" + issue.id().value();

        assertThat(taken).hasStatus(201).bodyJson().extractingPath("number").isEqualTo(issue.number());
        assertThat(post(call, Map.of())).hasStatus(422);
        assertThat(get(path)).bodyJson().extractingPath("state").isEqualTo("RESERVED");
        assertThat(sign(path + "/signature", "document"))
                .hasStatus(202)
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("RESERVED");
        long scan = scans.of(issue.id(), office.clerk()).getFirst().id();
        scans.agree(scan, office.clerk());
        assertThat(get(path)).bodyJson().extractingPath("way").isEqualTo("PAPER");
        assertThat(get(path + "/document")).hasStatusOk().hasContentType("application/pdf");
        assertThat(get("/api/v1/issues"))
                .bodyJson()
                .extractingPath("items[0].state")
                .isEqualTo("ISSUED");
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).with(offices.by(office.collector())).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields) {
        return post(uri, fields, office.collector());
    }

    private MvcTestResult post(String uri, Map<String, String> fields, Acting by) {
        var request = web.post().uri(uri).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }

    private MvcTestResult sign(String uri, String name) {
        return web.post()
                .uri(uri)
                .multipart()
                .file(new MockMultipartFile(name, "scan.pdf", "application/pdf", SampleDocuments.pdf("signed", 1)))
                .with(offices.by(office.collector()))
                .exchange();
    }
}
