package org.sanchika.dispatch.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueFixtures;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.Outside;
import org.sanchika.dispatch.TelephoneGateway.Mood;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Messages through a gateway that takes only what is registered, goes away and comes back. */
class SmsTests extends Outside {
    @Autowired
    Dispatches dispatches;

    @Autowired
    SmsJob job;

    @Autowired
    SmsFateJob fate;

    @Autowired
    Custody custody;

    @Autowired
    IssueFixtures made;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient jdbc;

    OfficeFixtures.Collectorate office;
    Issue issue;
    String mobile;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        issue = made.issuedTo(office.otherHead().post(), office);
        mobile = "9" + String.format("%09d", issue.id().value());
    }

    @AfterEach
    void well() {
        GATEWAY.is(Mood.WELL);
    }

    @Test
    void saysWhatIsRegisteredAndIsAskedWhetherItArrived() throws Exception {
        DispatchId id = send();
        until(id, Step.Kind.SENT);

        assertThat(GATEWAY.to(mobile)).hasSize(1);
        assertThat(GATEWAY.to(mobile).getFirst().get("message")).contains(issue.number(), "01-07-2026");
        String gatewayId = dispatch(id).steps().getLast().remark();
        asked(id);
        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.SENT);
        GATEWAY.fate(gatewayId, "DELIVRD");
        asked(id);
        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.DELIVERED);
    }

    @Test
    void makesATaskOfWhatDoesNotArrive() throws Exception {
        DispatchId id = send();
        until(id, Step.Kind.SENT);
        GATEWAY.fate(dispatch(id).steps().getLast().remark(), "UNDELIVERED absent subscriber");

        asked(id);

        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.FAILED);
        assertThat(custody.held(task(id)).orElseThrow().holder())
                .isEqualTo(office.clerk().post());
    }

    @Test
    void waitsForAGatewayThatIsAwayOrBusy() throws Exception {
        GATEWAY.away();
        DispatchId id = send();
        attempt(id);
        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.WAITING);
        GATEWAY.is(Mood.BUSY);
        GATEWAY.back();
        attempt(id);
        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.WAITING);
        GATEWAY.is(Mood.WELL);

        until(id, Step.Kind.SENT);
        job.run(Long.toString(id.value()), "");

        assertThat(GATEWAY.to(mobile)).hasSize(1);
    }

    @Test
    void asksItsSenderBeforeItGoesTwice() throws Exception {
        GATEWAY.is(Mood.SILENT);
        DispatchId id = send();
        until(id, Step.Kind.FAILED);

        assertThat(GATEWAY.to(mobile)).hasSize(1);
        assertThat(dispatch(id).steps().getLast().remark())
                .contains(GATEWAY.to(mobile).getFirst().get("ref"));
        assertThat(task(id)).isNotNull();
    }

    @Test
    void asksItsSenderAfterAKilledProcessToo() throws Exception {
        clock.set(TestClock.START);
        GATEWAY.away();
        DispatchId id = send();
        claim(id);
        GATEWAY.back();
        clock.pass(Duration.ofMinutes(5));

        job.run(Long.toString(id.value()), "");

        assertThat(dispatch(id).state()).isEqualTo(Step.Kind.FAILED);
        assertThat(GATEWAY.to(mobile)).isEmpty();
    }

    @Test
    void refusesWhatIsNoMobileNumber() {
        var order = new NewDispatch(1, Mode.SMS, Way.SELF, "12345", NewDispatch.Posting.NONE);

        Dispatched refused = dispatches.send(issue.id(), List.of(order), office.clerk());

        assertThat(((Dispatched.Refused) refused).faults().getFirst().key()).isEqualTo("dispatch.fault.mobile");
    }

    /** As a process does that is killed before it hands over; the outbox may hold the claim for a moment. */
    private void claim(DispatchId id) {
        long last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        int claimed = 0;
        while (claimed == 0 && System.nanoTime() < last) {
            claimed = jdbc.sql("UPDATE dispatch.sms SET tried_at = :now WHERE dispatch_id = :id AND tried_at IS NULL")
                    .param("now", TestClock.START.atOffset(ZoneOffset.UTC))
                    .param("id", id.value())
                    .update();
        }
        assertThat(claimed).isOne();
    }

    private DispatchId send() {
        var order = new NewDispatch(
                1,
                Mode.SMS,
                Way.SELF,
                "+91 " + mobile.substring(0, 5) + " " + mobile.substring(5),
                NewDispatch.Posting.NONE);
        return ((Dispatched.Done) dispatches.send(issue.id(), List.of(order), office.clerk()))
                .dispatches()
                .getFirst();
    }

    /** Does what the outbox does until it is done; the outbox itself may be at it too. */
    private void until(DispatchId id, Step.Kind state) {
        long last = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (dispatch(id).state() != state && System.nanoTime() < last) {
            attempt(id);
        }
        assertThat(dispatch(id).state()).isEqualTo(state);
    }

    private void attempt(DispatchId id) {
        try {
            job.run(Long.toString(id.value()), "");
        } catch (IOException away) {
            assertThat(dispatch(id).state()).isEqualTo(Step.Kind.WAITING);
        } catch (InterruptedException interrupted) {
            throw new AssertionError(interrupted);
        }
    }

    private void asked(DispatchId id) throws IOException, InterruptedException {
        fate.run(Long.toString(id.value()), "");
    }

    private Dispatch dispatch(DispatchId id) {
        return dispatches.find(id, office.clerk()).orElseThrow();
    }

    private MatterId task(DispatchId id) {
        return new MatterId(jdbc.sql("SELECT matter_id FROM task.task WHERE key = :key")
                .param("key", "dispatch/" + id.value())
                .query(Long.class)
                .single());
    }
}
