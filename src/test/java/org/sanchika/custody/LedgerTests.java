package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class LedgerTests {
    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void sendsAMatterToAnotherDesk() {
        MatterId matter = matters.begun(office.clerk());

        Outcome outcome = custody.send(matter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk());

        assertThat(outcome).isEqualTo(new Outcome.Done(matter, 2));
        assertThat(held(matter).holder()).isEqualTo(office.head().post());
        assertThat(held(matter).openedAt()).isNull();
    }

    @Test
    void tellsWhoHoldsItToWhoeverNoLongerDoes() {
        MatterId matter = sent();

        assertThat(custody.send(matter, Send.to(office.otherClerk().post(), Action.PUT_UP), office.clerk()))
                .isEqualTo(new Outcome.NotHolder(office.head().post()));
    }

    @Test
    void knowsNothingOfItForStrangers() {
        MatterId matter = matters.begun(office.clerk());
        var stranger = offices.collectorate().clerk();

        assertThat(custody.visible(matter, stranger)).isFalse();
        assertThat(custody.send(matter, Send.to(stranger.post(), Action.PUT_UP), stranger))
                .isEqualTo(new Outcome.Unknown());
    }

    @Test
    void pullsBackUntilItIsOpened() {
        MatterId matter = sent();

        assertThat(custody.pullBack(matter, "", office.clerk())).isEqualTo(new Outcome.ReasonMissing());
        assertThat(custody.pullBack(matter, "गलत पदाधिकारी", office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(held(matter).holder()).isEqualTo(office.clerk().post());
    }

    @Test
    void refusesToPullBackWhatWasOpened() {
        MatterId matter = sent();
        custody.open(matter, office.head());

        assertThat(custody.pullBack(matter, "गलत", office.clerk()))
                .isEqualTo(new Outcome.AlreadyOpened(office.head().post()));
    }

    @Test
    void wantsAPaperReceivedBeforeAnythingElse() {
        MatterId matter = matters.begun(office.clerk(), true, false);
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());

        var onwards = Send.to(office.collector().post(), Action.FOR_APPROVAL);
        assertThat(custody.send(matter, onwards, office.head())).isEqualTo(new Outcome.NotReceived());
        assertThat(custody.receive(matter, office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(custody.send(matter, onwards, office.head())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void countsTheRemindersOfTheDeskWhereItLies() {
        MatterId matter = sent();

        assertThat(custody.remind(matter, "", office.clerk())).isEqualTo(new Outcome.Done(matter, 3));
        assertThat(custody.remind(matter, "कल तक", office.clerk())).isEqualTo(new Outcome.Done(matter, 4));
        assertThat(custody.remind(matter, "", office.head())).isEqualTo(new Outcome.SameDesk());
        assertThat(custody.remind(matter, "", offices.collectorate().clerk())).isEqualTo(new Outcome.Unknown());

        assertThat(jdbc.sql(
                                "SELECT code FROM custody.event WHERE matter_id = :matter AND kind = 'REMINDED' ORDER BY seq")
                        .param("matter", matter.value())
                        .query(String.class)
                        .list())
                .containsExactly("1", "2");
        assertThat(held(matter).openedAt()).isNull();
    }

    @Test
    void remindsNobodyOfWhatIsFinished() {
        MatterId matter = sent();
        custody.close(matter, "FILED", "संचिकास्त", office.head());

        assertThat(custody.remind(matter, "", office.clerk())).isEqualTo(new Outcome.NotActive(MatterState.CLOSED));
    }

    @Test
    void pullsUpOnlyFromBelow() {
        MatterId matter = matters.begun(office.clerk());

        assertThat(custody.pullUp(matter, "तत्काल आवश्यक", office.collector())).isInstanceOf(Outcome.Done.class);
        assertThat(held(matter).holder()).isEqualTo(office.collector().post());
        assertThat(custody.pullUp(matter, "कारण", office.head()))
                .isEqualTo(new Outcome.NotAbove(office.collector().post()));
    }

    @Test
    void parksAndWakes() {
        MatterId matter = matters.begun(office.clerk());
        LocalDate until = LocalDate.of(2026, 7, 10);

        assertThat(custody.park(matter, "प्रतिवेदन की प्रतीक्षा", until, office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(held(matter).state()).isEqualTo(MatterState.PARKED);
        assertThat(custody.wake(matter, "पत्र आया", null)).isInstanceOf(Outcome.Done.class);
        assertThat(held(matter).state()).isEqualTo(MatterState.ACTIVE);
    }

    @Test
    void closesAndReopens() {
        MatterId matter = matters.begun(office.clerk());

        assertThat(custody.close(matter, "NO_ACTION", "कार्रवाई अपेक्षित नहीं", office.clerk()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk()))
                .isEqualTo(new Outcome.NotActive(MatterState.CLOSED));
        assertThat(custody.reopen(matter, "नया पत्र", office.otherClerk())).isEqualTo(new Outcome.Unknown());
        assertThat(custody.reopen(matter, "नया पत्र", office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(held(matter).holder()).isEqualTo(office.head().post());
    }

    @Test
    void letsMembersClaimFromTheQueueAndTheHeadDistribute() {
        MatterId claimed = inQueue();
        MatterId given = inQueue();

        assertThat(custody.claim(claimed, office.clerk())).isInstanceOf(Outcome.Done.class);
        assertThat(held(claimed).holder()).isEqualTo(office.clerk().post());
        assertThat(custody.send(given, Send.to(office.clerk().post(), Action.PUT_UP), office.clerk()))
                .isEqualTo(new Outcome.MayNot());
        assertThat(custody.send(given, Send.to(office.clerk().post(), Action.PUT_UP), office.head()))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void recordsThatASectionSaysItIsNotItsOwn() {
        MatterId matter = inQueue();

        custody.send(matter, Send.to(office.counter().post(), Action.NOT_OURS), office.head());

        assertThat(jdbc.sql("SELECT action FROM custody.movement WHERE matter_id = :matter ORDER BY seq DESC LIMIT 1")
                        .param("matter", matter.value())
                        .query(String.class)
                        .single())
                .isEqualTo("NOT_OURS");
    }

    @Test
    void ridesInACarrierAndAlightsWhereItIs() {
        MatterId letter = matters.begun(office.clerk());
        MatterId file = matters.begun(office.clerk());

        custody.ride(letter, file, office.clerk());
        custody.send(file, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk());

        assertThat(held(letter).state()).isEqualTo(MatterState.RIDING);
        assertThat(custody.alight(letter, office.clerk()))
                .isEqualTo(new Outcome.NotHolder(office.head().post()));
        assertThat(custody.alight(letter, office.head())).isInstanceOf(Outcome.Done.class);
        assertThat(held(letter).holder()).isEqualTo(office.head().post());
    }

    @Test
    void staysInACarrierThatIsPutAway() {
        MatterId letter = matters.begun(office.clerk());
        MatterId file = matters.begun(office.clerk());
        custody.ride(letter, file, office.clerk());
        custody.close(file, "NO_ACTION", "निष्पादित", office.clerk());

        assertThat(custody.alight(letter, office.clerk())).isEqualTo(new Outcome.NotActive(MatterState.CLOSED));
        assertThat(held(letter).state()).isEqualTo(MatterState.RIDING);
    }

    @Test
    void letsTheReceiverOfACarrierKnowOfWhatRidesInIt() {
        MatterId letter = matters.begun(office.clerk());
        MatterId inner = matters.begun(office.clerk());
        MatterId outer = matters.begun(office.clerk());
        custody.ride(letter, inner, office.clerk());
        custody.ride(inner, outer, office.clerk());

        custody.send(outer, Send.to(office.otherClerk().post(), Action.FOR_EXAMINATION), office.clerk());

        assertThat(custody.visible(letter, office.otherClerk())).isTrue();
        assertThat(custody.visible(inner, office.otherHead())).isTrue();
    }

    @Test
    void letsAnAssistantOpenButNotSend() {
        MatterId matter = sent();
        var assistant = offices.assistantOf(office.head());

        assertThat(custody.open(matter, assistant)).isInstanceOf(Outcome.Done.class);
        assertThat(custody.send(matter, Send.to(office.collector().post(), Action.PUT_UP), assistant))
                .isEqualTo(new Outcome.MayNot());
    }

    @Test
    void copiesForInformationWithoutCustody() {
        MatterId matter = matters.begun(office.clerk());
        Send send = new Send(
                office.head().post(),
                Action.PUT_UP,
                Priority.IMMEDIATE,
                null,
                "",
                List.of(office.otherClerk().post()));

        custody.send(matter, send, office.clerk());

        assertThat(custody.visible(matter, office.otherClerk())).isTrue();
        assertThat(custody.close(matter, "", "अनुमति नहीं", office.otherClerk()))
                .isEqualTo(new Outcome.NotHolder(office.head().post()));
    }

    @Test
    void shutsOutWhoeverTheMatterIsAbout() {
        MatterId matter = sent();
        custody.grant(matter, "subject:" + office.head().person().value(), "INQUIRY");

        assertThat(custody.visible(matter, office.head())).isFalse();
        assertThat(custody.open(matter, office.head())).isInstanceOf(Outcome.Unknown.class);
    }

    @Test
    void countsTheLimitInWorkingDaysOfTheHolder() {
        clock.set(TestClock.START.plus(Duration.ofDays(2)));
        MatterId matter = sent();

        assertThat(held(matter).actBy()).isEqualTo(LocalDate.of(2026, 7, 7));
    }

    private MatterId sent() {
        MatterId matter = matters.begun(office.clerk());
        custody.send(matter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk());
        return matter;
    }

    private MatterId inQueue() {
        MatterId matter = matters.begun(office.counter());
        custody.send(matter, Send.to(office.queue(), Action.NECESSARY_ACTION), office.counter());
        return matter;
    }

    private Held held(MatterId matter) {
        return custody.held(matter).orElseThrow();
    }
}
