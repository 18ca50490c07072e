package org.sanchika.dispatch.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Drafts;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.SampleDocuments;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class})
class DraftsApiTests {
    private static final String WHOLE = """
            {"language": "hi", "subject": "पेयजल योजना", "salutation": "महोदय,", "body": "<p>स्वीकृत।</p>", "close": "भवदीय,",
             "signatory": "%d", "version": 1,
             "addressees": [{"role": "TO", "designation": "अभियंता"}, {"role": "COPY", "designation": "समाहर्ता", "purpose": "सूचनार्थ"}]}
            """;

    @Autowired
    MockMvcTester web;

    @Autowired
    DraftFixtures made;

    @Autowired
    ReceiptFixtures came;

    @Autowired
    FileFixtures files;

    @Autowired
    Drafts drafts;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    MatterId file;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.fileWithLetter(office.clerk());
    }

    @Test
    void answersALetterWithoutAFile() {
        MatterId letter = came.scanned(office.clerk(), "नल-जल योजना");
        String api = "/api/v1/receipts/" + letter.value();
        assertThat(call(HttpMethod.POST, api + "/drafts", "{\"form\": \"NONE\"}", office.clerk()))
                .hasStatus(422);
        assertThat(call(HttpMethod.POST, api + "/drafts", "{\"form\": \"LETTER\"}", office.head()))
                .hasStatus(409);
        MvcTestResult begun = call(HttpMethod.POST, api + "/drafts", "{\"form\": \"LETTER\"}", office.clerk());
        assertThat(begun).hasStatus(201).bodyJson().extractingPath("receiptId").isEqualTo("" + letter.value());
        assertThat(begun).bodyJson().extractingPath("fileId").isNull();
        var paper = new MockMultipartFile("document", "plan.pdf", "application/pdf", SampleDocuments.pdf("plan", 1));
        assertThat(web.post()
                        .uri(api + "/enclosures")
                        .multipart()
                        .file(paper)
                        .with(offices.by(office.clerk()))
                        .exchange())
                .hasStatus(201);
        assertThat(call(HttpMethod.GET, api + "/correspondence", "", office.clerk()))
                .bodyJson()
                .extractingPath("items[*].kind")
                .isEqualTo(List.of("RECEIPT", "APPENDIX"));
        assertThat(call(HttpMethod.GET, api + "/drafts", "", office.clerk()))
                .bodyJson()
                .extractingPath("items[*].form")
                .isEqualTo(List.of("LETTER"));
        assertThat(call(
                        HttpMethod.GET,
                        api + "/drafts",
                        "",
                        offices.collectorate().clerk()))
                .hasStatus(404);
    }

    @Test
    void draftsAndApprovesByCalls() {
        String path = begun();
        String whole = WHOLE.formatted(office.collector().post().value());

        assertThat(call(HttpMethod.POST, path + "/versions", whole, office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("missing")
                .asArray()
                .isEmpty();
        assertThat(call(HttpMethod.POST, path + "/versions", whole.replace("स्वीकृत", "अस्वीकृत"), office.clerk()))
                .hasStatus(409)
                .bodyJson()
                .extractingPath("draft.version")
                .isEqualTo(2);
        files.sent(file, office.clerk(), office.collector());
        assertThat(call(HttpMethod.POST, path + "/approval", "{}", office.collector()))
                .hasStatus(200)
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("APPROVED");
        assertThat(call(HttpMethod.DELETE, path + "/approval", "{}", office.collector()))
                .hasStatus(422);
        assertThat(call(HttpMethod.DELETE, path + "/approval", "{\"reason\": \"आँकड़ा गलत\"}", office.collector()))
                .hasStatus(200);
        assertThat(call(HttpMethod.POST, path + "/cancellation", "{\"reason\": \"अनावश्यक\"}", office.collector()))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("CANCELLED");
        assertThat(call(HttpMethod.GET, path + "/versions", "", office.clerk()))
                .bodyJson()
                .extractingPath("items[*].no")
                .asArray()
                .containsExactly(2, 1);
        assertThat(call(HttpMethod.GET, path + "/versions/1", "", office.clerk()))
                .hasStatusOk();
    }

    @Test
    void takesAndGivesASecondLanguage() {
        String path = begun();
        String whole = WHOLE.formatted(office.collector().post().value());
        String both = whole.stripTrailing().replaceFirst("}$", """
                , "second": {"language": "en", "subject": "Scheme", "salutation": "Sir,", "body": "<p>Approved.</p>",
                             "close": "Yours faithfully,", "details": {"AUTHORITY": "Rule 12", "AMOUNT": "5"}}}
                """);

        assertThat(call(HttpMethod.GET, path + "/second/en", "", office.clerk()))
                .bodyJson()
                .extractingPath("salutation")
                .isEqualTo("Sir,");
        assertThat(call(HttpMethod.GET, path + "/second/ur", "", office.clerk()))
                .hasStatus(404);
        assertThat(call(HttpMethod.POST, path + "/versions", both, office.clerk()))
                .hasStatus(201)
                .bodyJson()
                .extractingPath("second.details")
                .isEqualTo(Map.of("AUTHORITY", "Rule 12"));
        assertThat(call(HttpMethod.GET, path, "", office.clerk()))
                .bodyJson()
                .extractingPath("missing[*].field")
                .isEqualTo(List.of("second-detail-AUTHORITY"));
        assertThat(call(HttpMethod.GET, path + "/versions/1", "", office.clerk()))
                .bodyJson()
                .extractingPath("second")
                .isNull();
    }

    @Test
    void answersFieldByFieldWhatIsMissing() {
        String path = begun();
        files.sent(file, office.clerk(), office.collector());

        assertThat(call(HttpMethod.POST, path + "/approval", "{}", office.collector()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .asArray()
                .contains("body", "signatory");
        assertThat(call(
                        HttpMethod.POST,
                        "/api/v1/files/" + file.value() + "/drafts",
                        "{\"form\": \"POSTCARD\"}",
                        office.collector()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[0].field")
                .isEqualTo("form");
    }

    @Test
    void listsTheDraftsOfAFileForThoseWhoMayKnowOfIt() {
        begun();
        String path = "/api/v1/files/" + file.value() + "/drafts";

        assertThat(call(HttpMethod.GET, path, "", office.clerk()))
                .bodyJson()
                .extractingPath("items[0].form")
                .isEqualTo("LETTER");
        assertThat(call(HttpMethod.GET, path, "", offices.collectorate().clerk()))
                .hasStatus(404);
        assertThat(call(HttpMethod.POST, path, "{\"form\": \"LETTER\"}", office.head()))
                .hasStatus(409);
    }

    @Test
    void namesEachSignatoryOnce() {
        String uri = begun();
        String whole = "{\"language\": \"hi\", \"subject\": \"विषय\", \"body\": \"<p>पाठ</p>\", \"signatory\": \"%s\","
                + " \"signatories\": [\"%s\", \"%s\"], \"inOrder\": false, \"signBy\": \"2026-12-31\"}";
        long own = office.collector().post().value();
        long other = office.head().post().value();
        String page = uri.replace("/api/v1", "");

        assertThat(call(HttpMethod.POST, uri + "/versions", whole.formatted(own, other, other), office.clerk()))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("errors[*].field")
                .isEqualTo(List.of("signatories"));
        assertThat(call(HttpMethod.POST, uri + "/versions", whole.formatted(own, other, own), office.clerk()))
                .hasStatus(422);
        assertThat(call(
                        HttpMethod.POST,
                        uri + "/versions",
                        whole.formatted(own, other, office.otherHead().post().value()),
                        office.clerk()))
                .hasStatus(201);

        assertThat(call(HttpMethod.GET, uri, "", office.clerk()))
                .bodyJson()
                .extractingPath("$['signatories','inOrder','signBy']")
                .isEqualTo(Map.of(
                        "signatories",
                        List.of(
                                Long.toString(other),
                                Long.toString(office.otherHead().post().value())),
                        "inOrder",
                        false,
                        "signBy",
                        "2026-12-31"));
        assertThat(web.get().uri(page).with(offices.by(office.clerk())).exchange())
                .bodyText()
                .contains("value=\"PARALLEL\" selected", "value=\"2026-12-31\"", "class=\"signatures\"");
        assertThat(web.post()
                        .uri(page + "/versions")
                        .param("version", "2")
                        .param("language", "hi")
                        .param("cosigner", Long.toString(other))
                        .param("addSignatory", Long.toString(own))
                        .param("signBy", "कल")
                        .with(offices.by(office.clerk()))
                        .exchange())
                .hasStatusOk()
                .bodyText()
                .contains("id=\"cosigner-2\"", "value=\"कल\"");
    }

    private String begun() {
        MvcTestResult begun = call(
                HttpMethod.POST,
                "/api/v1/files/" + file.value() + "/drafts",
                "{\"form\": \"LETTER\", \"language\": \"hi\"}",
                office.clerk());
        assertThat(begun).hasStatus(201);
        return String.valueOf(begun.getResponse().getHeader("Location"));
    }

    private MvcTestResult call(HttpMethod method, String path, String body, Acting by) {
        return web.method(method)
                .uri(path)
                .with(offices.by(by))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
