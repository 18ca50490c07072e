package org.sanchika.efile;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.Faults;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TableHashes;
import org.sanchika.TestClock;
import org.sanchika.custody.Action;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;

/**
 * A file with a letter and a note is sent, and the sending is broken off between any two of its steps and after the
 * commit, whose answer never comes: the note is frozen and the file gone, or nothing happened; asked again, once.
 */
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, Faults.class})
@TestPropertySource(
        properties = {
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.springframework.jdbc.support=off",
            "logging.level.com.zaxxer.hikari=error",
            "logging.level.org.sanchika=warn"
        })
class BrokenSendingTests {
    @Autowired
    Custody custody;

    @Autowired
    Correspondence correspondence;

    @Autowired
    Acts acts;

    @Autowired
    Proofs proofs;

    @Autowired
    FileFixtures made;

    @Autowired
    ReceiptFixtures letters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Faults faults;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void leavesNoteAndFileTogetherWhereverItBreaksOff() throws SQLException {
        int steps = 0;
        while (breakOff(Faults.Way.SERVER_KILLED, steps + 1)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(8);
        assertThat(breakOff(Faults.Way.ANSWER_LOST, steps)).as("commit").isTrue();
    }

    /** @return whether the sending was long enough to be broken off there */
    private boolean breakOff(Faults.Way way, int step) throws SQLException {
        MatterId file = made.opened(office.clerk());
        correspondence.putIn(letters.onPaper(office.clerk(), UUID.randomUUID().toString()), file, 2, office.clerk());
        made.written(file, "<p>पहली बात।</p><p>दूसरी बात।</p>", office.clerk());
        UUID key = UUID.randomUUID();
        Map<String, String> before = tables();

        Faults.Attempt<Outcome> first = faults.during(way, step, () -> send(file, key));
        Map<String, String> between = tables();
        Outcome again = send(file, key);
        Map<String, String> after = tables();

        String where = way + " at step " + step;
        assertThat(again).as(where).isInstanceOf(Outcome.Done.class);
        assertThat(between).as(where).isIn(first.answer() == null ? List.of(before, after) : List.of(after));
        assertThat(made.sheet(file, office.head())).as(where).hasSize(1);
        assertThat(proofs.of(file).orElseThrow().isWhole()).as(where).isTrue();
        assertThat(proofs.holdingDiffers(file)).as(where).isEmpty();
        return first.struck();
    }

    private Outcome send(MatterId file, UUID key) {
        Send up = Send.to(office.head().post(), Action.FOR_APPROVAL);
        return acts.once(office.clerk(), key, "send", () -> custody.send(file, up, office.clerk()));
    }

    private Map<String, String> tables() throws SQLException {
        return TableHashes.of(database);
    }
}
