package org.sanchika.journey;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.efile.Authorities;
import org.sanchika.efile.Authority;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.CoverPage;
import org.sanchika.efile.Files;
import org.sanchika.efile.NewAuthority;
import org.sanchika.efile.NewFile;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.efile.OldScans;
import org.sanchika.efile.Opening;
import org.sanchika.office.Acting;
import org.sanchika.office.FileHeads;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Intake;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presences;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.boot.test.context.TestComponent;

/** A file of the example office with notes and a letter, before the collector; made through the modules' own acts. */
@TestComponent
final class ExampleFiles {
    private final Files files;
    private final FileHeads heads;
    private final Notes notes;
    private final Correspondence correspondence;
    private final Receipts receipts;
    private final Custody custody;
    private final Authorities authorities;
    private final Presences presences;
    private final OldScans scans;
    private final Map<Language, MatterId> made = new EnumMap<>(Language.class);
    private final Map<Language, MatterId> paper = new EnumMap<>(Language.class);
    private final Map<Language, MatterId> moved = new EnumMap<>(Language.class);
    private final Map<Language, Long> authority = new EnumMap<>(Language.class);

    ExampleFiles(
            Files files,
            FileHeads heads,
            Notes notes,
            Correspondence correspondence,
            Receipts receipts,
            Custody custody,
            Authorities authorities,
            Presences presences,
            OldScans scans) {
        this.files = files;
        this.heads = heads;
        this.notes = notes;
        this.correspondence = correspondence;
        this.receipts = receipts;
        this.custody = custody;
        this.authorities = authorities;
        this.presences = presences;
        this.scans = scans;
    }

    synchronized MatterId of(ExampleOffice.People people) {
        return made.computeIfAbsent(people.language(), language -> make(people, language == Language.BN));
    }

    /** One more, on the desk of {@code by}. */
    MatterId opened(ExampleOffice.People people, Acting by, String subject) {
        var head = heads.children(null, by.unit()).getFirst().id();
        CoverPage cover = CoverPage.of(subject, people.language().code());
        return ((Opening.Opened) files.open(NewFile.under(head, cover), by)).id();
    }

    /** A file of the clerk that is kept on paper by leave of the head. */
    synchronized MatterId onPaper(ExampleOffice.People people) {
        return paper.computeIfAbsent(people.language(), language -> {
            boolean bengali = language == Language.BN;
            CoverPage cover = new CoverPage(
                    bengali ? "রতনপুর মৌজার মূল মানচিত্র" : "रतनपुर मौजा के मूल मानचित्र",
                    "",
                    language.code(),
                    Letter.Grade.NORMAL,
                    "",
                    "",
                    "",
                    bengali ? "মহাফেজখানা, তাক ৪" : "अभिलेखागार, रैक 4");
            var exception = new NewFile.PaperException(
                    bengali ? "মূল মানচিত্র স্ক্যান করা যায় না" : "मूल मानचित्र स्कैन नहीं हो सकते",
                    people.head().post(),
                    TestClock.START.atZone(Words.ZONE).toLocalDate().plusMonths(6));
            var head = heads.children(null, people.clerk().unit()).getFirst().id();
            var file = new NewFile(cover, new NewFile.Numbering.Under(head), Priority.ORDINARY, exception, null);
            return ((Opening.Opened) files.open(file, people.clerk())).id();
        });
    }

    /** The address of its letter. */
    String paper(ExampleOffice.People people) {
        return "/files/" + of(people).value() + "/papers/" + letter(people);
    }

    /** The letter beside itself, for want of another. */
    String beside(ExampleOffice.People people) {
        return "/beside/" + letter(people);
    }

    /** A file of the clerk that was on paper before, with its old papers scanned. */
    synchronized MatterId moved(ExampleOffice.People people) {
        return moved.computeIfAbsent(people.language(), language -> {
            boolean bengali = language == Language.BN;
            CoverPage cover = CoverPage.of(
                    bengali ? "রতনপুর বাঁধের পুরোনো মামলা" : "रतनपुर बाँध का पुराना मामला", language.code());
            var numbering = new NewFile.Numbering.Typed(bengali ? "বাঁধ-৭/১৯৯৮" : "बाँध-7/1998");
            var before = new NewFile.PaperFile(bengali ? "বাঁধ-৭/১৯৯৮" : "बाँध-7/1998", 2, 1);
            var file = new NewFile(cover, numbering, Priority.ORDINARY, null, before);
            MatterId id = ((Opening.Opened) files.open(file, people.clerk())).id();
            scans.add(id, OldScans.Side.PAPERS, scan(people, "1998"), "1998.pdf", people.clerk());
            return id;
        });
    }

    /** An order in the guard file of its district. */
    synchronized long authority(ExampleOffice.People people) {
        return authority.computeIfAbsent(people.language(), language -> {
            boolean bengali = language == Language.BN;
            var entry = new NewAuthority(
                    people.district(),
                    Authority.Kind.ORDER,
                    bengali ? "কার্যালয় আদেশ নং ৪৭, তারিখ ১৬-০২-২০২৬" : "कार्यालय आदेश संख्या 47, दिनांक 16-02-2026",
                    LocalDate.of(2026, 2, 16),
                    language,
                    bengali
                            ? "কোনো নথি কোনো টেবিলে সাত কার্যদিবসের বেশি রাখা যাবে না।"
                            : "कोई संचिका किसी पटल पर सात कार्य दिवस से अधिक न रखी जाए।",
                    scan(people, "47"),
                    "47.pdf");
            Acting keeper = people.administrator();
            var here = presences.of(keeper.person().value(), keeper.post().value());
            return authorities.add(entry, here.orElseThrow()).orElseThrow();
        });
    }

