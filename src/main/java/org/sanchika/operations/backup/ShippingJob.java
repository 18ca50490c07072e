package org.sanchika.operations.backup;

import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.DatabaseProperties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** From the first backup on, takes new papers and write-ahead log to the backup folder every few seconds. */
@Component
class ShippingJob implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ShippingJob.class);
    private static final long SECONDS = 15;
    /** Clocks and disks are not exact. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final DataFolder data;
    private final boolean embedded;
    private final Clock clock;
    private final ScheduledExecutorService rounds = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("backup-shipping").factory());
    private Instant since = Instant.EPOCH;
    private volatile boolean running;

    ShippingJob(DatabaseProperties place, MeterRegistry meters, Clock clock) {
        this.data = new DataFolder(place.data());
        this.embedded = place.databaseUrl() == null;
        this.clock = clock;
        meters.gauge("sanchika.backup.waiting", this, ShippingJob::waiting);
    }

    @Override
    public void start() {
        if (embedded) {
            running = true;
            rounds.scheduleWithFixedDelay(this::round, SECONDS, SECONDS, TimeUnit.SECONDS);
        }
    }

    @Override
    public void stop() {
        running = false;
        rounds.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void round() {
        try {
            Optional<Target> target = Target.of(data);
            if (target.isPresent()) {
                Instant began = clock.instant();
                int segments = new Shipment(data, target.get()).ship(since);
                since = began.minus(MARGIN);
                if (segments > 0) {
                    log.info(
                            "backup.shipped segments={} to={}",
                            segments,
                            target.get().root());
                }
            }
        } catch (IOException | UncheckedIOException failure) {
            log.error("backup.shipping failed, tried again in {} s", SECONDS, failure);
        }
    }

    private double waiting() {
        try {
            return Shipment.waiting(data).size();
        } catch (IOException unreadable) {
            return Double.NaN;
        }
    }
}
