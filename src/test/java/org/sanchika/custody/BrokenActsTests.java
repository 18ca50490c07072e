package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sanchika.Faults;
import org.sanchika.OfficeFixtures;
import org.sanchika.OfficeFixtures.Collectorate;
import org.sanchika.SanchikaTest;
import org.sanchika.TableHashes;
import org.sanchika.TestClock;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/**
 * Each act of the ledger is broken off between any two of its steps and after its last, the commit, whose answer never
 * comes. What is then there is what was there before, or all of the act; and asked again, it is there once.
 */
@Tag("long")
@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class, Faults.class})
@TestPropertySource(
        properties = {
            "logging.level.org.springframework.transaction=off",
            "logging.level.org.springframework.jdbc.support=off",
            "logging.level.com.zaxxer.hikari=error",
            "logging.level.org.sanchika=warn"
        })
class BrokenActsTests {
    private static final LocalDate LATER = LocalDate.of(2026, 9, 1);

    @Autowired
    Custody custody;

    @Autowired
    Acts acts;

    @Autowired
    Proofs proofs;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Faults faults;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DataSource database;

    @Autowired
    TestClock clock;

    Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    private interface Act {
        Outcome of(Custody custody, MatterId matter, Acting by);
    }

    /** An act that is about to be done. */
    private record Ready(MatterId matter, Acting by, Act act) {}

    static Stream<Arguments> acts() {
        Map<String, Function<BrokenActsTests, Ready>> all = Map.ofEntries(
                Map.entry("send", BrokenActsTests::send),
                Map.entry("receive", BrokenActsTests::receive),
                Map.entry("open", BrokenActsTests::open),
                Map.entry("claim", BrokenActsTests::claim),
                Map.entry("pull back", BrokenActsTests::pullBack),
                Map.entry("pull up", BrokenActsTests::pullUp),
                Map.entry(
                        "park",
                        test -> test.clerk((custody, matter, by) -> custody.park(matter, "प्रतीक्षा", LATER, by))),
                Map.entry("wake", BrokenActsTests::wake),
                Map.entry(
                        "close", test -> test.clerk((custody, matter, by) -> custody.close(matter, "", "निराकृत", by))),
                Map.entry("reopen", BrokenActsTests::reopen),
                Map.entry(
                        "explain",
                        test -> test.clerk((custody, matter, by) -> custody.explainDelay(matter, "लंबित", by))),
                Map.entry("ride", BrokenActsTests::ride),
                Map.entry("alight", BrokenActsTests::alight),
                Map.entry("refile", BrokenActsTests::refile),
                Map.entry("describe", BrokenActsTests::describe));
        return all.entrySet().stream().map(act -> Arguments.of(act.getKey(), act.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("acts")
    void leavesAllOfAnActOrNothingWhereverItBreaksOff(String name, Function<BrokenActsTests, Ready> prepare)
            throws SQLException {
        int steps = 0;
        while (breakOff(Faults.Way.SERVER_KILLED, steps + 1, prepare.apply(this))) {
            steps++;
        }

        assertThat(steps).as("steps of %s", name).isGreaterThan(4);
        assertThat(breakOff(Faults.Way.ANSWER_LOST, steps, prepare.apply(this)))
                .as("commit of %s", name)
                .isTrue();
    }

    /** @return whether the act was long enough to be broken off there */
    private boolean breakOff(Faults.Way way, int step, Ready ready) throws SQLException {
        UUID key = UUID.randomUUID();
        long written = chainRows();
        Map<String, String> before = tables();

        Faults.Attempt<Outcome> first = faults.during(way, step, () -> once(key, ready));
        Map<String, String> between = tables();
        Outcome again = once(key, ready);
        Map<String, String> after = tables();

        String where = way + " at step " + step;
        assertThat(again).as(where).isInstanceOf(Outcome.Done.class);
        assertThat(after).as(where).isNotEqualTo(before);
        assertThat(between).as(where).isIn(first.answer() == null ? List.of(before, after) : List.of(after));
        assertThat(chainRows()).as(where).isEqualTo(written + 1);
        assertThat(proofs.of(ready.matter()).orElseThrow().isWhole()).as(where).isTrue();
        assertThat(proofs.holdingDiffers(ready.matter())).as(where).isEmpty();
        return first.struck();
    }

    private Outcome once(UUID key, Ready ready) {
        return acts.once(ready.by(), key, "act", () -> ready.act().of(custody, ready.matter(), ready.by()));
    }

    private Ready clerk(Act act) {
        return new Ready(matters.begun(office.clerk()), office.clerk(), act);
    }

    private Ready send() {
        var copies = List.of(office.otherHead().post(), office.collector().post());
        Send send = new Send(office.head().post(), Action.PUT_UP, Priority.IMMEDIATE, LATER, "कृपया देखें", copies);
        return clerk((custody, matter, by) -> custody.send(matter, send, by));
    }

    private Ready receive() {
        MatterId paper = matters.begun(office.clerk(), true, false);
        custody.send(paper, Send.to(office.head().post(), Action.PUT_UP), office.clerk());
        return new Ready(paper, office.head(), Custody::receive);
    }

    private Ready open() {
        return new Ready(sentTo(office.head()), office.head(), Custody::open);
    }

    private Ready claim() {
        MatterId matter = matters.begun(office.counter());
        custody.send(matter, Send.to(office.queue(), Action.NECESSARY_ACTION), office.counter());
        return new Ready(matter, office.clerk(), Custody::claim);
    }

    private Ready pullBack() {
        return new Ready(
                sentTo(office.head()), office.clerk(), (custody, matter, by) -> custody.pullBack(matter, "भूलवश", by));
    }

    private Ready pullUp() {
        return new Ready(
                sentTo(office.head()),
                office.collector(),
                (custody, matter, by) -> custody.pullUp(matter, "तत्काल", by));
    }

    private Ready wake() {
        Ready ready = clerk((custody, matter, by) -> custody.wake(matter, "उत्तर आया", by));
        custody.park(ready.matter(), "प्रतीक्षा", LATER, office.clerk());
        return ready;
    }

    private Ready reopen() {
        Ready ready = clerk((custody, matter, by) -> custody.reopen(matter, "भूलवश", by));
        custody.close(ready.matter(), "", "निराकृत", office.clerk());
        return ready;
    }

    private Ready ride() {
        MatterId carrier = matters.begun(office.clerk());
        return clerk((custody, matter, by) -> custody.ride(matter, carrier, by));
    }

    private Ready alight() {
        Ready ready = clerk(Custody::alight);
        custody.ride(ready.matter(), matters.begun(office.clerk()), office.clerk());
        return ready;
    }

    private Ready refile() {
        MatterId carrier = matters.begun(office.clerk());
        Ready ready = clerk((custody, matter, by) -> custody.refile(matter, carrier, by));
        custody.ride(ready.matter(), matters.begun(office.clerk()), office.clerk());
        return ready;
    }

    private Ready describe() {
        Cover cover = new Cover("T/0", "दूसरा विषय", "प्रेषक", false, false, "RTI", LATER);
        return clerk((custody, matter, by) -> custody.describe(matter, cover, null, by));
    }

    private MatterId sentTo(Acting receiver) {
        MatterId matter = matters.begun(office.clerk());
        custody.send(matter, Send.to(receiver.post(), Action.PUT_UP), office.clerk());
        return matter;
    }

    private Map<String, String> tables() throws SQLException {
        return TableHashes.of(database);
    }

    private long chainRows() {
        return jdbc.sql("SELECT (SELECT count(*) FROM custody.movement) + (SELECT count(*) FROM custody.event)")
                .query(Long.class)
                .single();
    }
}
