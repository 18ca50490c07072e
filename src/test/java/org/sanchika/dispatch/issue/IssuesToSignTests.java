package org.sanchika.dispatch.issue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters signed with certificates, several in one go. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class IssuesToSignTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures made;

    @Autowired
    Issues issues;

    @Autowired
    Documents documents;

    @Autowired
    Certificates certificates;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Issue first;
    Issue second;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        certificates.register(
                KeyFixtures.keyFile("श्रद्धा त्रिपाठी"),
                KeyFixtures.FILE_PASSWORD.toCharArray(),
                KeyFixtures.PASSWORD.toCharArray(),
                office.collector());
        first = made.reserved(made.approved(office), office.collector());
        second = made.reserved(made.approved(office), office.collector());
    }

    @Test
    void signsSeveralInOneGo() throws IOException {
        assertThat(get("/signatures")).hasStatusOk().bodyText().contains(item(first), item(second), first.number());
        assertThat(get("/issues/" + first.id().value())).bodyText().contains("/signatures?item=" + item(first));
        String once = UUID.randomUUID().toString();

        assertThat(sign(once, KeyFixtures.PASSWORD, first, second)).hasRedirectedUrl("/signatures");

        byte[] pdf = document(first);
        Finding finding =
                ((Findings.Read) KeyFixtures.findings(pdf)).signatures().getFirst();
        assertThat(finding.verdict()).isEqualTo(Finding.Verdict.VALID);
        assertThat(finding.signer().name()).isEqualTo("श्रद्धा त्रिपाठी");
        assertThat(Archives.complaints(pdf)).isEmpty();
        assertThat(issues.find(second.id(), office.collector())
                        .orElseThrow()
                        .end()
                        .way())
                .isEqualTo(Issue.Way.CERTIFICATE);
        assertThat(get("/issues/" + first.id().value())).bodyText().contains("डिजिटल हस्ताक्षरित");
        assertThat(get("/signatures")).bodyText().contains("कुछ नहीं है");
        assertThat(sign(once, KeyFixtures.PASSWORD, first, second)).hasRedirectedUrl("/signatures");
    }

    @Test
    void losesNothingWhereItIsRefused() {
        assertThat(sign(UUID.randomUUID().toString(), "नहीं जानता", first))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"password-wrong\"", "value=\"" + item(first) + "\" checked");
        assertThat(sign(UUID.randomUUID().toString(), KeyFixtures.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("चिह्न लगाएँ");
        issues.giveUp(second.id(), "नहीं", office.collector());

        assertThat(sign(UUID.randomUUID().toString(), KeyFixtures.PASSWORD, first, second))
                .hasStatus(422)
                .bodyText()
                .contains("1 पर हस्ताक्षर हुए, 1 पर नहीं");

        assertThat(issues.find(first.id(), office.collector()).orElseThrow().isIssued())
                .isTrue();
        assertThat(issues.find(second.id(), office.collector()).orElseThrow().isIssued())
                .isFalse();
    }

    @Test
    void isForTheSignatoryAlone() {
        Acting stranger = offices.collectorate().collector();
        certificates.register(
                KeyFixtures.keyFile("कोई और"),
                KeyFixtures.FILE_PASSWORD.toCharArray(),
                KeyFixtures.PASSWORD.toCharArray(),
                stranger);
        String body = "{\"items\": [\"" + item(first) + "\"], \"password\": \"" + KeyFixtures.PASSWORD + "\"}";

        assertThat(call(body, stranger))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[0].signed")
                .isEqualTo(false);
        assertThat(call(body, office.head())).hasStatus(404);
        assertThat(call(body, office.collector()))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("items[0].signed")
                .isEqualTo(true);
        assertThat(get("/api/v1/signatures"))
                .bodyJson()
                .extractingPath("items[*].item")
                .isEqualTo(List.of(item(second)));
    }

    private static String item(Issue issue) {
        return "ISSUE-" + issue.id().value();
    }

    private byte[] document(Issue issue) throws IOException {
        var end = issues.find(issue.id(), office.collector()).orElseThrow().end();
        try (var content = documents.open(end.document())) {
            return content.readAllBytes();
        }
    }

    private MvcTestResult get(String uri) {
        return web.get().uri(uri).with(offices.by(office.collector())).exchange();
    }

    private MvcTestResult call(String body, Acting by) {
        return web.post()
                .uri("/api/v1/signatures")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(offices.by(by))
                .exchange();
    }

    private MvcTestResult sign(String once, String password, Issue... signed) {
        var request = web.post()
                .uri("/signatures")
                .param("_once", once)
                .param("password", password)
                .with(offices.by(office.collector()));
        for (Issue one : signed) {
            request.param("item", item(one));
        }
        return request.exchange();
    }
}
