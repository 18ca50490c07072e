package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Role;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Approval by acts and by page. */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class})
class ApprovalsTests {
    @Autowired
    Approvals approvals;

    @Autowired
    Drafts drafts;

    @Autowired
    DraftFixtures made;

    @Autowired
    FileFixtures files;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Proofs proofs;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    @Autowired
    MockMvcTester web;

    OfficeFixtures.Collectorate office;
    MatterId file;
    Draft draft;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        file = made.fileWithLetter(office.clerk());
        draft = made.written(file, office.collector().post(), office.clerk());
    }

    @Test
    void locksTheTextUntilItIsTakenBack() {
        files.sent(file, office.clerk(), office.collector());

        assertThat(approvals.approve(draft.id(), draft.last(), office.collector()))
                .isInstanceOf(Outcome.Done.class);

        DraftText other = DraftFixtures.saying(draft.text(), "<p>और।</p>");
        assertThat(drafts.write(draft.id(), other, 2, "", office.collector()))
                .isEqualTo(new Written.NotHere(new Outcome.Obstacle("draft.refusal.APPROVED")));
        assertThat(approvals.disapprove(draft.id(), "आँकड़ा गलत", office.collector()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(drafts.write(draft.id(), other, 2, "", office.collector())).isInstanceOf(Written.Kept.class);
        assertThat(approvals.deeds(draft.id(), office.clerk()))
                .extracting(Approvals.Deed::kind)
                .containsExactly(Approvals.Kind.DISAPPROVED, Approvals.Kind.APPROVED);
        assertThat(proofs.of(file).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void goesByTheStatesDelegation() {
        files.sent(file, office.clerk(), office.head());
        Draft reminder = made.begun(file, Form.REMINDER, office.head());

        assertThat(approvals.approve(draft.id(), draft.last(), office.head()))
                .isEqualTo(new Outcome.Obstacle("approval.level"));
        assertThat(approvals.mayApprove(reminder, office.head())).isTrue();
        assertThat(approvals.mayApprove(reminder, office.clerk())).isFalse();
        assertThat(approvals.approve(reminder.id(), 1, office.head()))
                .as("its form lacks something")
                .isEqualTo(new Outcome.Obstacle("approval.missing"));
    }

    /** What answers a court goes to the head of the office, though any other letter need not. */
    @Test
    void goesByWhatIsAnswered() {
        Acting deputy = offices.official(
                office.district(), "वरीय उप समाहर्ता", 3, office.collector().post(), false, Role.OFFICER);
        long letter = made.letter(file, office.clerk());
        jdbc.sql(
                        "UPDATE custody.matter SET reference = 'COURT' WHERE id = (SELECT receipt_id FROM efile.item WHERE id = :item)")
                .param("item", letter)
                .update();
        files.sent(file, office.clerk(), deputy);
        Draft answer = ((Written.Kept) drafts.begin(file, Form.LETTER, "hi", letter, deputy)).draft();

        assertThat(approvals.mayApprove(draft, deputy)).isTrue();
        assertThat(approvals.mayApprove(answer, deputy)).isFalse();
        assertThat(approvals.approve(answer.id(), answer.last(), deputy))
                .isEqualTo(new Outcome.Obstacle("approval.level"));
        assertThat(approvals.mayApprove(answer, office.collector())).isTrue();
        assertThat(approvals.approver(answer).hi()).isEqualTo("कार्यालय प्रधान");
        assertThat(approvals.approver(draft).hi()).isNotEqualTo("कार्यालय प्रधान");
    }

    @Test
    void approvesOnlyWhereTheFileLiesAndOnlyInPerson() {
        assertThat(approvals.approve(draft.id(), draft.last(), office.collector()))
                .isEqualTo(new Outcome.NotHolder(office.clerk().post()));
        files.sent(file, office.clerk(), office.collector());
        assertThat(approvals.approve(draft.id(), draft.last(), offices.assistantOf(office.collector())))
                .isEqualTo(new Outcome.MayNot());
        assertThat(approvals.approve(
                        draft.id(), draft.last(), offices.collectorate().collector()))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void namesTheSameFormsAsTheStatePack() {
        assertThat(Arrays.stream(Form.values()).map(Form::name)).containsExactlyInAnyOrderElementsOf(StatePack.FORMS);
    }

    @Test
    void approvesByThePageOnceHoweverOftenItComes() {
        files.sent(file, office.clerk(), office.collector());
        Map<String, String> fields =
                Map.of("version", "2", "_once", UUID.randomUUID().toString());

        assertThat(page(office.collector())).bodyText().contains("अनुमोदित करें", "कुछ भी शेष नहीं है");
        assertThat(post("/approval", fields, office.collector())).hasStatus(303);
        assertThat(post("/approval", fields, office.collector())).hasStatus(303);
        assertThat(page(office.collector()))
                .bodyText()
                .contains("संस्करण 2 अनुमोदित")
                .doesNotContain("id=\"draft-form\"");
        assertThat(post("/approval/end", Map.of("reason", ""), office.collector()))
                .hasStatus(422);
        assertThat(post("/cancellation", Map.of("reason", "आवश्यक नहीं"), office.collector()))
                .hasStatus(303);
        assertThat(page(office.collector())).bodyText().contains("संस्करण 2 पर रद्द", "आवश्यक नहीं");
    }

    @Test
    void saysBesideTheFieldWhatTheFormLacks() {
        files.sent(file, office.clerk(), office.collector());
        drafts.write(draft.id(), DraftFixtures.saying(draft.text(), ""), 2, "", office.collector());

        assertThat(post("/approval", Map.of("version", "3"), office.collector()))
                .hasStatus(422)
                .bodyText()
                .contains("id=\"editor-wrong\"", "मूल पाठ खाली है");
    }

    @Test
    void warnsWhoSendsAFileDownWithADraftThatNobodyApproved() {
        files.sent(file, office.clerk(), office.head());
        String down = "/matters/" + file.value() + "/warnings?toPost="
                + office.clerk().post().value();
        String up = "/matters/" + file.value() + "/warnings?toPost="
                + office.collector().post().value();

        assertThat(get(down, office.head())).bodyText().contains("अननुमोदित प्रारूप");
        assertThat(get(up, office.head())).bodyText().doesNotContain("अननुमोदित प्रारूप");
    }

    private MvcTestResult page(Acting by) {
        return get("/drafts/" + draft.id().value(), by);
    }

    private MvcTestResult get(String uri, Acting by) {
        return web.get().uri(uri).with(offices.by(by)).exchange();
    }

    private MvcTestResult post(String path, Map<String, String> fields, Acting by) {
        var request = web.post().uri("/drafts/" + draft.id().value() + path).with(offices.by(by));
        fields.forEach(request::param);
        return request.exchange();
    }
}
