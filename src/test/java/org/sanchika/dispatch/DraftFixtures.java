package org.sanchika.dispatch;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.boot.test.context.TestComponent;

/** Drafts through the module's own acts. */
@TestComponent
public class DraftFixtures {
    private final Drafts drafts;
    private final FileFixtures files;
    private final ReceiptFixtures letters;
    private final Correspondence correspondence;

    DraftFixtures(Drafts drafts, FileFixtures files, ReceiptFixtures letters, Correspondence correspondence) {
        this.drafts = drafts;
        this.files = files;
        this.letters = letters;
        this.correspondence = correspondence;
    }

    /** A file on the desk of {@code by} with a letter in it. */
    public MatterId fileWithLetter(Acting by) {
        MatterId file = files.opened(by);
        correspondence.putIn(letters.scanned(by, UUID.randomUUID().toString()), file, 0, by);
        return file;
    }

    /** The same with a letter that was never scanned, which is made in no time. */
    public MatterId fileWithPaper(Acting by) {
        MatterId file = files.opened(by);
        correspondence.putIn(letters.onPaper(by, UUID.randomUUID().toString()), file, 2, by);
        return file;
    }

    public long letter(MatterId file, Acting by) {
        return correspondence.contents(file, by).getFirst().id();
    }

    public Draft begun(MatterId file, Form form, Acting by) {
        return begun(file, form, null, by);
    }

    public Draft begun(MatterId file, Form form, @Nullable Long replyTo, Acting by) {
        return ((Written.Kept) drafts.begin(file, form, "hi", replyTo, by)).draft();
    }

    /** A letter in which nothing is missing. */
    public static DraftText whole(PostId signatory) {
        return new DraftText(
                "hi",
                "पेयजल योजना की प्रशासकीय स्वीकृति",
                "महोदय,",
                "<p>निदेशानुसार कहना है कि योजना स्वीकृत की जाती है।</p>",
                "विश्वासभाजन,",
                "आपका पत्रांक 1187",
                null,
                signatory,
                new EnumMap<>(Detail.class),
                List.of(to("कार्यपालन अभियंता"), copy("जिला पदाधिकारी")),
                List.of());
    }

    /** The same letter in English. */
    public static DraftText.Second inEnglish() {
        return new DraftText.Second(
                "en",
                "Administrative approval of the drinking water scheme",
                "Sir,",
                "<p>I am directed to say that the scheme is approved.</p>",
                "Yours faithfully,",
                "Your letter no. 1187",
                new EnumMap<>(Detail.class));
    }

    public static Addressee to(String designation) {
        return new Addressee(Addressee.Role.TO, "", designation, "सिवान", "", "", null);
    }

    public static Addressee copy(String designation) {
        return new Addressee(Addressee.Role.COPY, "", designation, "सिवान", "", "सूचनार्थ", null);
    }

    public static DraftText saying(DraftText text, String html) {
        return new DraftText(
                text.language(),
                text.subject(),
                text.salutation(),
                html,
                text.close(),
                text.reference(),
                text.replyTo(),
                text.signatory(),
                text.details(),
                text.addressees(),
                text.enclosures());
    }

    public static DraftText with(DraftText text, Map<Detail, String> details) {
        return new DraftText(
                text.language(),
                text.subject(),
                text.salutation(),
                text.html(),
                text.close(),
                text.reference(),
                text.replyTo(),
                text.signatory(),
                details,
                text.addressees(),
                text.enclosures());
    }

    /** A draft letter in which nothing is missing, on the file. */
    public Draft written(MatterId file, PostId signatory, Acting by) {
        Draft draft = begun(file, Form.LETTER, by);
        return ((Written.Kept) drafts.write(draft.id(), whole(signatory), draft.last(), "", by)).draft();
    }
}
