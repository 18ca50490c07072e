package org.sanchika.dispatch.issue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Letters;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.springframework.stereotype.Component;

/** Brings the office copy into the store before the act of issuing, for pages and programs alike. */
@Component
class IssueDesk {
    private final Issues issues;
    private final Letters letters;
    private final Documents documents;
    private final Acts acts;

    IssueDesk(Issues issues, Letters letters, Documents documents, Acts acts) {
        this.issues = issues;
        this.letters = letters;
        this.documents = documents;
        this.acts = acts;
    }

    /** What became of it. */
    sealed interface Done {
        record Acted(Outcome outcome) implements Done {}

        /** The scan was not taken. */
        record NotTaken(Intake.Refused why) implements Done {}
    }

    /**
     * Signed on paper.
     *
     * @param compared whether the scan was compared with what was approved
     * @param key of the form or call
     */
    Done signed(IssueId issue, Scan scan, boolean compared, List<Long> decisions, UUID key, Acting by)
            throws IOException {
        return switch (documents.take(scan.content(), scan.name())) {
            case Intake.Stored(Document document) ->
                acted(issue, new Authentication(Issue.Way.PAPER, document, scan.name(), compared, decisions), key, by);
            case Intake.Refused refused -> new Done.NotTaken(refused);
        };
    }

    /** Authenticated by the signatory's own sign-in: the paper says so, and is the office copy as it was printed. */
    Done bySignIn(Issue issue, List<Long> decisions, UUID key, Acting by) throws IOException {
        String name = issue.number().replaceAll("[^\\p{L}\\p{M}\\p{N}.-]+", "-") + ".pdf";
        byte[] pdf = letters.pdf(issue, Issue.Way.SIGN_IN, by);
        return switch (documents.take(new ByteArrayInputStream(pdf), name)) {
            case Intake.Stored(Document document) ->
                acted(issue.id(), new Authentication(Issue.Way.SIGN_IN, document, name, false, decisions), key, by);
            case Intake.Refused refused -> new Done.NotTaken(refused);
        };
    }

    /** What was handed in. */
    record Scan(InputStream content, String name) {}

    /** A retry brings the same scan; what is printed for one tells its own time, and is the same act all the same. */
    private Done acted(IssueId issue, Authentication how, UUID key, Acting by) {
        String scan = how.way() == Issue.Way.PAPER ? how.document().sha256() : "";
        String body = "issue " + issue.value() + " " + how.way() + scan + how.decisions();
        return new Done.Acted(acts.once(by, key, body, () -> issues.issue(issue, how, by)));
    }
}
