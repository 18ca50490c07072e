package org.sanchika.dispatch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sanchika.OfficeFixtures;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
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
    private final DraftFixtures made;
    private final FileFixtures files;
    private final Documents documents;

    IssueFixtures(
            Drafts drafts,
            Approvals approvals,
            Issues issues,
            DraftFixtures made,
            FileFixtures files,
            Documents documents) {
        this.drafts = drafts;
        this.approvals = approvals;
        this.issues = issues;
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
        long letter = made.letter(file, office.clerk());
        Draft begun = made.begun(file, Form.LETTER, letter, office.clerk());
        DraftText whole = DraftFixtures.whole(office.collector().post());
        DraftText answer = new DraftText(
                whole.language(),
                whole.subject(),
                whole.salutation(),
                whole.html(),
                whole.close(),
                whole.reference(),
                letter,
                whole.signatory(),
                whole.details(),
                whole.addressees(),
                List.of(new DraftText.Enclosure(letter, "पत्र की प्रति")));
        drafts.write(begun.id(), answer, begun.last(), "", office.clerk());
        files.sent(file, office.clerk(), office.collector());
        approvals.approve(begun.id(), 2, office.collector());
        return drafts.find(begun.id(), office.collector()).orElseThrow();
    }

    public Issue reserved(Draft draft, Acting by) {
        issues.reserve(draft.id(), by);
        return issues.of(draft.id(), by).orElseThrow();
    }

    public Issues.Authentication onPaper(boolean compared) {
        return new Issues.Authentication(Issue.Way.PAPER, scan(), "scan.pdf", compared, List.of());
    }

    public Issues.Authentication bySignIn() {
        return new Issues.Authentication(Issue.Way.SIGN_IN, scan(), "issue.pdf", false, List.of());
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
