package org.sanchika.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.efile.FileFixtures;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.ReceiptFixtures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
@Import({FileFixtures.class, ReceiptFixtures.class, DraftFixtures.class, IssueFixtures.class})
class DispatchesTests {
    private static final LocalDate TODAY = LocalDate.of(2026, 7, 1);

    @Autowired
    Dispatches dispatches;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    Proofs proofs;

    @Autowired
    Custody custody;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    Issue issue;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.reserved(made.approved(office), office.collector());
        made.signedOnPaper(issue, office);
    }

    @Test
    void sendsByHandAndTellsWhoTookIt() {
        DispatchId id = sent(order(1, Mode.HAND, Way.SELF, ""), office.clerk());

        Dispatched told = dispatches.tell(id, Step.Kind.DELIVERED, "श्री राम, कार्यालय सहायक", TODAY, office.clerk());

        assertThat(told).isInstanceOf(Dispatched.Done.class);
        Dispatch dispatch = dispatches.find(id, office.clerk()).orElseThrow();
        assertThat(dispatch.state()).isEqualTo(Step.Kind.DELIVERED);
        assertThat(dispatch.recipient()).contains("कार्यपालन अभियंता");
        assertThat(dispatch.steps()).extracting(Step::kind).containsExactly(Step.Kind.SENT, Step.Kind.DELIVERED);
        assertThat(proofs.of(issue.matter()).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void sendsNothingTwiceButAgainWhatCameBack() {
        NewDispatch order = order(1, Mode.POST, Way.SELF, "");
        DispatchId first = sent(order, office.clerk());

        assertThat(faults(order, office.clerk())).extracting(Fault::field).containsExactly("mode-1");
        assertThat(dispatches.tell(first, Step.Kind.RETURNED, " ", TODAY, office.clerk()))
                .isInstanceOf(Dispatched.Refused.class);
        dispatches.tell(first, Step.Kind.RETURNED, "पते पर नहीं मिले", TODAY, office.clerk());
        DispatchId second = sent(order, office.clerk());

        assertThat(dispatches.find(second, office.clerk()).orElseThrow().attempt())
                .isEqualTo(2);
        assertThat(dispatches.tell(first, Step.Kind.DELIVERED, "", TODAY, office.clerk()))
                .isInstanceOf(Dispatched.Refused.class);
    }

    @Test
    void isATaskOfItsSenderWhenOthersTellThatItCameToNothing() {
        DispatchId own = sent(order(1, Mode.POST, Way.SELF, ""), office.clerk());
        dispatches.tell(own, Step.Kind.RETURNED, "पते पर नहीं मिले", TODAY, office.clerk());
        DispatchId others = sent(order(1, Mode.REGISTERED, Way.SELF, ""), office.clerk());
        dispatches.tell(others, Step.Kind.RETURNED, "बंद मिला", TODAY, office.collector());

        assertThat(tasks(own)).isEmpty();
        assertThat(tasks(others)).hasSize(1);
        assertThat(custody.held(tasks(others).getFirst()).orElseThrow().holder())
                .isEqualTo(office.clerk().post());
    }

    private List<MatterId> tasks(DispatchId dispatch) {
        return jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", "dispatch/" + dispatch.value())
                .query((row, n) -> new MatterId(row.getLong(1)))
                .list();
    }

    @Test
    void saysWhichAddresseeHasNoAddress() {
        assertThat(faults(order(1, Mode.EMAIL, Way.SELF, ""), office.clerk()))
                .extracting(Fault::field, Fault::key)
                .contains(tuple("contact-1", "dispatch.fault.email"));
        assertThat(faults(order(7, Mode.HAND, Way.SELF, ""), office.clerk()))
                .extracting(Fault::field)
                .containsExactly("place-7");
        assertThat(faults(order(null, Mode.GAZETTE, Way.SELF, ""), office.clerk()))
                .extracting(Fault::field)
                .containsExactly("contact-0");
    }

    @Test
    void sendsOnlyWhatIsIssuedAndOnlyFromItsSection() {
        Issue waiting = made.reserved(made.approved(office), office.collector());
        NewDispatch order = order(1, Mode.HAND, Way.SELF, "");

        assertThat(dispatches.send(waiting.id(), List.of(order), office.collector()))
                .isEqualTo(new Dispatched.NotHere(new Outcome.Obstacle("dispatch.refusal.unissued")));
        assertThat(dispatches.send(
                        issue.id(), List.of(order), offices.collectorate().collector()))
                .isEqualTo(new Dispatched.NotHere(new Outcome.Unknown()));
        assertThat(dispatches.of(issue.id(), offices.collectorate().collector()))
                .isEmpty();
    }

    @Test
    void letsOnlyOneOfTwoSendTheSame() throws Exception {
        NewDispatch order = order(1, Mode.HAND, Way.SELF, "");
        CyclicBarrier start = new CyclicBarrier(2);
        Callable<Dispatched> act = () -> {
            start.await();
            return dispatches.send(issue.id(), List.of(order), office.clerk());
        };
        List<Dispatched> outcomes;
        try (ExecutorService two = Executors.newFixedThreadPool(2)) {
            outcomes = two.invokeAll(List.of(act, act)).stream()
                    .map(Future::resultNow)
                    .toList();
        }

        assertThat(outcomes).filteredOn(Dispatched.Done.class::isInstance).hasSize(1);
        assertThat(dispatches.of(issue.id(), office.clerk())).hasSize(1);
    }

    @Test
    void refusesPostageForWhichThereAreNoStamps() {
        NewDispatch dear =
                new NewDispatch(1, Mode.SPEED_POST, Way.SELF, "", new NewDispatch.Posting(40, 4100, "EB123456789IN"));

        assertThat(faults(dear, office.clerk())).extracting(Fault::field).containsExactly("postage-1");
        assertThat(dispatches.of(issue.id(), office.clerk())).isEmpty();
    }

    @Test
    void letsNoLineOfTheStampAccountGoBelowNothing() {
        String line = """
                INSERT INTO dispatch.stamp (office_id, seq, kind, amount, balance, remark, dated, person_id, post_id, charge_id, at)
                VALUES (%d, %d, '%s', %d, %d, 'x', '2026-07-01', %d, %d, %d, now())
                """;
        long unit = office.district().value();
        Acting by = office.counter();
        Object[] who = {by.person().value(), by.post().value(), by.charge().value()};

        assertThatThrownBy(() -> jdbc.sql(line.formatted(unit, 1, "SPOILT", 5, 0, who[0], who[1], who[2]))
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.sql(line.formatted(unit, 2, "BOUGHT", 5, 5, who[0], who[1], who[2]))
                        .update())
                .isInstanceOf(DataAccessException.class);
        jdbc.sql(line.formatted(unit, 1, "BOUGHT", 5, 5, who[0], who[1], who[2]))
                .update();
        assertThatThrownBy(() -> jdbc.sql(line.formatted(unit, 2, "SPOILT", 6, -1, who[0], who[1], who[2]))
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    private static NewDispatch order(Integer place, Mode mode, Way way, String contact) {
        return new NewDispatch(place, mode, way, contact, NewDispatch.Posting.NONE);
    }

    private DispatchId sent(NewDispatch order, Acting by) {
        return ((Dispatched.Done) dispatches.send(issue.id(), List.of(order), by))
                .dispatches()
                .getFirst();
    }

    private List<Fault> faults(NewDispatch order, Acting by) {
        return ((Dispatched.Refused) dispatches.send(issue.id(), List.of(order), by)).faults();
    }
}
