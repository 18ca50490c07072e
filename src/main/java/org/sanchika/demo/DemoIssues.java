package org.sanchika.demo;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.Written;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;

/** Answers that leave the demo's office: written, approved and issued by the officer who decided. */
final class DemoIssues {
    /** Each is set and examined as a paper; more would only make the start longer. */
    private static final int MOST = 10;

    private final Modules modules;
    private int count;

    DemoIssues(Modules modules) {
        this.modules = modules;
    }

    /** The doors through which letters leave, the same as everybody's. */
    record Modules(
            Drafts drafts,
            Approvals approvals,
            Issues issues,
            Letters letters,
            Documents documents,
            Dispatches dispatches) {}

    /**
     * What must go higher stays a draft.
     *
     * @param letter the paper of the file that is answered
     */
    void answer(MatterId file, long letter, String language, String said, Acting officer) {
        if (count++ >= MOST) {
            return;
        }
        Draft begun = kept(modules.drafts().begin(file, Form.LETTER, language, letter, officer));
        if (!modules.approvals().mayApprove(begun, officer)) {
            return;
        }
        Draft draft = kept(modules.drafts().write(begun.id(), text(begun.text(), said, officer), 1, "", officer));
        done(modules.approvals().approve(draft.id(), draft.last(), officer));
        done(modules.issues().reserve(draft.id(), officer));
        Issue issue = modules.issues().of(draft.id(), officer).orElseThrow();
        byte[] pdf = modules.letters().pdf(issue, Issue.Way.SIGN_IN, officer);
        try {
            if (!(modules.documents().take(new ByteArrayInputStream(pdf), "issue.pdf")
                    instanceof Intake.Stored stored)) {
                throw new IllegalStateException("the demo's letter was not taken");
            }
            done(modules.issues()
                    .issue(
                            issue.id(),
                            new Issues.Authentication(
                                    Issue.Way.SIGN_IN, stored.document(), "issue.pdf", null, List.of()),
                            officer));
            sendOut(issue, officer);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Some by hand, some wait for the registry’s envelopes, the newest for whoever tries the demo. */
    private void sendOut(Issue issue, Acting officer) {
        if (count == MOST) {
            return;
        }
        NewDispatch order = count % 2 == 0
                ? new NewDispatch(1, Dispatch.Mode.HAND, Dispatch.Way.SELF, "", NewDispatch.Posting.NONE)
                : new NewDispatch(
                        1,
                        Dispatch.Mode.REGISTERED,
                        Dispatch.Way.REGISTRY,
                        place(issue, officer),
                        NewDispatch.Posting.NONE);
        if (!(modules.dispatches().send(issue.id(), List.of(order), officer) instanceof Dispatched.Done)) {
            throw new IllegalStateException("the demo's letter was not sent");
        }
    }

    /** Where a letter goes whose addressee named no place: to the town of the office. */
    private String place(Issue issue, Acting officer) {
        Addressee to = modules.drafts()
                .find(issue.draft(), issue.version(), officer)
                .orElseThrow()
                .text()
                .of(Addressee.Role.TO)
                .getFirst();
        return to.address().isBlank() ? issue.signatoryAs().office() : to.address();
    }

    private static DraftText text(DraftText begun, String said, Acting officer) {
        return new DraftText(
                begun.language(),
                begun.subject(),
                begun.salutation(),
                "<p>" + said + "</p>",
                begun.close(),
                begun.reference(),
                begun.replyTo(),
                officer.post(),
                begun.details(),
                begun.addressees(),
                List.of());
    }

    private static Draft kept(Written written) {
        if (written instanceof Written.Kept(Draft draft)) {
            return draft;
        }
        throw new IllegalStateException("the demo's draft was refused: " + written);
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refusal refusal) {
            throw new IllegalStateException("the demo's letter was refused: " + refusal);
        }
    }
}
