package org.sanchika.signing.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.Faults;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TableHashes;
import org.sanchika.TestClock;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftFixtures;
import org.sanchika.dispatch.DraftText;
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
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A letter signed with a certificate, broken off between any two steps and after the commit, whose answer never comes: it
 * is signed and issued whole or not at all, and asked again it is issued once.
 */
@Tag("long")
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class, Faults.class})
@TestPropertySource(
        properties = {
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.springframework.jdbc.support=off",
            "logging.level.com.zaxxer.hikari=error",
            "logging.level.org.sanchika=warn"
        })
class BrokenSigningTests {
    @Autowired
    SigningDesk desk;

    @Autowired
    Certificates certificates;

    @Autowired
    Issues issues;

    @Autowired
    IssueFixtures made;

    @Autowired
    DraftFixtures drafts;

    @Autowired
    Documents documents;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Faults faults;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;
    Map<Acting, Signatory> pens;

    private record Signatory(SigningKey key, SigningCertificate certificate) {}

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        pens = Map.of(
                office.collector(), signatory("श्रद्धा त्रिपाठी", office.collector()),
                office.head(), signatory("रमेश प्रसाद", office.head()));
    }

    private Signatory signatory(String name, Acting by) {
        char[] password = KeyFixtures.PASSWORD.toCharArray();
        certificates.register(KeyFixtures.keyFile(name), KeyFixtures.FILE_PASSWORD.toCharArray(), password, by);
        SigningCertificate certificate = certificates.of(by.person()).getFirst();
        return new Signatory(((KeyOpening.Opened) certificates.open(certificate, password)).key(), certificate);
    }

    @Test
    void signsWholeWhereverItBreaksOff() throws SQLException {
        int steps = 0;
        while (sign(Faults.Way.SERVER_KILLED, steps + 1)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(8);
        assertThat(sign(Faults.Way.ANSWER_LOST, steps)).as("commit").isTrue();
    }

    /** The first of two signatures stays whatever becomes of the second. */
    @Test
    void keepsTheSignatureOfOneWhereverThatOfTheOtherBreaksOff() throws SQLException, IOException {
        int steps = 0;
        while (signTogether(steps + 1)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(8);
    }

    private boolean signTogether(int step) throws SQLException, IOException {
        Issue issue =
                made.reserved(new DraftText.Signatories(List.of(office.head().post()), true, null), office);
        boolean struck = signed(issue, office.head(), Faults.Way.SERVER_KILLED, step);
        assertThat(found(issue).partlySigned()).as("step %s", step).isPresent();
        struck |= signed(issue, office.collector(), Faults.Way.SERVER_KILLED, step);

        assertThat(found(issue).isIssued()).as("step %s", step).isTrue();
        try (var content = documents.open(found(issue).end().document())) {
            var findings = ((Findings.Read) KeyFixtures.findings(content.readAllBytes())).signatures();
            assertThat(findings).hasSize(2).allMatch(one -> one.verdict() == Finding.Verdict.VALID);
        }
        return struck;
    }

    /** @return whether the act was long enough to be broken off there */
    private boolean sign(Faults.Way way, int step) throws SQLException {
        Draft draft = made.approved(drafts.fileWithPaper(office.clerk()), office);
        Issue issue = made.reserved(draft, office.collector());
        boolean struck = signed(issue, office.collector(), way, step);
        assertThat(found(issue).isIssued()).as(way + " at step " + step).isTrue();
        return struck;
    }

    private boolean signed(Issue issue, Acting by, Faults.Way way, int step) throws SQLException {
        List<Item> items = List.of(new Item("ISSUE", issue.id().value()));
        Signatory signatory = pens.get(by);
        SigningDesk.Pen pen = new SigningDesk.Pen(signatory.key(), signatory.certificate(), UUID.randomUUID());
        Map<String, String> before = tables();

        Faults.Attempt<Outcome> first = faults.during(way, step, () -> outcome(items, pen, by));
        Map<String, String> between = tables();
        Outcome again = outcome(items, pen, by);
        Map<String, String> after = tables();

        String where = way + " at step " + step;
        assertThat(again).as(where).isInstanceOf(Outcome.Done.class);
        assertThat(between).as(where).isIn(first.answer() == null ? List.of(before, after) : List.of(after));
        assertThat(proofs.of(issue.matter()).orElseThrow().isWhole()).as(where).isTrue();
        return first.struck();
    }

    private Issue found(Issue issue) {
        return issues.find(issue.id(), office.collector()).orElseThrow();
    }

    private Outcome outcome(List<Item> items, SigningDesk.Pen pen, Acting by) {
        return desk.sign(items, pen, by).getFirst().outcome();
    }

    private Map<String, String> tables() throws SQLException {
        // what is read, drawn and sealed of papers comes when it comes
        return TableHashes.of(database, "platform.document", "platform.page", "platform.seal");
    }
}