    private long letter(ExampleOffice.People people) {
        return correspondence
                .contents(of(people), people.collector())
                .getFirst()
                .id();
    }

    private MatterId make(ExampleOffice.People people, boolean bengali) {
        String subject = bengali
                ? "গ্রাম রতনপুরে একক গ্রাম নলবাহিত জল প্রকল্পের সংশোধিত প্রাক্কলনের প্রশাসনিক অনুমোদন প্রসঙ্গে"
                : "ग्राम रतनपुर में एकल ग्राम नल-जल योजना के पुनरीक्षित प्राक्कलन की प्रशासकीय स्वीकृति के संबंध में";
        var head = heads.children(null, people.clerk().unit()).getFirst().id();
        var opened = (Opening.Opened) files.open(
                NewFile.under(head, CoverPage.of(subject, people.language().code())), people.clerk());
        MatterId file = opened.id();
        correspondence.putIn(letter(people, subject), file, 0, people.clerk());
        discarded(
                file,
                bengali ? "<p>আগে একটি স্মারকপত্র পাঠানো যেতে পারে।</p>" : "<p>पहले एक स्मार-पत्र भेजा जा सकता है।</p>",
                people.clerk());
        note(
                file,
                bengali
                        ? "<p>অনুগ্রহ করে <a href=\"#c-1\">পৃ. ১</a> দেখুন। মূল প্রাক্কলন ছিল ৯৮.৪০ লক্ষ টাকা।</p><table><tbody><tr><th><p>খাত</p></th><th><p>মূল</p></th><th><p>সংশোধিত</p></th></tr><tr><td><p>রাইজিং মেন</p></td><td><p>৩১.৪০</p></td><td><p>৩৮.১০</p></td></tr></tbody></table><p>প্রস্তাবটি অনুমোদনযোগ্য।</p>"
                        : "<p>कृपया <a href=\"#c-1\">पृ. 1</a> देखें। मूल प्राक्कलन रु. 98.40 लाख था।</p><table><tbody><tr><th><p>मद</p></th><th><p>मूल</p></th><th><p>पुनरीक्षित</p></th></tr><tr><td><p>राइजिंग मेन</p></td><td><p>31.40</p></td><td><p>38.10</p></td></tr></tbody></table><p>प्रस्ताव स्वीकृति योग्य है।</p>",
                people.clerk(),
                people.head());
        oral(
                file,
                bengali
                        ? "<p><a href=\"#p-2\">অনুচ্ছেদ ২</a>-এর সঙ্গে একমত। অনুমোদনের জন্য উপস্থাপিত।</p>"
                        : "<p><a href=\"#p-2\">कंडिका 2</a> से सहमत। अनुमोदनार्थ प्रस्तुत।</p>",
                people.head(),
                people.collector());
        return file;
    }

    /** A try of which nothing came. */
    private void discarded(MatterId file, String html, Acting by) {
        NewNote note = new NewNote(NewNote.Kind.YELLOW, html, "hi", Note.Decision.NONE, null, null, null, List.of());
        notes.save(file, note, Notes.FIRST, by);
        notes.discard(file, by);
    }

    /** What the officer is said to have ordered, for him to confirm. */
    private void oral(MatterId file, String html, Acting by, Acting to) {
        NewNote note =
                new NewNote(NewNote.Kind.ORAL, html, "hi", Note.Decision.RECOMMENDED, null, null, to.post(), List.of());
        notes.save(file, note, Notes.FIRST, by);
        custody.send(file, new Send(to.post(), Action.FOR_APPROVAL, Priority.IMMEDIATE, null, "", List.of()), by);
    }

    private void note(MatterId file, String html, Acting by, Acting to) {
        NewNote note = NewNote.green(html, "hi").deciding(Note.Decision.RECOMMENDED);
        notes.save(file, note, Notes.FIRST, by);
        custody.send(file, new Send(to.post(), Action.FOR_APPROVAL, Priority.IMMEDIATE, null, "", List.of()), by);
    }

    private Document scan(ExampleOffice.People people, String number) {
        boolean bengali = people.language() == Language.BN;
        byte[] pdf = LetterPaper.pdf(
                people.language(),
                bengali ? "জেলাশাসক" : "जिला पदाधिकारी",
                number,
                bengali ? "কার্যালয় আদেশ" : "कार्यालय आदेश");
        try {
            var intake = (Intake.Stored) receipts.take(new ByteArrayInputStream(pdf), "scan.pdf", people.clerk());
            return intake.document();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private MatterId letter(ExampleOffice.People people, String subject) {
        String engineer = people.language() == Language.BN ? "নির্বাহী বাস্তুকার" : "कार्यपालन अभियंता";
        byte[] pdf = LetterPaper.pdf(people.language(), engineer, "1187", subject);
        try {
            var intake = (Intake.Stored) receipts.take(new ByteArrayInputStream(pdf), "letter.pdf", people.clerk());
            Letter letter = new Letter(
                    TestClock.START.atZone(Words.ZONE).toLocalDate(),
                    null,
                    "1187",
                    Letter.Type.LETTER,
                    people.language().code(),
                    Letter.Mode.HAND,
                    "",
                    Letter.Grade.NORMAL,
                    false,
                    subject,
                    "",
                    1,
                    false,
                    "");
            var handling = new NewReceipt.Handling(Priority.ORDINARY, Reference.NONE, "", null, false, "COUNTER", null);
            var sender = Sender.Card.named(engineer, "", "");
            var scan = new NewReceipt.Scan(intake.document().sha256(), "letter.pdf");
            var registered = (Registration.Registered)
                    receipts.register(new NewReceipt(false, letter, sender, handling, scan, true), people.clerk());
            return registered.id();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
