package org.sanchika.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
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
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Letter;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Reference;
import org.sanchika.receipt.Registration;
import org.sanchika.receipt.Sender;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/**
 * Not a test of the run: makes the saved database of a release, once, at its end.
 * {@code ./mvnw test -Dtest.groups=save -Dtest.excludedGroups= -Dtest=SaveReleaseTests -Drelease=0.1.0}
 */
@SanchikaTest
@Tag("save")
class SaveReleaseTests {
    @Autowired
    Receipts receipts;

    @Autowired
    Custody custody;

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
