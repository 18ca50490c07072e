package org.sanchika.platform.worker;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Ends a worker that has worked on one order for too long. What counts is the time of the processor: on a busy machine a
 * small order may wait long for its turn, and is not to blame.
 */
final class Patience implements AutoCloseable {
    /** For an order that waits for ever and does nothing. */
    static final int TIMES_ON_THE_CLOCK = 4;

    private final ProcessHandle worker;
    private final Duration patience;
    private final ScheduledExecutorService timer;
    private final Duration worked;
    private final long began = System.nanoTime();
    private @Nullable ScheduledFuture<?> next;
    private boolean over;

    private Patience(ProcessHandle worker, Duration patience, ScheduledExecutorService timer) {
        this.worker = worker;
        this.patience = patience;
        this.timer = timer;
        this.worked = worked(worker);
    }

    static Patience with(ProcessHandle worker, Duration patience, ScheduledExecutorService timer) {
        Patience watch = new Patience(worker, patience, timer);
        watch.lookAgain(patience);
        return watch;
    }

    @Override
    public synchronized void close() {
        over = true;
        if (next != null) {
            next.cancel(false);
        }
    }

    private synchronized void lookAgain(Duration after) {
        if (!over) {
            next = timer.schedule(this::look, Math.max(1, after.toMillis()), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Duration onTheClock = Duration.ofNanos(System.nanoTime() - began);
        boolean tooLong = worked(worker).minus(worked).compareTo(patience) >= 0
                || onTheClock.compareTo(patience.multipliedBy(TIMES_ON_THE_CLOCK)) >= 0;
        if (tooLong) {
            worker.destroyForcibly();
        } else {
            lookAgain(patience.dividedBy(2));
        }
    }

    private static Duration worked(ProcessHandle worker) {
        return worker.info().totalCpuDuration().orElse(Duration.ZERO);
    }
}
