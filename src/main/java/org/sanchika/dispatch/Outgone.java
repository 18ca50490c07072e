package org.sanchika.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.Paper;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.receipt.Letter.Grade;
import org.springframework.stereotype.Component;

/** A letter as it leaves one desk, with everything that goes with it: what carriers take. */
@Component
public class Outgone {
    private final Issues issues;
    private final Drafts drafts;
    private final Dossiers dossiers;
    private final Correspondence correspondence;

    Outgone(Issues issues, Drafts drafts, Dossiers dossiers, Correspondence correspondence) {
        this.issues = issues;
        this.drafts = drafts;
        this.dossiers = dossiers;
        this.correspondence = correspondence;
    }

    /**
     * What leaves.
     *
     * @param number that of the endorsement for a copy that has one of its own
     * @param office in whose name it was signed
     * @param enclosures without those that are not scanned the letter is not whole, and says so
     */
    public record Parcel(
            Issue issue,
            Form form,
            String number,
            String subject,
            String language,
            DraftText.@Nullable Second second,
            boolean confidential,
            Document document,
            String fileName,
            List<Arrival.Enclosure> enclosures) {

        /** What it is about, as its reader is told. */
        public String subjects() {
            return Arrival.about(subject, second == null ? "" : second.subject());
        }

        public Arrival.Sender sender() {
            Issue.Signed signed = issue.signatoryAs();
            return new Arrival.Sender(signed.name(), signed.title(), signed.office());
        }
    }

    public Parcel parcel(Dispatch dispatch, Addressee to, Acting by) {
        Issue issue = issues.find(dispatch.issue(), by).orElseThrow();
        Draft draft = drafts.find(issue.draft(), issue.version(), by).orElseThrow();
        Dossier dossier = dossiers.find(issue.on(), by).orElseThrow();
        DraftText text = draft.text();
        Issue.End end = Objects.requireNonNull(issue.end());
        boolean ownNumber =
                to.role() == Addressee.Role.COPY && !issue.copyNumber().isEmpty();
        return new Parcel(
                issue,
                draft.form(),
                ownNumber ? issue.copyNumber() : issue.number(),
                text.subject().isEmpty() ? dossier.subject() : text.subject(),
                text.language(),
                text.second(),
                dossier.grade() != Grade.NORMAL,
                Objects.requireNonNull(end.document()),
                end.fileName(),
                enclosures(issue, text, by));
    }

    private List<Arrival.Enclosure> enclosures(Issue issue, DraftText text, Acting by) {
        List<Arrival.Enclosure> enclosures = new ArrayList<>();
        for (DraftText.Enclosure one : text.enclosures()) {
            Paper paper = correspondence.paper(issue.matter(), one.paper(), by).orElse(null);
            Document document = paper == null ? null : paper.document();
            enclosures.add(new Arrival.Enclosure(one.title(), document, paper == null ? "" : paper.fileName()));
        }
        return enclosures;
    }
}
