package org.sanchika.dispatch.issue;

import java.util.List;
import java.util.Map;
import org.sanchika.custody.Act;
import org.sanchika.custody.Custody;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.Notes;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.Gone;
import org.springframework.stereotype.Component;

/** Lays an issue out for whoever may know of what it was issued on. */
@Component
class IssuePages {
    private final Issues issues;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Notes notes;
    private final Custody custody;
    private final Letters letters;
    private final Dispatches dispatches;

    IssuePages(
            Issues issues,
            Drafts drafts,
            Dossiers dossiers,
            Notes notes,
            Custody custody,
            Letters letters,
            Dispatches dispatches) {
        this.issues = issues;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.notes = notes;
        this.custody = custody;
        this.letters = letters;
        this.dispatches = dispatches;
    }

    IssuePage of(Issue issue, Map<String, String> mistakes, Acting by) {
        Draft draft = drafts.find(issue.draft(), issue.version(), by).orElseThrow(() -> new Gone("draft"));
        boolean holds = issue.isOpen() && custody.possible(issue.matter(), by).contains(Act.PARK);
        boolean own = holds && issue.signatory().equals(by.post());
        return new IssuePage(
                issue,
                draft,
                dossiers.find(issue.on(), by).orElseThrow(() -> new Gone("file")),
                mistakes,
                holds,
                own,
                issue.cosigner(by.post()).isPresent() && issue.isFor(by.post()) && by.may(Power.ACT),
                own && issues.bySignIn() && issue.cosigning().signers().isEmpty(),
                holds
                        ? notes.decisions(issue.matter(), by).stream()
                                .filter(one -> one.decision().isFinal() && !one.communicated())
                                .toList()
                        : List.of(),
                letters.preview(issue, by),
                dispatches.of(issue.id(), by));
    }
}
