package org.sanchika.dispatch.issue;

import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.Archives;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.Issues;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Finding;
import org.sanchika.signing.Findings;
import org.sanchika.signing.KeyFixtures;
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signing;
import org.sanchika.signing.SigningOutcome;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;

/** One letter signed by three: two heads of sections, then the collector in whose name it goes out. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class CosigningTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    IssueFixtures fixtures;

    @Autowired
    Issues issues;

    @Autowired
    IssuesToSign toSign;

    @Autowired
    LateSignatures late;

    @Autowired
    Signing signing;

    @Autowired
    Certificates certificates;

    @Autowired
    Documents documents;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        for (Acting one : List.of(office.head(), office.otherHead(), office.collector())) {
            certificates.register(
                    KeyFixtures.keyFile("हस्ताक्षरी " + one.post().value()),
                    KeyFixtures.FILE_PASSWORD.toCharArray(),
                    KeyFixtures.PASSWORD.toCharArray(),
                    one);
        }
    }

    @Test
    void isSignedByEachInHisTurn() throws IOException {
        Issue issue = reserved(true, null);

        assertThat(refusal(issue, office.otherHead())).contains("बारी");
        assertThat(refusal(issue, office.collector())).contains("बारी");
        assertThat(sign(issue, office.head())).isTrue();
        assertThat(page(issue, office.otherHead()))
                .contains("/signatures?item=" + item(issue), "अब हस्ताक्षर करना है", "अब तक हस्ताक्षरित पत्र");
        assertThat(refusal(issue, office.head())).contains("कर चुके");
        assertThat(refusal(issue, office.counter())).isEqualTo("404");
        assertThat(issues.issue(issue.id(), bySignIn(issue), office.collector()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.sign-in-several"));
        assertThat(valid(partly(issue))).isEqualTo(1);
        assertThat(sign(issue, office.otherHead())).isTrue();
        assertThat(get("/api/v1/issues/" + issue.id().value(), office.collector()))
                .bodyJson()
                .extractingPath("signatories[*].turn")
                .isEqualTo(List.of(false, false, true));
        assertThat(sign(issue, office.collector())).isTrue();

        Issue issued = issues.find(issue.id(), office.collector()).orElseThrow();
        byte[] pdf = bytes(issued.end().document());
        assertThat(issued.end().way()).isEqualTo(Issue.Way.CERTIFICATE);
        assertThat(valid(pdf)).isEqualTo(3);
        assertThat(Archives.complaints(pdf)).isEmpty();
        assertThat(refusal(issue, office.head())).contains("जारी हो चुका");
    }

    @Test
    void isSignedByWhoeverComesAndLosesNoSignatureOfTwoAtOnce() throws IOException {
        Issue issue = reserved(false, null);
        Signable.Made first = made(issue, office.otherHead());
        Signable.Made second = made(issue, office.head());

        assertThat(kept(issue, first, office.otherHead())).isInstanceOf(Outcome.Done.class);
        assertThat(kept(issue, second, office.head()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.signed-meanwhile"));
        assertThat(kept(issue, first, office.otherHead()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.signed-already"));
        assertThat(refusal(issue, office.collector())).contains("बारी");
        assertThat(sign(issue, office.head())).isTrue();
        assertThat(sign(issue, office.collector())).isTrue();

        byte[] pdf =
                bytes(issues.find(issue.id(), office.head()).orElseThrow().end().document());
        assertThat(valid(pdf)).isEqualTo(3);
    }

    @Test
    @Tag("long")
    void isGivenUpByOneWhoWillNotSign() {
        Issue issue = reserved(true, null);
        sign(issue, office.head());

        assertThat(giveUp(issue, office.head())).hasStatus(409);
        assertThat(giveUp(issue, office.otherHead())).hasStatusOk();

        assertThat(get("/api/v1/issues/" + issue.id().value(), office.collector()))
                .bodyJson()
                .extractingPath("state")
                .isEqualTo("CANCELLED");
        assertThat(get("/api/v1/inbox?kind=TASK", office.collector()))
                .bodyText()
                .contains(issue.number());
        assertThat(get("/api/v1/signatures", office.otherHead())).bodyText().doesNotContain(item(issue));
        assertThat(issues.reserve(issue.draft(), office.collector())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    @Tag("long")
    void tellsItsSenderOnceWhenItIsLate() {
        Issue issue =
                reserved(true, LocalDate.ofInstant(TestClock.START, Words.ZONE).plusDays(2));
        late.tell();
        assertThat(tasks(issue)).isZero();

        clock.set(TestClock.START.plus(Duration.ofDays(3)));
        late.tell();
        late.tell();

        assertThat(tasks(issue)).isOne();
        assertThat(get("/signatures", office.head())).bodyText().contains("तक हस्ताक्षर होने थे");
        assertThat(get("/signatures", office.otherHead())).bodyText().doesNotContain(item(issue));
        assertThat(sign(issue, office.head())).isTrue();
    }

    private Issue reserved(boolean inOrder, LocalDate by) {
        List<PostId> beside = List.of(office.head().post(), office.otherHead().post());
        return fixtures.reserved(new DraftText.Signatories(beside, inOrder, by), office);
    }

    private Issues.Authentication bySignIn(Issue issue) {
        Document partly = issues.find(issue.id(), office.collector())
                .orElseThrow()
                .partlySigned()
                .orElseThrow();
        return new Issues.Authentication(Issue.Way.SIGN_IN, partly, "issue.pdf", null, List.of());
    }

    /** Signed with the paper as it is now, and not brought yet. */
    private Signable.Made made(Issue issue, Acting by) {
        ZonedDateTime now = ZonedDateTime.ofInstant(clock.instant(), Words.ZONE);
        var certificate = certificates.of(by.person()).getFirst();
        var opened = (KeyOpening.Opened) certificates.open(certificate, KeyFixtures.PASSWORD.toCharArray());
        var ready =
                (Signable.Pdf) toSign.signable(issue.id().value(), new Signables.Signer(certificate.name(), now), by);
        var signed = (SigningOutcome.Signed) signing.sign(ready.pdf(), ready.act(), opened.key());
        return new Signable.Made(
                signed.document(), new byte[0], false, certificate.id(), certificate.name(), clock.instant());
    }

    private Outcome kept(Issue issue, Signable.Made signed, Acting by) {
        return transaction.execute(status -> toSign.signed(issue.id().value(), signed, by));
    }

    private boolean sign(Issue issue, Acting by) {
        return refusal(issue, by).isEmpty();
    }

    /** @return why it was not signed */
    private String refusal(Issue issue, Acting by) {
        String body = "{\"items\": [\"" + item(issue) + "\"], \"password\": \"" + KeyFixtures.PASSWORD + "\"}";
        MvcTestResult result = post("/api/v1/signatures", body, by);
        if (result.getResponse().getStatus() != 200) {
            return Integer.toString(result.getResponse().getStatus());
        }
        String why = JsonPath.read(text(result), "$.items[0].refusal");
        return why == null ? "" : why;
    }

    private static String text(MvcTestResult result) {
        return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
    }

    private MvcTestResult giveUp(Issue issue, Acting by) {
        return post("/api/v1/issues/" + issue.id().value() + "/cancellation", "{\"reason\": \"असहमत\"}", by);
    }

    private long tasks(Issue issue) {
        return text(get("/api/v1/inbox?kind=TASK", office.collector())).split(Pattern.quote(issue.number()), -1).length
                - 1L;
    }

    private static long valid(byte[] pdf) {
        var found = ((Findings.Read) KeyFixtures.findings(pdf)).signatures();
        assertThat(found).allMatch(one -> one.verdict() == Finding.Verdict.VALID);
        return found.size();
    }

    private byte[] partly(Issue issue) {
        return get("/issues/" + issue.id().value() + "/document", office.otherHead())
                .getResponse()
                .getContentAsByteArray();
    }

    private byte[] bytes(Document document) throws IOException {
        try (var content = documents.open(document)) {
            return content.readAllBytes();
        }
    }

    private String page(Issue issue, Acting by) {
        return text(get("/issues/" + issue.id().value(), by));
    }

    private static String item(Issue issue) {
        return "ISSUE-" + issue.id().value();
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get()
                .uri(uri)
                .header("Accept-Language", "hi")
                .with(offices.by(by))
                .exchange();
    }

    private MvcTestResult post(String uri, String body, Acting by) {
        return web.post()
                .uri(uri)
                .contentType(MediaType.APPLICATION_JSON)
                .header("Accept-Language", "hi")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .content(body)
                .with(offices.by(by))
                .exchange();
    }
}
