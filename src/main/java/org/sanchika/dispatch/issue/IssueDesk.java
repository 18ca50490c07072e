package org.sanchika.dispatch.issue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Letters;
import org.sanchika.dispatch.Scans;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.springframework.stereotype.Component;

/** Brings papers into the store before the act that refers to them, for pages and programs alike. */
@Component
class IssueDesk {
    private final Issues issues;
    private final Scans scans;
    private final Letters letters;
    private final Documents documents;
    private final Acts acts;

    IssueDesk(Issues issues, Scans scans, Letters letters, Documents documents, Acts acts) {
        this.issues = issues;
        this.scans = scans;
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

    /** What was handed in. */
    record Scan(InputStream content, String name, List<Long> decisions) {}

    /**
     * Signed on paper; somebody else compares the scan. A retry brings the same scan; what is printed tells its own time, and
     * it is the same act all the same.
     *
     * @param key of the form or call
     */
    Done signed(Issue issue, Scan scan, UUID key, Acting by) throws IOException {
        return switch (documents.take(scan.content(), scan.name())) {
            case Intake.Refused refused -> new Done.NotTaken(refused);
            case Intake.Stored(Document document) -> {
                String body = "scan " + issue.id().value() + " " + document.sha256() + scan.decisions();
                var brought = new Scans.Brought(document, scan.name(), print(issue, by), scan.decisions());
                yield new Done.Acted(acts.once(by, key, body, () -> scans.bring(issue.id(), brought, by)));
            }
        };
    }

    private Document print(Issue issue, Acting by) throws IOException {
        byte[] pdf = letters.pdf(issue, Issue.Way.PAPER, by);
        try (PDDocument printed = Loader.loadPDF(pdf)) {
            return documents.keep(pdf, printed.getNumberOfPages());
        }
    }

    /** Authenticated by the signatory's own sign-in: the paper says so, and is the office copy as it was printed. */
    Done bySignIn(Issue issue, List<Long> decisions, UUID key, Acting by) throws IOException {
        String name = Issue.printName(issue.number());
        byte[] pdf = letters.pdf(issue, Issue.Way.SIGN_IN, by);
        return switch (documents.take(new ByteArrayInputStream(pdf), name)) {
            case Intake.Stored(Document document) ->
                acted(issue.id(), new Authentication(Issue.Way.SIGN_IN, document, name, null, decisions), key, by);
            case Intake.Refused refused -> new Done.NotTaken(refused);
        };
    }

    /** What is printed tells its own time, and is the same act all the same. */
    private Done acted(IssueId issue, Authentication how, UUID key, Acting by) {
        String body = "issue " + issue.value() + " " + how.way() + how.decisions();
        return new Done.Acted(acts.once(by, key, body, () -> issues.issue(issue, how, by)));
    }
}
