package org.sanchika;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A clock that tests move: it starts on Wednesday 1 July 2026, ten in the morning in India. */
public final class TestClock extends Clock {
    public static final Instant START = Instant.parse("2026-07-01T04:30:00Z");
    private final AtomicReference<Instant> now = new AtomicReference<>(START);

    @TestConfiguration(proxyBeanMethods = false)
    public static class Config {
        @Bean
        TestClock testClock() {
            return new TestClock();
        }
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    @Override
    public Instant instant() {
        return now.get();
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
