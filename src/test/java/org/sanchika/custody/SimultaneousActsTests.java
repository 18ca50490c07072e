package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.office.Acting;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class SimultaneousActsTests {
    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        office = offices.collectorate();
    }

    @Test
    void letsOneOfTwoWinAndTellsTheOtherWhoHoldsIt() throws Exception {
        for (int round = 0; round < 25; round++) {
            MatterId matter = matters.begun(office.clerk());

            List<Outcome> outcomes = atOnce(List.of(
                    () -> custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk()),
                    () -> custody.pullUp(matter, "तत्काल", office.collector())));

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).isNotEmpty();
            assertThat(outcomes)
                    .filteredOn(Outcome.Refusal.class::isInstance)
                    .allSatisfy(loser -> assertThat(loser)
                            .isEqualTo(new Outcome.NotHolder(office.collector().post())));
            assertThat(proofs.holdingDiffers(matter)).isEmpty();
        }
    }

    @Test
    void opensOrPullsBackNeverBoth() throws Exception {
        for (int round = 0; round < 25; round++) {
            MatterId matter = matters.begun(office.clerk());
            custody.send(matter, Send.to(office.head().post(), Action.PUT_UP), office.clerk());

            List<Outcome> outcomes = atOnce(List.of(
                    () -> custody.receive(matter, office.head()),
                    () -> custody.pullBack(matter, "भूलवश", office.clerk())));

            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
    }

    @Test
    void keepsEveryChainWholeUnderHundredsOfActs() throws Exception {
        List<MatterId> all = new ArrayList<>();
        for (int n = 0; n < 8; n++) {
            all.add(matters.begun(office.clerk()));
        }
        List<Acting> desks = List.of(office.clerk(), office.head(), office.collector(), office.otherHead());
        List<Callable<Outcome>> acts = new ArrayList<>();
        for (int n = 0; n < 400; n++) {
            MatterId matter = all.get(n % all.size());
            Acting from = desks.get(n % desks.size());
            Acting to = desks.get((n / desks.size() + 1) % desks.size());
            acts.add(() -> custody.send(matter, Send.to(to.post(), Action.PUT_UP), from));
        }

        List<Outcome> outcomes = atOnce(acts);

        long done = outcomes.stream().filter(Outcome.Done.class::isInstance).count();
        long written = all.stream()
                .mapToLong(matter -> proofs.of(matter).orElseThrow().chain().size() - 1)
                .sum();
        assertThat(written).isEqualTo(done).isPositive();
        assertThat(all).allSatisfy(matter -> {
            assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
            assertThat(proofs.holdingDiffers(matter)).isEmpty();
        });
    }

    private static List<Outcome> atOnce(List<Callable<Outcome>> acts) throws InterruptedException, ExecutionException {
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> outcome : threads.invokeAll(acts)) {
                outcomes.add(outcome.get());
            }
        }
        return outcomes;
    }
}
