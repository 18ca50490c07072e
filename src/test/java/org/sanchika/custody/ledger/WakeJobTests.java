package org.sanchika.custody.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.sanchika.OfficeFixtures;
import org.sanchika.SanchikaTest;
import org.sanchika.TestClock;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.TestKind;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

@SanchikaTest
@Import({TestKind.class, TestKind.Fixtures.class})
class WakeJobTests {
    @Autowired
    WakeJob job;

    @Autowired
    Custody custody;

    @Autowired
    TestKind.Fixtures matters;

    @Autowired
    OfficeFixtures offices;

    @Autowired
    TestClock clock;

    @Test
    void bringsBackOnTheDateAndNotBefore() {
        clock.set(TestClock.START);
        var clerk = offices.collectorate().clerk();
        MatterId matter = matters.begun(clerk);
        custody.park(matter, "प्रतीक्षा", LocalDate.of(2026, 7, 10), clerk);

        clock.pass(Duration.ofDays(8));
        job.run();
        assertThat(custody.held(matter)).map(Held::state).hasValue(MatterState.PARKED);

        clock.pass(Duration.ofDays(1));
        job.run();
        assertThat(custody.held(matter)).map(Held::state).hasValue(MatterState.ACTIVE);
        assertThat(job.run()).isZero();
    }
}
