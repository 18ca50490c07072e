package org.sanchika.signing.lasting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class LastingRulesTests {
    private static final Instant NOW = Instant.parse("2026-07-01T04:30:00Z");

    @Test
    void archivesAnewBeforeTheLastStampRunsOut() {
        assertThat(LastingRules.anew(NOW, NOW.plus(Duration.ofDays(400)))).isEqualTo(NOW.plus(Duration.ofDays(300)));
        assertThat(LastingRules.anew(NOW, NOW.minus(Duration.ofDays(1)))).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }

    @Test
    void pausesLongerEachTimeAndNeverMoreThanADay() {
        assertThat(LastingRules.again(NOW, 0)).isEqualTo(NOW.plus(Duration.ofMinutes(5)));
        assertThat(LastingRules.again(NOW, 3)).isEqualTo(NOW.plus(Duration.ofMinutes(40)));
        assertThat(LastingRules.again(NOW, 5000)).isEqualTo(NOW.plus(Duration.ofDays(1)));
    }
}
