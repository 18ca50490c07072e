package org.sanchika.platform.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Lets strangers in, from each address so many a minute. Only addresses of the last minute are remembered. */
public final class Turnstile {
    private static final Duration MINUTE = Duration.ofMinutes(1);
    /** More addresses at once than that are an attack, and those that came first are forgotten. */
    private static final int MOST = 20_000;

    private final int aMinute;
    private final Clock clock;
    private final Map<String, Minute> minutes = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Minute> eldest) {
            return size() > MOST;
        }
    };

    public Turnstile(int aMinute, Clock clock) {
        this.aMinute = aMinute;
        this.clock = clock;
    }

    private record Minute(Instant began, int passed) {}

    /** How long to wait; empty when one may pass. */
    public synchronized Optional<Duration> pass(String address) {
        Instant now = clock.instant();
        Minute minute = minutes.get(address);
        if (minute == null || !now.isBefore(minute.began().plus(MINUTE))) {
            minutes.remove(address);
            minutes.put(address, new Minute(now, 1));
            return Optional.empty();
        }
        if (minute.passed() >= aMinute) {
            return Optional.of(Duration.between(now, minute.began().plus(MINUTE)));
        }
        minutes.put(address, new Minute(minute.began(), minute.passed() + 1));
        return Optional.empty();
    }
}
