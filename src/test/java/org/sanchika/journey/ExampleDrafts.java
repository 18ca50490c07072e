package org.sanchika.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Approvals;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Drafts;
import org.sanchika.dispatch.Form;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.Issues;
import org.sanchika.dispatch.Letters;
import org.sanchika.dispatch.Scans;
import org.sanchika.dispatch.Written;
import org.sanchika.efile.Correspondence;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Language;
import org.springframework.boot.test.context.TestComponent;

/** A draft of the example office in two versions, on a file with the letter that it answers; on the collector's desk. */
@TestComponent
final class ExampleDrafts {
    private final ExampleFiles files;
    private final ExampleLetters letters;
    private final Correspondence correspondence;
    private final Drafts drafts;
    private final Approvals approvals;
    private final Issues issues;
    private final Scans scans;
    private final Letters letterDesk;
    private final Documents documents;
    private final Map<Language, Draft> made = new EnumMap<>(Language.class);
    private final Map<Language, Issue> numbered = new EnumMap<>(Language.class);

    ExampleDrafts(
            ExampleFiles files,
            ExampleLetters letters,
            Correspondence correspondence,
            Drafts drafts,
            Approvals approvals,
            Issues issues,
            Scans scans,
            Letters letterDesk,
            Documents documents) {
        this.files = files;
        this.letters = letters;
        this.correspondence = correspondence;
        this.drafts = drafts;
        this.approvals = approvals;
        this.issues = issues;
        this.scans = scans;
        this.letterDesk = letterDesk;
        this.documents = documents;
    }

    synchronized Draft of(ExampleOffice.People people) {
        return made.computeIfAbsent(people.language(), missing -> inBoth(whole(people), people.collector()));
    }

    /** In its newest version the letter speaks English too. */
    private Draft inBoth(Draft draft, Acting by) {
        DraftText.Second form = drafts.second(draft.id(), "en", by).orElseThrow();
        DraftText.Second english = new DraftText.Second(
                "en",
                "Sanction of the estimate of the rural water scheme",
                form.salutation(),
                "<p>I am directed to say that the estimate is sanctioned.</p><p>2. Work may begin at once.</p>",
                form.close(),
                "",
                form.details());
        Written written = drafts.write(draft.id(), draft.text().with(english), draft.last(), "", by);
        return ((Written.Kept) written).draft();
    }

    String address(ExampleOffice.People people) {
        return "/drafts/" + of(people).id().value();
    }

    /** The address of its first and its last version side by side. */
    String beside(ExampleOffice.People people) {
        return address(people) + "/versions/1/beside/3";
    }

    /** The address of an issue that waits for its signature. */
    synchronized String issue(ExampleOffice.People people) {
        return "/issues/"
                + numbered.computeIfAbsent(people.language(), missing -> another(people))
                        .id()
                        .value();
    }

    /** One more, which nobody else looks at. */
    Issue another(ExampleOffice.People people) {
        Acting by = people.collector();
        Draft draft = whole(people);
        approvals.approve(draft.id(), draft.last(), by);
        issues.reserve(draft.id(), by);
        return issues.of(draft.id(), by).orElseThrow();
    }

    /** The address of a scan of a signed letter that the head assistant may compare. */
    synchronized String scan(ExampleOffice.People people) {
        Acting by = people.collector();
        long issue = Long.parseLong(issue(people).replaceAll("\\D", ""));
        IssueId id = new IssueId(issue);
        if (scans.of(id, by).isEmpty()) {
            scans.bring(id, brought(id, by), by);
        }
        return "/scans/" + scans.of(id, by).getFirst().id();
    }

    private Scans.Brought brought(IssueId id, Acting by) {
        byte[] pdf = letterDesk.pdf(issues.find(id, by).orElseThrow(), Issue.Way.PAPER, by);
        try {
            var print = ((Intake.Stored) documents.take(new ByteArrayInputStream(pdf), "letter.pdf")).document();
            return new Scans.Brought(print, "scan.pdf", print, List.of());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** A letter in which nothing is missing, on a file of its own. */
    Draft whole(ExampleOffice.People people) {
        return whole(people, null);
    }

    /** @param to a desk of the office, for whom the letter is; none: for whoever wrote the one that it answers */
    Draft whole(ExampleOffice.People people, @Nullable PostId to) {
        boolean bengali = people.language() == Language.BN;
        Acting by = people.collector();
        String subject =
                bengali ? "গ্রামীণ জল প্রকল্পের প্রাক্কলন অনুমোদন" : "ग्रामीण नल-जल योजना के प्राक्कलन की स्वीकृति";
        byte[] pdf = LetterPaper.pdf(
                people.language(), bengali ? "নির্বাহী বাস্তুকার" : "कार्यपालन अभियंता", "1187", subject);
        MatterId letter = letters.scanned(people, pdf, subject);
        MatterId file = files.opened(people, by, subject);
        correspondence.putIn(letter, file, 0, by);
        long answered = correspondence.contents(file, by).getFirst().id();
        Written begun = drafts.begin(file, Form.LETTER, people.language().code(), answered, by);
        Draft draft = ((Written.Kept) begun).draft();
        return ((Written.Kept) drafts.write(draft.id(), filled(draft.text(), answered, to, by), draft.last(), "", by))
                .draft();
    }

    static DraftText filled(DraftText text, long answered, @Nullable PostId to, Acting signatory) {
        boolean bengali = text.language().equals("bn");
        Addressee first = to == null ? text.addressees().getFirst() : head(bengali, to);
        return new DraftText(
                text.language(),
                text.subject(),
                text.salutation(),
                bengali
                        ? "<p>আদেশক্রমে জানানো যাচ্ছে যে প্রাক্কলনটি অনুমোদিত হয়েছে।</p><p>২। কাজ অবিলম্বে শুরু করুন।</p>"
                        : "<p>निदेशानुसार कहना है कि प्राक्कलन स्वीकृत किया गया है।</p><p>2. कार्य अविलंब आरंभ किया जाए।</p>",
                text.close(),
                "",
                text.replyTo(),
                signatory.post(),
                text.details(),
                List.of(first, copy(bengali)),
                List.of(new DraftText.Enclosure(answered, text.subject())));
    }

    private static Addressee head(boolean bengali, PostId desk) {
        return new Addressee(
                Addressee.Role.TO,
                "",
                bengali ? "প্রধান সহায়ক" : "प्रधान सहायक",
                bengali ? "সংস্থাপন শাখা" : "स्थापना शाखा",
                "",
                "",
                desk);
    }

    private static Addressee copy(boolean bengali) {
        return new Addressee(
                Addressee.Role.COPY,
                "",
                bengali ? "মহকুমাশাসক" : "अनुमंडल पदाधिकारी",
                bengali ? "তমলুক" : "सिवान सदर",
                "",
                bengali ? "অবগতির জন্য" : "सूचनार्थ",
                null);
    }
}
