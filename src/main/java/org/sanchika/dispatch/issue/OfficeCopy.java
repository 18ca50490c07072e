package org.sanchika.dispatch.issue;

import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dossier;
import org.sanchika.dispatch.Dossiers;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.seal.Seals;
import org.sanchika.receipt.Disposal;
import org.sanchika.signing.Lasting;
import org.springframework.stereotype.Component;

/** What an issue leaves behind where its draft lies: the office copy, the letter answered, the decisions communicated. */
@Component
class OfficeCopy {
    private final Dossiers dossiers;
    private final Correspondence correspondence;
    private final Notes notes;
    private final StatePack pack;
    private final Seals seals;
    private final Lasting lasting;

    OfficeCopy(
            Dossiers dossiers,
            Correspondence correspondence,
            Notes notes,
            StatePack pack,
            Seals seals,
            Lasting lasting) {
        this.dossiers = dossiers;
        this.correspondence = correspondence;
        this.notes = notes;
        this.pack = pack;
        this.seals = seals;
        this.lasting = lasting;
    }

    Dossier dossier(Draft.On on, Acting by) {
        return dossiers.find(on, by).orElseThrow();
    }

    boolean bySignIn() {
        return pack.practice().issueBySignIn();
    }

    Outcome file(Issue issue, Draft draft, Authentication how, Acting by) {
        String party = draft.text().addressees().stream()
                .findFirst()
                .map(Addressee::line)
                .orElse("");
        String subject = draft.text().subject().isEmpty()
                ? dossier(issue.on(), by).subject()
                : draft.text().subject();
        Outcome filed = correspondence.enter(
                issue.matter(),
                new Correspondence.Issued(
                        issue.number(), issue.dated(), subject, party, how.document(), how.fileName()),
                by);
        if (filed instanceof Outcome.Refusal) {
            return filed;
        }
        seals.made(Letters.SEALED_AS, issue.id().value(), how.document().sha256());
        if (how.way() == Issue.Way.CERTIFICATE) {
            lasting.keep(IssuesToSign.KIND, issue.id().value());
        }
        if (issue.on() instanceof Draft.On.File) {
            Outcome dealt = dealt(issue, draft, by);
            if (dealt instanceof Outcome.Refusal) {
                return dealt;
            }
        }
        for (Long note : how.decisions()) {
            Outcome told = notes.communicated(issue.matter(), note, issue.number(), by);
            if (told instanceof Outcome.Refusal) {
                return told;
            }
        }
        return filed;
    }

    /** A letter that lies in no file is closed by its answer, when nothing remains to be put on record but that. */
    Outcome answered(Issue issue, Draft draft, Acting by) {
        return issue.on() instanceof Draft.On.Receipt ? dealt(issue, draft, by) : new Outcome.Done(issue.matter(), 0);
    }

    private Outcome dealt(Issue issue, Draft draft, Acting by) {
        Long answered = draft.text().replyTo();
        if (answered == null
                || correspondence
                        .paper(issue.matter(), answered, by)
                        .filter(Paper::isUndealt)
                        .isEmpty()) {
            return new Outcome.Done(issue.matter(), 0);
        }
        return correspondence.deal(issue.matter(), answered, Disposal.REPLIED, issue.number(), by);
    }
}
