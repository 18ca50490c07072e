package org.sanchika.platform.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.sanchika.TestClock;

class TurnstileTests {
    private final TestClock clock = new TestClock();
    private final Turnstile turnstile = new Turnstile(60, clock);

    @Test
    void letsEachAddressInSoManyTimesAMinute() {
        for (int i = 0; i < 60; i++) {
            assertThat(turnstile.pass("10.0.0.1")).isEmpty();
        }
        clock.pass(Duration.ofSeconds(20));

        assertThat(turnstile.pass("10.0.0.1")).contains(Duration.ofSeconds(40));
        assertThat(turnstile.pass("10.0.0.2")).isEmpty();

        clock.pass(Duration.ofSeconds(40));
        assertThat(turnstile.pass("10.0.0.1")).isEmpty();
    }
}
