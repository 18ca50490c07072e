package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class IssuesTests {
    @Autowired
    Issues issues;

    @Autowired
    Drafts drafts;

    @Autowired
    Letters letters;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Notes notes;

    @Autowired
    IssueFixtures made;

    @Autowired
    FileFixtures files;

    @Autowired
    DraftFixtures written;

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

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void becomesPagesOfItsFileAndAnswersTheLetter() {
        Draft draft = made.approved(office);
        Issue issue = made.reserved(draft, office.collector());

        Outcome done = made.signedOnPaper(issue, office);

        assertThat(done).isInstanceOf(Outcome.Done.class);
        List<Paper> papers = correspondence.contents(draft.matter(), office.clerk());
        assertThat(papers).extracting(Paper::kind).containsExactly(Paper.Kind.RECEIPT, Paper.Kind.ISSUE);
        assertThat(papers.getFirst().disposal()).isEqualTo("REPLIED");
        assertThat(papers.getLast().number()).isEqualTo(issue.number());
        assertThat(papers.getLast().party()).contains("कार्यपालन अभियंता");
        assertThat(papers.getLast().firstPage()).isEqualTo(papers.getFirst().lastPage() + 1);
        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().state())
                .isEqualTo(Draft.State.ISSUED);
        assertThat(issues.find(issue.id(), office.clerk()).orElseThrow().isIssued())
                .isTrue();
        assertThat(proofs.of(draft.matter()).orElseThrow().isWhole()).isTrue();
        assertThat(issues.giveUp(issue.id(), "देर", office.collector()))
                .isEqualTo(new Outcome.Obstacle("draft.refusal.ISSUED"));
        assertThat(issues.reserve(draft.id(), office.collector()))
                .isEqualTo(new Outcome.Obstacle("draft.refusal.ISSUED"));
    }

    @Test
    void carriesBothLanguagesUnderOneNumberAndSignature() throws Exception {
        Issue issue = made.issuedInBoth(office.otherHead().post(), office);

        byte[] pdf = letters.pdf(issue, Issue.Way.PAPER, office.collector());

        assertThat(issue.signatoryAs().second()).isNotNull();
        assertThat(text(pdf))
                .containsSubsequence(
                        "Letter no. " + issue.number(), "the scheme is approved", "विश्वासभाजन,", "Yours faithfully,");
    }

    @Test
    void keepsANumberThatWasGivenUpAndTakesTheNext() {
        Draft draft = made.approved(office);
        Issue first = made.reserved(draft, office.collector());

        assertThat(issues.giveUp(first.id(), " ", office.collector())).isEqualTo(new Outcome.ReasonMissing());
        issues.giveUp(first.id(), "हस्ताक्षर नहीं हुए", office.collector());
        Issue second = made.reserved(draft, office.collector());

        assertThat(drafts.find(draft.id(), office.clerk()).orElseThrow().state())
                .isEqualTo(Draft.State.RESERVED);
        assertThat(issues.all(draft.id(), office.clerk()))
                .extracting(Issue::id)
                .containsExactly(second.id(), first.id());
        assertThat(serials(draft)).containsExactly(1L, 2L, 3L, 4L);
        assertThat(second.number()).startsWith("3/");
        assertThat(second.copyNumber()).as("Bihar numbers endorsements on").startsWith("4/");
        assertThat(issues.issue(first.id(), made.bySignIn(), office.collector()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.given-up"));
    }

    @Test
    void takesNoNumberForWhatNobodyApproved() {
        MatterId file = written.fileWithLetter(office.clerk());
        Draft draft = written.written(file, office.collector().post(), office.clerk());

        assertThat(issues.reserve(draft.id(), office.clerk()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.unapproved"));
        assertThat(serials(draft)).isEmpty();
    }

    @Test
    void isNotIssuedByAScanThatNobodyCompared() {
        Issue issue = made.reserved(made.approved(office), office.collector());
        var how = new Issues.Authentication(Issue.Way.PAPER, made.bySignIn().document(), "scan.pdf", null, List.of());

        assertThat(issues.issue(issue.id(), how, office.collector()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.uncompared"));
    }

    @Test
    void isAuthenticatedBySignInOnlyByWhoSignsIt() {
        Draft draft = made.approved(office);
        files.sent(draft.matter(), office.collector(), office.head());
        Issue issue = made.reserved(draft, office.head());

        assertThat(issues.issue(issue.id(), made.bySignIn(), office.head()))
                .isEqualTo(new Outcome.Obstacle("issue.refusal.not-signatory"));
        files.sent(draft.matter(), office.head(), office.collector());
        assertThat(issues.issue(issue.id(), made.bySignIn(), office.collector()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void letsDecisionsLeaveTheOfficeWithIt() {
        Draft draft = made.approved(office);
        files.sent(draft.matter(), office.collector(), office.head());
        notes.save(
                draft.matter(),
                NewNote.green("<p>स्वीकृत।</p>", "hi").deciding(Note.Decision.APPROVED),
                Notes.FIRST,
                office.head());
        files.sent(draft.matter(), office.head(), office.collector());
        long note = files.sheet(draft.matter(), office.collector()).getLast().id();
        Issue issue = made.reserved(draft, office.collector());

        assertThat(made.signedOnPaper(issue, office, note)).isInstanceOf(Outcome.Done.class);

        assertThat(files.sheet(draft.matter(), office.collector())
                        .getLast()
                        .communicated()
                        .how())
                .isEqualTo(issue.number());
    }

    @Test
    void printsNumberDateAndNamesInTheLettersLanguage() throws Exception {
        Issue issue = made.reserved(made.approved(office), office.collector());

        String paper = text(letters.pdf(issue, Issue.Way.PAPER, office.collector()));
        String authenticated = text(letters.pdf(issue, Issue.Way.SIGN_IN, office.collector()));

        assertThat(paper)
                .contains(
                        "बिहार सरकार",
                        "पत्रांक " + issue.number(),
                        "दिनांक 01-07-2026",
                        "सेवा में,",
                        "कार्यपालन अभियंता")
                .contains("ज्ञापांक " + issue.copyNumber(), "सूचनार्थ", "विश्वासभाजन,", "जिला पदाधिकारी")
                .doesNotContain("लॉगिन से प्रमाणित");
        assertThat(authenticated).contains("लॉगिन से प्रमाणित, 01-07-2026");
    }

    @Test
    void givesEachOfManyAtTheSameInstantItsOwnNumber() throws Exception {
        List<Draft> all = List.of(made.approved(office), made.approved(office), made.approved(office));

        List<Outcome> outcomes = together(all.stream()
                .map(draft -> (Callable<Outcome>) () -> issues.reserve(draft.id(), office.collector()))
                .toList());

        assertThat(outcomes).allSatisfy(one -> assertThat(one).isInstanceOf(Outcome.Done.class));
        assertThat(serials(all.getFirst())).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
    }

    @Test
    void takesOneNumberForADraftWhenTwoAskAtTheSameInstant() throws Exception {
        Draft draft = made.approved(office);
        Callable<Outcome> ask = () -> issues.reserve(draft.id(), office.collector());

        List<Outcome> outcomes = together(List.of(ask, ask));

        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        assertThat(outcomes).contains(new Outcome.Obstacle("draft.refusal.RESERVED"));
        assertThat(serials(draft)).containsExactly(1L, 2L);
    }

    @Test
    void keepsAFileOpenWhileANumberIsNeitherIssuedNorGivenUp() {
        Draft draft = made.approved(office);
        Issue issue = made.reserved(draft, office.collector());

        assertThat(custody.close(draft.matter(), "", "निष्पादित", office.collector()))
                .isEqualTo(new Outcome.Obstacle("issue.closure"));
        issues.giveUp(issue.id(), "आवश्यक नहीं", office.collector());
        assertThat(custody.close(draft.matter(), "", "निष्पादित", office.collector()))
                .as("its letter is not dealt with yet")
                .isEqualTo(new Outcome.Obstacle("efile.closure.undealt"));
    }

    @Test
    void tellsStrangersNothing() {
        Issue issue = made.reserved(made.approved(office), office.collector());
        Acting stranger = offices.collectorate().collector();

        assertThat(issues.find(issue.id(), stranger)).isEmpty();
        assertThat(issues.issue(issue.id(), made.bySignIn(), stranger)).isEqualTo(new Outcome.Unknown());
        assertThat(issues.giveUp(issue.id(), "x", stranger)).isEqualTo(new Outcome.Unknown());
    }

    /** Every serial of the register in which the draft's section stands. */
    private List<Long> serials(Draft draft) {
        return jdbc.sql("""
                        SELECT n.serial FROM dispatch.number n JOIN dispatch.issue i ON i.id = n.issue_id
                         WHERE i.unit_id = (SELECT unit_id FROM efile.file WHERE matter_id = :file) ORDER BY n.serial
                        """)
                .param("file", draft.matter().value())
                .query(Long.class)
                .list();
    }

    private static List<Outcome> together(List<Callable<Outcome>> acts) throws Exception {
        CyclicBarrier barrier = new CyclicBarrier(acts.size());
        try (ExecutorService pool = Executors.newFixedThreadPool(acts.size())) {
            List<Future<Outcome>> running = acts.stream()
                    .map(act -> pool.submit(() -> {
                        barrier.await();
                        return act.call();
                    }))
                    .toList();
            List<Outcome> outcomes = new java.util.ArrayList<>();
            for (Future<Outcome> one : running) {
                outcomes.add(one.get());
            }
            return outcomes;
        }
    }

    private static String text(byte[] pdf) throws Exception {
        try (var document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }
}
