package org.sanchika.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.TestDatabase;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Proofs;
import org.sanchika.custody.Send;
import org.sanchika.custody.TestKind;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class CheckUpTests {
    @Autowired
    Proofs proofs;

    @Autowired
    CheckJob job;

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

    @Autowired
    Environment environment;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
    }

    @Test
    void findsWhatDiffersFromTheLedgerAndMakesItAnew() {
        MatterId matter = travelled();
        Held before = custody.held(matter).orElseThrow();
        List<String> stays = stays(matter);
        assertThat(stays).hasSize(3);
        assertThat(found(matter)).isEmpty();

        tamper(
                "UPDATE custody.holding SET post_id = "
                        + office.counter().post().value()
                        + ", state = 'CLOSED', opened_at = now(), head_hash = decode(repeat('ab', 32), 'hex') WHERE matter_id = "
                        + matter.value(),
                "DELETE FROM custody.stay WHERE seq = 2 AND matter_id = " + matter.value());
        assertThat(found(matter))
                .extracting(Proofs.Found::what, Proofs.Found::repaired)
                .containsExactlyInAnyOrder(tuple("HOLDING", false), tuple("STAY", false));
        assertThat(found(matter))
                .anySatisfy(one -> assertThat(one.detail())
                        .contains(
                                "post " + office.counter().post().value() + " <> "
                                        + before.holder().value(),
                                "head_hash"));

        job.run("repair", Long.toString(office.collector().person().value()));
        assertThat(of(matter, proofs.checkUps(1).getFirst()))
                .hasSize(2)
                .allSatisfy(one -> assertThat(one.repaired()).isTrue());
        assertThat(found(matter)).isEmpty();
        assertThat(custody.held(matter)).hasValue(before);
        assertThat(stays(matter)).isEqualTo(stays);
        assertThat(custody.send(matter, Send.to(office.clerk().post(), Action.PUT_UP), office.head()))
                .isInstanceOf(Outcome.Done.class);
        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
    }

    @Test
    void leavesWhatWasNeverToChangeForEverybodyToSee() {
        MatterId matter = travelled();
        tamper(
                "UPDATE custody.movement SET action = 'FOR_INFORMATION' WHERE seq = 2 AND matter_id = "
                        + matter.value(),
                "UPDATE custody.stay SET post_id = " + office.counter().post().value()
                        + " WHERE seq = 3 AND matter_id = " + matter.value(),
                "UPDATE custody.holding SET state = 'CLOSED' WHERE matter_id = " + matter.value());

        Proofs.CheckUp check =
                proofs.checkUp(true, new PersonId(office.collector().person().value()));

        assertThat(check.isClean()).isFalse();
        assertThat(of(matter, check))
                .allSatisfy(one -> assertThat(one.repaired()).isFalse())
                .extracting(Proofs.Found::what)
                .containsExactlyInAnyOrder("CHAIN", "HOLDING", "STAY");
    }

    /** An office declared a fair; days, sums and whose days a desk keeps were written otherwise. */
    @Test
    void comparesWorkingDaysWithPackAndCalendars() {
        long section = office.section().value();
        jdbc.sql(
                        "INSERT INTO office.special_day (unit_id, day, kind, name) VALUES (:unit, DATE '2026-07-16', 'HOLIDAY', 'मेला')")
                .param("unit", section)
                .update();
        assertThat(days(proofs.checkUp(false, null))).isEmpty();
        tamper(
                "UPDATE office.state_day SET closes = 810 WHERE day = DATE '2026-07-17'",
                "UPDATE office.own_day SET days = days + 1 WHERE day = DATE '2026-07-20' AND unit_id = " + section,
                "DELETE FROM office.calendar_unit WHERE unit_id = " + section);
        assertThat(days(proofs.checkUp(false, null)))
                .allSatisfy(one -> assertThat(one.repaired()).isFalse())
                .extracting(Proofs.Found::detail)
                .satisfiesExactlyInAnyOrder(
                        state -> assertThat(state).matches("office.state_day 2026-07-17: 600-810 .* <> 600-1020 .*"),
                        own -> assertThat(own).startsWith("office.own_day of " + section + " 2026-07-20: 600-1020 "),
                        kept -> assertThat(kept)
                                .isEqualTo("office.calendar_unit of " + section + ": none <> " + section));

        job.run("repair", Long.toString(office.collector().person().value()));
        assertThat(days(proofs.checkUps(1).getFirst()))
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.repaired()).isTrue());
        assertThat(days(proofs.checkUp(false, null))).isEmpty();
        // 16 July is the fair, 19 July a Sunday
        assertThat(jdbc.sql("SELECT days FROM office.working_days(:unit, DATE '2026-07-15', DATE '2026-07-20')")
                        .param("unit", section)
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    /** What was written in 2026 reaches to the end of 2028. */
    @Test
    void letsAProgramRunOverNewYear() {
        clock.pass(Duration.ofDays(365));
        assertThat(days(proofs.checkUp(false, null))).isEmpty();
        clock.pass(Duration.ofDays(366));
        assertThat(days(proofs.checkUp(false, null)))
                .anySatisfy(one -> assertThat(one.detail()).startsWith("office.state_day 2029-01-01: none <> "));
    }

    @Test
    void workThatGoesOnIsNoDifference() throws InterruptedException {
        List<MatterId> busy =
                List.of(matters.begun(office.clerk()), matters.begun(office.clerk()), matters.begun(office.clerk()));
        CountDownLatch done = new CountDownLatch(busy.size());
        for (MatterId matter : busy) {
            Thread.startVirtualThread(() -> {
                try {
                    for (int n = 0; n < 60; n++) {
                        Acting from = n % 2 == 0 ? office.clerk() : office.head();
                        Acting to = n % 2 == 0 ? office.head() : office.clerk();
                        custody.send(matter, Send.to(to.post(), Action.PUT_UP), from);
                    }
                } finally {
                    done.countDown();
                }
            });
        }
        int rounds = 0;
        do {
            Proofs.CheckUp check = proofs.checkUp(false, null);
            assertThat(busy).allSatisfy(matter -> assertThat(of(matter, check)).isEmpty());
            rounds++;
        } while (done.getCount() > 0 || rounds < 2);
        assertThat(custody.held(busy.getFirst()).orElseThrow().movedSeq()).isEqualTo(61);
    }

    private MatterId travelled() {
        MatterId matter = matters.begun(office.clerk());
        clock.pass(Duration.ofDays(2));
        custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());
        clock.pass(Duration.ofDays(2));
        custody.park(matter, "प्रतीक्षा", LocalDate.of(2026, 7, 20), office.head());
        clock.pass(Duration.ofDays(2));
        custody.wake(matter, "", null);
        clock.pass(Duration.ofDays(2));
        custody.send(matter, Send.to(office.clerk().post(), Action.PUT_UP), office.head());
        custody.pullBack(matter, "भूलवश", office.head());
        return matter;
    }

    private List<String> stays(MatterId matter) {
        return jdbc.sql("SELECT row(s.*)::text FROM custody.stay s WHERE matter_id = :matter ORDER BY seq")
                .param("matter", matter.value())
                .query(String.class)
                .list();
    }

    private List<Proofs.Found> found(MatterId matter) {
        return of(matter, proofs.checkUp(false, null));
    }

    private static List<Proofs.Found> days(Proofs.CheckUp check) {
        return check.first().stream().filter(one -> one.what().equals("DAYS")).toList();
    }

    private static List<Proofs.Found> of(MatterId matter, Proofs.CheckUp check) {
        return check.first().stream()
                .filter(one -> one.matter() == matter.value())
                .toList();
    }

    /** As only somebody with the owner's password and bad intentions can. */
    private void tamper(String... statements) {
        String owner = environment.getRequiredProperty("sanchika.database-owner-url");
        for (String statement : statements) {
            TestDatabase.asOwner(owner, "SET session_replication_role = replica", statement);
        }
    }
}
