package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.Faults;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TableHashes;
import org.sanchika.TestClock;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.efile.FileFixtures;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * A number is taken and an issue made, each broken off between any two of its steps and after the commit, whose answer
 * never comes: it is done whole or not at all, asked again it is done once, and no serial is missing or doubtful.
 */
@Tag("long")
@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class, Faults.class})
@TestPropertySource(
        properties = {
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.springframework.jdbc.support=off",
            "logging.level.com.zaxxer.hikari=error",
            "logging.level.org.sanchika=warn"
        })
class BrokenIssuesTests {
    @Autowired
    Issues issues;

    @Autowired
    Scans scans;

    @Autowired
    IssueFixtures made;

    @Autowired
    DraftFixtures drafts;

    @Autowired
    Acts acts;

    @Autowired
    Proofs proofs;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Faults faults;

    @Autowired
    DataSource database;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void takesANumberWholeWhereverItBreaksOff() throws SQLException {
        int steps = 0;
        while (reserve(Faults.Way.SERVER_KILLED, steps + 1)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(8);
        assertThat(reserve(Faults.Way.ANSWER_LOST, steps)).as("commit").isTrue();
        assertThat(jdbc.sql("""
                        SELECT count(*) FROM platform.number_series s
                         WHERE s.key LIKE 'issue|%'
                           AND s.last <> (SELECT count(*) FROM dispatch.number n WHERE n.series = s.key)
                        """).query(Integer.class).single())
                .as("series with a gap")
                .isZero();
    }

    @Test
    void issuesWholeWhereverItBreaksOff() throws SQLException {
        int steps = 0;
        while (issue(Faults.Way.SERVER_KILLED, steps + 1)) {
            steps++;
        }

        assertThat(steps).isGreaterThan(8);
        assertThat(issue(Faults.Way.ANSWER_LOST, steps)).as("commit").isTrue();
    }

    private boolean reserve(Faults.Way way, int step) throws SQLException {
        Draft draft = made.approved(drafts.fileWithPaper(office.clerk()), office);
        return breakOff(way, step, draft, () -> issues.reserve(draft.id(), office.collector()));
    }

    private boolean issue(Faults.Way way, int step) throws SQLException {
        Draft draft = made.approved(drafts.fileWithPaper(office.clerk()), office);
        Issue issue = made.reserved(draft, office.collector());
        long scan = made.brought(issue, office.collector());
        return breakOff(way, step, draft, () -> scans.agree(scan, office.clerk()));
    }

    /** @return whether the act was long enough to be broken off there */
    private boolean breakOff(Faults.Way way, int step, Draft draft, Supplier<Outcome> act) throws SQLException {
        UUID key = UUID.randomUUID();
        Map<String, String> before = tables();

        Faults.Attempt<Outcome> first = faults.during(way, step, () -> acts.once(office.collector(), key, "act", act));
        Map<String, String> between = tables();
        Outcome again = acts.once(office.collector(), key, "act", act);
        Map<String, String> after = tables();

        String where = way + " at step " + step;
        assertThat(again).as(where).isInstanceOf(Outcome.Done.class);
        assertThat(between).as(where).isIn(first.answer() == null ? List.of(before, after) : List.of(after));
        assertThat(proofs.of(draft.matter()).orElseThrow().isWhole()).as(where).isTrue();
        return first.struck();
    }

    private Map<String, String> tables() throws SQLException {
        // what is read and drawn of papers comes when it comes
        return TableHashes.of(database, "platform.document", "platform.page");
    }
}
