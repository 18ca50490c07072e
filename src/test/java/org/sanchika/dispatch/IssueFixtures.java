package org.sanchika.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.OfficeFixtures;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.document.SampleDocuments;
import org.springframework.boot.test.context.TestComponent;

/** Approved drafts and issues, through the module's own acts. */
@TestComponent
public class IssueFixtures {
    private final Drafts drafts;
    private final Approvals approvals;
    private final Issues issues;
    private final Scans scans;
    private final DraftFixtures made;
    private final FileFixtures files;
    private final Documents documents;

    IssueFixtures(
            Drafts drafts,
            Approvals approvals,
            Issues issues,
            Scans scans,
            DraftFixtures made,
            FileFixtures files,
            Documents documents) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.issues = issues;
        this.scans = scans;
        this.made = made;
        this.files = files;
        this.documents = documents;
    }

    /** An answer to the letter of its file, approved by the collector, on whose desk the file lies and who signs. */
    public Draft approved(OfficeFixtures.Collectorate office) {
        return approved(made.fileWithLetter(office.clerk()), office);
    }

    /** The same on a file that lies with the clerk and has a letter. */
    public Draft approved(MatterId file, OfficeFixtures.Collectorate office) {
        return approved(file, Form.LETTER, DraftFixtures.to("कार्यपालन अभियंता"), office);
    }

    /** A letter to a desk of this installation, issued; a copy of it goes to somebody outside. */
    public Issue issuedTo(PostId desk, OfficeFixtures.Collectorate office) {
        return issuedTo(Form.LETTER, desk, office);
    }

    public Issue issuedTo(Form form, PostId desk, OfficeFixtures.Collectorate office) {
        Addressee to = new Addressee(Addressee.Role.TO, "", "प्रधान सहायक", "सिवान", "", "", desk);
        Draft draft = approved(made.fileWithLetter(office.clerk()), form, to, office);
        Issue issue = reserved(draft, office.collector());
        signedOnPaper(issue, office);
        return issues.find(issue.id(), office.collector()).orElseThrow();
    }

    /** A letter in Hindi and English to a desk of this installation, a copy of it for somebody outside, issued. */
    public Issue issuedInBoth(PostId desk, OfficeFixtures.Collectorate office) {
        Addressee to = new Addressee(Addressee.Role.TO, "", "प्रधान सहायक", "सिवान", "", "", desk);
        Draft draft = approved(made.fileWithLetter(office.clerk()), Form.LETTER, to, DraftFixtures.inEnglish(), office);
        Issue issue = reserved(draft, office.collector());
        signedOnPaper(issue, office);
        return issues.find(issue.id(), office.collector()).orElseThrow();
    }

    private Draft approved(MatterId file, Form form, Addressee to, OfficeFixtures.Collectorate office) {
        return approved(file, form, to, null, office);
    }

    private Draft approved(
            MatterId file,
            Form form,
            Addressee to,
            DraftText.@Nullable Second second,
            OfficeFixtures.Collectorate office) {
        long letter = made.letter(file, office.clerk());
        Draft begun = made.begun(file, form, letter, office.clerk());
        DraftText whole = DraftFixtures.whole(office.collector().post());
        DraftText answer = new DraftText(
                whole.language(),
                whole.subject(),
                form.forbids(Form.Part.SALUTATION) ? "" : whole.salutation(),
                whole.html(),
                form.forbids(Form.Part.CLOSE) ? "" : whole.close(),
                whole.reference(),
                letter,
                whole.signatory(),
                whole.details(),
                List.of(to, whole.addressees().getLast()),
                List.of(new DraftText.Enclosure(letter, "पत्र की प्रति")));
        drafts.write(begun.id(), answer.with(second), begun.last(), "", office.clerk());
        files.sent(file, office.clerk(), office.collector());
        approvals.approve(begun.id(), 2, office.collector());
        return drafts.find(begun.id(), office.collector()).orElseThrow();
    }

    /** A letter of the collector’s that others sign before him, with its number. */
    public Issue reserved(DraftText.Signatories signatories, OfficeFixtures.Collectorate office) {
        MatterId file = made.fileWithPaper(office.clerk());
        Draft draft = made.begun(file, Form.LETTER, office.clerk());
        DraftText whole = DraftFixtures.whole(office.collector().post());
        DraftText text = new DraftText(
                whole.language(),
                whole.subject(),
                whole.salutation(),
                whole.html(),
                whole.close(),
                whole.reference(),
                null,
                whole.signatory(),
                whole.details(),
                whole.addressees(),
                List.of(),
                signatories,
                null);
        drafts.write(draft.id(), text, draft.last(), "", office.clerk());
        files.sent(file, office.clerk(), office.collector());
        approvals.approve(draft.id(), 2, office.collector());
        return reserved(draft, office.collector());
    }

    public Issue reserved(Draft draft, Acting by) {
        issues.reserve(draft.id(), by);
        return issues.of(draft.id(), by).orElseThrow();
    }

    /** Signed by hand: the collector brings the scan, the clerk compares it. */
    public Outcome signedOnPaper(Issue issue, OfficeFixtures.Collectorate office, Long... decisions) {
        return scans.agree(brought(issue, office.collector(), decisions), office.clerk());
    }

    /** The scan of the signed paper, which waits to be compared. */
    public long brought(Issue issue, Acting by, Long... decisions) {
        Document scan = scan();
        scans.bring(issue.id(), new Scans.Brought(scan, "scan.pdf", scan, List.of(decisions)), by);
        return scans.of(issue.id(), by).getFirst().id();
    }

    public Issues.Authentication bySignIn() {
        return new Issues.Authentication(Issue.Way.SIGN_IN, scan(), "issue.pdf", null, List.of());
    }

    private Document scan() {
        byte[] pdf = SampleDocuments.pdf("signed letter", 1);
        try {
            return ((Intake.Stored) documents.take(new ByteArrayInputStream(pdf), "scan.pdf")).document();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
