package org.sanchika.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The owner of a kind is asked before one of its matters leaves a desk. */
@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class LeavingTests {
    @Autowired
    Custody custody;

    @Autowired
    Proofs proofs;

    @Autowired
    TestKind kind;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    OfficeFixtures.Collectorate office;

    @BeforeEach
    void setUp() {
        clock.set(TestClock.START);
        office = offices.collectorate();
        kind.leaving.clear();
    }

    @Test
    void putsOnRecordWhatItsOwnerSaysBeforeItLeaves() {
        MatterId matter = matters.begun(office.clerk());
        kind.leaving.addAll(List.of("NOTE:1", "NOTE:2"));

        assertThat(custody.send(matter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk()))
                .isEqualTo(new Outcome.Done(matter, 4));
        assertThat(proofs.of(matter).orElseThrow().isWhole()).isTrue();
        assertThat(proofs.holdingDiffers(matter)).isEmpty();
    }

    @Test
    void doesNotLeaveWhenItsOwnerObjects() {
        MatterId matter = matters.begun(office.clerk());
        kind.leaving.add("REFUSE");

        assertThat(custody.send(matter, Send.to(office.head().post(), Action.FOR_APPROVAL), office.clerk()))
                .isEqualTo(new Outcome.Obstacle("app.name"));
        assertThat(custody.held(matter).orElseThrow().movedSeq()).isEqualTo(1);
    }
}
