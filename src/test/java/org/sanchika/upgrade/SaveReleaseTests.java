package org.sanchika.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.TestDatabase;
import org.sanchika.TestDatabase.Fresh;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.efile.Correspondence;
import org.sanchika.efile.FileFixtures;
import org.sanchika.efile.NewNote;
import org.sanchika.efile.Note;
import org.sanchika.efile.Notes;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Disposal;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.ReceiptFixtures;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;

/**
 * Not a test of the run: makes the saved database of a release, once, at its end.
 * {@code ./mvnw test -Dtest.groups=save -Dtest.excludedGroups= -Dtest=SaveReleaseTests -Drelease=0.1.0}
 */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class})
@Tag("save")
class SaveReleaseTests {
    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

    @Autowired
    Notes notes;

    @Autowired
    Correspondence correspondence;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    @Test
    void savesAnOfficeOfThisRelease() throws Exception {
        var office = offices.collectorate();
        for (int n = 1; n <= 40; n++) {
            clock.pass(Duration.ofHours(7));
            history(n, registered(n, office), office);
        }
        for (int n = 1; n <= 12; n++) {
            clock.pass(Duration.ofHours(9));
            file(n, office);
        }

        Path file = Path.of("src/test/resources/saved", System.getProperty("release", "0.1.0") + ".zip");
        Files.createDirectories(file.getParent());
        Fresh fresh = new Fresh(
                environment.getRequiredProperty("sanchika.database-url"),
                environment.getRequiredProperty("sanchika.database-owner-url"));
        try (Connection owner = TestDatabase.owner(fresh)) {
            SavedDatabase.save(owner, TestDatabase.flyway(fresh).load(), file);
        }
        assertThat(file).isNotEmptyFile();
    }

    /** A file with a letter, notes of three desks, a decision; some come back, a few are closed. */
    private void file(int n, OfficeFixtures.Collectorate office) {
        MatterId file = made.opened(office.clerk());
        correspondence.putIn(
                letters.onPaper(office.clerk(), UUID.randomUUID().toString()), file, 1 + n % 4, office.clerk());
        long paper = correspondence.contents(file, office.clerk()).getFirst().id();
        correspondence.deal(file, paper, Disposal.FILED, "", office.clerk());
        made.noted(
                file, "<p>पत्र संचिका में रखा गया।</p><p>स्वीकृति प्रस्तावित है।</p>", office.clerk(), office.head());
        clock.pass(Duration.ofHours(5));
        made.noted(file, "<p>सहमत।</p>", office.head(), office.collector());
        if (n % 3 == 0) {
            made.written(file, "<p>विचाराधीन।</p>", office.collector());
            return;
        }
        clock.pass(Duration.ofHours(30));
        NewNote decision =
                NewNote.green("<p>अनुमोदित; संचिका बंद की जाए।</p>", "hi").deciding(Note.Decision.CLOSE);
        notes.save(file, decision, Notes.FIRST, office.collector());
        made.sent(file, office.collector(), office.clerk());
        if (n % 3 == 1) {
            custody.close(file, "", "निष्पादित", office.clerk());
        }
    }

    private MatterId registered(int n, OfficeFixtures.Collectorate office) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        var letter = new Letter(
                today,
                today.minusDays(2),
                n + "/क",
                Letter.Type.LETTER,
                "hi",
                Letter.Mode.HAND,
                "",
                Letter.Grade.NORMAL,
                false,
                "प्राक्कलन की स्वीकृति " + n,
                "",
                0,
                false,
                "");
        var handling = new NewReceipt.Handling(
                Priority.ORDINARY, n % 9 == 0 ? Reference.RTI : Reference.NONE, "", null, false, "COUNTER", null);
        var receipt =
                new NewReceipt(true, letter, Sender.Card.named("श्री प्रेषक " + n % 7, "", ""), handling, null, true);
        Registration done = receipts.register(receipt, office.counter());
        return ((Registration.Registered) done).id();
    }

    private void history(int n, MatterId letter, OfficeFixtures.Collectorate office) {
        if (n % 5 == 0) {
            return;
        }
        custody.send(
                letter,
                new Send(
                        office.head().post(),
                        Action.NECESSARY_ACTION,
                        Priority.IMMEDIATE,
                        null,
                        "कृपया देखें " + n,
                        List.of()),
                office.counter());
        if (n % 5 == 1) {
            return;
        }
        clock.pass(Duration.ofHours(20));
        custody.receive(letter, office.head());
        switch (n % 5) {
            case 2 -> custody.close(letter, "FILED", "संचिकास्त", office.head());
            case 3 -> custody.park(letter, "प्रतिवेदन की प्रतीक्षा", LocalDate.of(2027, 3, 1), office.head());
            default -> custody.send(letter, Send.to(office.collector().post(), Action.FOR_APPROVAL), office.head());
        }
    }
}
