package org.sanchika.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** The clock by which the demo lives through its past; then it shows the present for good. */
final class DemoClock extends Clock {
    private final Clock present;
    private final AtomicReference<@Nullable Instant> past = new AtomicReference<>();

    DemoClock(Clock present) {
        this.present = present;
    }

    void moveTo(Instant moment) {
        past.set(moment);
    }

    void present() {
        past.set(null);
    }

    @Override
    public Instant instant() {
        Instant moment = past.get();
        return moment == null ? present.instant() : moment;
    }

    @Override
    public ZoneId getZone() {
        return present.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return present.withZone(zone);
    }
}
