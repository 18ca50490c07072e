package org.sanchika.dispatch.issue;

import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.dispatch.Letters;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.EFile;
import org.sanchika.efile.Files;
import org.sanchika.efile.Notes;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.seal.Seals;
import org.sanchika.receipt.Disposal;
import org.sanchika.signing.Lasting;
import org.springframework.stereotype.Component;

/** What an issue leaves behind in its file: the office copy, the letter answered, the decisions communicated. */
@Component
class OfficeCopy {
    private final Files files;
    private final Correspondence correspondence;
    private final Notes notes;
    private final StatePack pack;
    private final Seals seals;
    private final Lasting lasting;

    OfficeCopy(Files files, Correspondence correspondence, Notes notes, StatePack pack, Seals seals, Lasting lasting) {
        this.files = files;
        this.correspondence = correspondence;
        this.notes = notes;
        this.pack = pack;
        this.seals = seals;
        this.lasting = lasting;
    }

    EFile file(MatterId file, Acting by) {
        return files.find(file, by).orElseThrow();
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
                ? files.find(issue.file(), by).orElseThrow().cover().subject()
                : draft.text().subject();
        Outcome filed = correspondence.enter(
                issue.file(),
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
        Long answered = draft.text().replyTo();
        if (answered != null
                && correspondence
                        .paper(issue.file(), answered, by)
                        .filter(Paper::isUndealt)
                        .isPresent()) {
            Outcome dealt = correspondence.deal(issue.file(), answered, Disposal.REPLIED, issue.number(), by);
            if (dealt instanceof Outcome.Refusal) {
                return dealt;
            }
        }
        for (Long note : how.decisions()) {
            Outcome told = notes.communicated(issue.file(), note, issue.number(), by);
            if (told instanceof Outcome.Refusal) {
                return told;
            }
        }
        return filed;
    }
}
