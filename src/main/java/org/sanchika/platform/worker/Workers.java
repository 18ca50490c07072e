package org.sanchika.platform.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The workers there are. They start when wanted, serve one order at a time, and are replaced when an order killed them
 * or they have served long. Pages drawn ahead leave at least one worker to people who wait.
 */
public final class Workers implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(Workers.class);
    private static final int RETIRES_AFTER = 1000;
    private static final Duration IDLE = Duration.ofMinutes(10);

    private final Path folder;
    private final Limits limits;
    private final Semaphore free;
    private final Semaphore freeForAhead;
    private final ConcurrentLinkedDeque<WorkerProcess> idle = new ConcurrentLinkedDeque<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("worker-timer").factory());
    private volatile long lastUsed = System.nanoTime();

    /** @param folder for their temporary files; what they draw goes there first */
    public Workers(Path folder, Limits limits) throws IOException {
        this.folder = folder;
        Files.createDirectories(folder.resolve(WorkerCommand.FONTS));
        this.limits = limits;
        this.free = new Semaphore(limits.processes(), true);
        this.freeForAhead = new Semaphore(Math.max(1, limits.processes() - 1), true);
        timer.scheduleWithFixedDelay(this::rest, IDLE.toMillis(), IDLE.toMillis(), TimeUnit.MILLISECONDS);
    }

    public Examination examine(Path paper) throws IOException {
        if (!await(free)) {
            return new Examination.Busy();
        }
        try {
            return ask(new Order.Examine(paper, limits.pages(), limits.pixels()), Report::readExamination)
                    .orElseGet(Examination.TooHeavy::new);
        } finally {
            free.release();
        }
    }

    /**
     * Draws a page for somebody who waits for it.
     *
     * @param target where the picture or the text goes: a new file below the workers' folder
     */
    public Drawing draw(Path paper, String mediaType, int page, Path target) throws IOException {
        if (!await(free)) {
            return Drawing.BUSY;
        }
        try {
            return ask(new Order.Draw(paper, mediaType, page, target), Report::readDrawing)
                    .orElse(Drawing.DIED);
        } finally {
            free.release();
        }
    }

    /** Draws a page that nobody waits for yet. */
    public Drawing drawAhead(Path paper, String mediaType, int page, Path target) throws IOException {
        if (!await(freeForAhead)) {
            return Drawing.BUSY;
        }
        try {
            return draw(paper, mediaType, page, target);
        } finally {
            freeForAhead.release();
        }
    }

    /**
     * Reads the words of a page for somebody who waits for them; also how large the page is drawn.
     *
     * @param target where they go, for {@link PageWords#read}: a new file below the workers' folder
     */
    public Drawing read(Path paper, String mediaType, int page, Path target) throws IOException {
        if (!await(free)) {
            return Drawing.BUSY;
        }
        try {
            return ask(new Order.Read(paper, mediaType, page, target), Report::readDrawing)
                    .orElse(Drawing.DIED);
        } finally {
            free.release();
        }
    }

    /** Reads the words of a page that nobody waits for yet. */
    public Drawing readAhead(Path paper, String mediaType, int page, Path target) throws IOException {
        if (!await(freeForAhead)) {
            return Drawing.BUSY;
        }
        try {
            return read(paper, mediaType, page, target);
        } finally {
            freeForAhead.release();
        }
    }

    /**
     * Writes a PDF anew, page by page as one drawing each, for somebody who waits to bind it into another.
     *
     * @param target where it goes: a new file below the workers' folder
     */
    public Drawing rewrite(Path paper, Path target) throws IOException {
        if (!await(free)) {
            return Drawing.BUSY;
        }
        try {
            return ask(new Order.Rewrite(paper, target), Report::readDrawing).orElse(Drawing.DIED);
        } finally {
            free.release();
        }
    }

    /**
     * Does a task of another module for somebody who waits for it.
     *
     * @param said what the task must know
     * @param target where its answer goes: a new file below the workers' folder
     */
    public Drawing run(Class<? extends Task> task, Path paper, String said, Path target) throws IOException {
        if (!await(free)) {
            return Drawing.BUSY;
        }
        try {
            return ask(new Order.Do(task.getName(), paper, said, target), Report::readDrawing)
                    .orElse(Drawing.DIED);
        } finally {
            free.release();
        }
    }

    @Override
    public void close() {
        timer.shutdownNow();
        rest(0);
    }

    /** Nothing when the worker did not survive the order. */
    private <T> Optional<T> ask(Order order, WorkerProcess.Reader<T> reader) throws IOException {
        WorkerProcess worker = next();
        try {
            T report = worker.ask(order, limits.patience(), reader);
            if (report == Drawing.FAILED || report instanceof Examination.Broken) {
                log.warn("worker.failed pid={} order={} said={}", worker.pid(), order, worker.lastWords());
            }
            giveBack(worker);
            return Optional.of(report);
        } catch (IOException died) {
            log.warn("worker.died pid={} order={} said={}", worker.pid(), order, worker.lastWords());
            worker.close();
            return Optional.empty();
        }
    }

    private WorkerProcess next() throws IOException {
        for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
            if (worker.isAlive()) {
                return worker;
            }
            worker.close();
        }
        return WorkerProcess.start(ProcessFolder.fresh(folder), limits, timer);
    }

    private void giveBack(WorkerProcess worker) {
        lastUsed = System.nanoTime();
        if (worker.served() < RETIRES_AFTER) {
            idle.addFirst(worker);
        } else {
            worker.close();
        }
    }

    private boolean await(Semaphore permits) {
        try {
            return permits.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void rest() {
        rest(IDLE.toNanos());
    }

    private void rest(long idleFor) {
        if (System.nanoTime() - lastUsed >= idleFor) {
            for (WorkerProcess worker = idle.pollFirst(); worker != null; worker = idle.pollFirst()) {
                worker.close();
            }
        }
    }
}
