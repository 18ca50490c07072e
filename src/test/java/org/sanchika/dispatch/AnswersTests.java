package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Act;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.KeyFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Letters that are answered without a file, and what goes with them when they get one. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class AnswersTests {
    @Autowired
    MockMvcTester web;

    @Autowired
    Drafts drafts;

    @Autowired
    Approvals approvals;

    @Autowired
    Issues issues;

    @Autowired
    Letters letters;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Receipts receipts;

    @Autowired
    Certificates certificates;

    @Autowired
    IssueFixtures made;

    @Autowired
    ReceiptFixtures came;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    MatterId letter;
    String path;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        letter = came.scanned(office.clerk(), UUID.randomUUID().toString());
        path = "/receipts/" + letter.value();
    }

    @Test
    void answersWithItsCertificateAndGoesIntoTheFileWithItsLetter() throws Exception {
        assertThat(get(path, office.clerk())).bodyText().contains(path + "/drafts", "उत्तर का प्रारूप");
        Draft draft = written(begun("LETTER", "yes"));
        assertThat(draft.on())
                .isEqualTo(new Draft.On.Receipt(letter, office.clerk().unit()));
        assertThat(draft.text().addressees().getFirst().name()).isEqualTo("श्री राम प्रसाद");
        assertThat(get(address(draft), office.clerk()))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"" + path + "/drafts\"", receipt().number());
        files.sent(letter, office.clerk(), office.collector());
        Issue issue = numbered(draft);
        var waits = new Outcome.Obstacle("issue.closure.RECEIPT");
        MatterId file = files.opened(office.collector());
        assertThat(correspondence.putIn(letter, file, 0, office.collector())).isEqualTo(waits);
        assertThat(receipts.close(letter, Disposal.FILED, "नत्थी", office.collector()))
                .isEqualTo(waits);
        try (var pdf = Loader.loadPDF(letters.pdf(issue, Issue.Way.PAPER, office.collector()))) {
            assertThat(new PDFTextStripper().getText(pdf))
                    .contains("आगत पत्र " + receipt().number(), issue.number());
        }

        assertThat(signed(issue)).hasRedirectedUrl("/signatures");

        assertThat(receipt().disposal()).isEqualTo(Disposal.REPLIED);
        assertThat(custody.held(letter).orElseThrow().state()).isEqualTo(MatterState.CLOSED);
        assertThat(get(path, office.clerk()))
                .bodyText()
                .contains(issue.number(), "/issues/" + issue.id().value() + "/document", "दिए गए उत्तर");
        assertThat(correspondence.contents(letter, office.clerk()))
                .extracting(Paper::kind)
                .containsExactly(Paper.Kind.RECEIPT, Paper.Kind.ISSUE);
        assertThat(drafts.answer(letter, Form.LETTER, "hi", true, office.collector()))
                .isEqualTo(new Written.NotHere(new Outcome.NotActive(MatterState.CLOSED)));
        custody.reopen(letter, "और कार्रवाई शेष", office.collector());
        putIn(file, draft, issue);
    }

    /** With its office copy, and a draft that is not finished. */
    private void putIn(MatterId file, Draft answered, Issue issue) {
        Acting by = office.collector();
        Draft open = kept(drafts.answer(letter, Form.REMINDER, "hi", true, by));
        correspondence.putIn(came.scanned(by, "अन्य"), file, 0, by);
        Draft theirs = kept(drafts.begin(file, Form.LETTER, "hi", null, by));

        assertThat(correspondence.putIn(letter, file, 0, by)).isInstanceOf(Outcome.Done.class);
        assertThat(get(path, by)).bodyText().contains("href=\"/files/" + file.value() + "\"");

        List<Paper> papers = correspondence.contents(file, by);
        assertThat(papers)
                .extracting(Paper::kind)
                .containsExactly(Paper.Kind.RECEIPT, Paper.Kind.RECEIPT, Paper.Kind.ISSUE);
        assertThat(papers.get(1).disposal()).isEqualTo("REPLIED");
        assertThat(papers.get(2).number()).isEqualTo(issue.number());
        assertThat(papers.get(2).firstPage()).isEqualTo(papers.get(1).lastPage() + 1);
        assertThat(get("/files/" + file.value(), by)).bodyText().contains(issue.number());
        assertThat(drafts.of(letter, by)).isEmpty();
        assertThat(drafts.of(file, by))
                .extracting(Draft.Line::id)
                .containsExactly(open.id(), answered.id(), theirs.id());
        Draft goesOn = drafts.find(open.id(), by).orElseThrow();
        assertThat(goesOn.on()).isEqualTo(new Draft.On.File(file));
        assertThat(papers.get(1).is(goesOn.text().replyTo()))
                .as("it answers the same letter")
                .isTrue();
        assertThat(written(goesOn, by).last()).isEqualTo(2);
        assertThat(issues.find(issue.id(), by).orElseThrow().on()).isEqualTo(new Draft.On.File(file));
        assertThat(get(path, by)).bodyText().contains(issue.number());
        assertThat(drafts.answer(letter, Form.LETTER, "hi", true, by))
                .isEqualTo(new Written.NotHere(new Outcome.NotActive(MatterState.RIDING)));
        assertThat(proofs.of(letter).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
        MatterId other = files.opened(by);
        assertThatThrownBy(() -> jdbc.sql("UPDATE dispatch.draft SET file_id = :other WHERE id = :draft")
                        .param("other", other.value())
                        .param("draft", open.id().value())
                        .update())
                .hasMessageContaining("stays in its file");
    }

    @Test
    void leavesTheLetterOpenWhereItIsOnlyAcknowledged() {
        assertThat(post(path + "/drafts", Map.of("form", "NONE"), office.clerk()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"form-wrong\"");
        assertThat(post(path + "/drafts", Map.of("form", "LETTER", "language", "hi"), office.head()))
                .hasStatus(409);
        assertThat(get(path + "/drafts", offices.collectorate().collector())).hasStatus(404);
        assertThat(begun("ACKNOWLEDGEMENT", "no").text().detail(Detail.DIARY_NO))
                .isEqualTo(receipt().number());
        Draft draft = written(begun("LETTER", "no"));
        assertThat(draft.text().replyTo()).isNull();
        files.sent(letter, office.clerk(), office.collector());

        Issue issue = numbered(draft);
        assertThat(made.signedOnPaper(issue, office)).isInstanceOf(Outcome.Done.class);

        assertThat(receipt().disposal()).isNull();
        assertThat(custody.possible(letter, office.collector())).contains(Act.SEND);
        assertThat(get("/issues", office.collector()))
                .bodyText()
                .contains(receipt().number());
        assertThat(get(path, office.clerk())).bodyText().contains(issue.number());
    }

    private Receipt receipt() {
        return receipts.find(letter, office.clerk()).orElseThrow();
    }

    private Draft begun(String form, String replies) {
        String once = UUID.randomUUID().toString();
        var fields = Map.of("form", form, "language", "hi", "replies", replies, "_once", once);
        String address =
                post(path + "/drafts", fields, office.clerk()).getResponse().getRedirectedUrl();
        return drafts.find(new DraftId(Long.parseLong(address.replaceAll("\\D", ""))), office.clerk())
                .orElseThrow();
    }

    private Draft written(Draft draft) {
        return written(draft, office.clerk());
    }

    /** Nothing is missing in it, and the letter goes out with it. */
    private Draft written(Draft draft, Acting by) {
        DraftText whole = DraftFixtures.whole(office.collector().post());
        DraftText text = draft.text();
        long itself = correspondence.contents(draft.matter(), by).stream()
                .filter(paper -> letter.equals(paper.receipt()))
                .findFirst()
                .orElseThrow()
                .id();
        return kept(drafts.write(
                draft.id(),
                new DraftText(
                        "hi",
                        whole.subject(),
                        whole.salutation(),
                        whole.html(),
                        whole.close(),
                        "",
                        text.replyTo(),
                        whole.signatory(),
                        text.details(),
                        text.addressees(),
                        List.of(new DraftText.Enclosure(itself, "पत्र"))),
                draft.last(),
                "",
                by));
    }

    /** Approved by the collector, and numbered. */
    private Issue numbered(Draft draft) {
        assertThat(approvals.approve(draft.id(), draft.last(), office.collector()))
                .isInstanceOf(Outcome.Done.class);
        return made.reserved(draft, office.collector());
    }

    private MvcTestResult signed(Issue issue) {
        certificates.register(
                KeyFixtures.keyFile("श्रद्धा त्रिपाठी"),
                KeyFixtures.FILE_PASSWORD.toCharArray(),
                KeyFixtures.PASSWORD.toCharArray(),
                office.collector());
        String once = UUID.randomUUID().toString();
        var fields = Map.of(
                "_once",
                once,
                "password",
                KeyFixtures.PASSWORD,
                "item",
                "ISSUE-" + issue.id().value());
        return post("/signatures", fields, office.collector());
    }

    private static Draft kept(Written written) {
        return ((Written.Kept) written).draft();
    }

    private static String address(Draft draft) {
        return "/drafts/" + draft.id().value();
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String uri, Map<String, String> fields, Acting by) {
        var request = web.post().uri(uri).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
