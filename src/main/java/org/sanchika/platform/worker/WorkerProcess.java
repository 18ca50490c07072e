package org.sanchika.platform.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One worker as the program sees it. */
final class WorkerProcess implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(WorkerProcess.class);
    private static final Duration START = Duration.ofSeconds(60);

    private final Process process;
    private final Path folder;
    private final DataOutputStream orders;
    private final DataInputStream reports;
    private final ScheduledExecutorService timer;
    private int served;

    private WorkerProcess(Process process, Path folder, ScheduledExecutorService timer) {
        this.process = process;
        this.folder = folder;
        this.timer = timer;
        this.orders = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
        this.reports = new DataInputStream(new BufferedInputStream(process.getInputStream()));
    }

    interface Reader<T> {
        T read(DataInputStream reports) throws IOException;
    }

    static WorkerProcess start(Path folder, Limits limits, ScheduledExecutorService timer) throws IOException {
        Files.createDirectories(folder);
        ProcessBuilder builder = new ProcessBuilder(WorkerCommand.of(folder, limits));
        builder.directory(folder.toFile());
        builder.environment().keySet().retainAll(WorkerCommand.ENVIRONMENT);
        builder.environment().put("MALLOC_ARENA_MAX", "2");
        builder.redirectError(folder.resolve(WorkerCommand.LOG).toFile());
        WorkerProcess worker = new WorkerProcess(builder.start(), folder, timer);
        Patience end = worker.patience(START);
        try {
            worker.expectReady();
        } catch (IOException stillborn) {
            String said = worker.lastWords();
            worker.close();
            throw new IOException("the worker does not start: " + said, stillborn);
        } finally {
            end.close();
        }
        log.info("worker.started pid={}", worker.process.pid());
        return worker;
    }

    /** @throws IOException when it died of the order, or had to be killed */
    <T> T ask(Order order, Duration patience, Reader<T> reader) throws IOException {
        Patience end = patience(patience);
        try {
            served++;
            order.write(orders);
            orders.flush();
            return reader.read(reports);
        } finally {
            end.close();
        }
    }

    int served() {
        return served;
    }

    boolean isAlive() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    String lastWords() {
        try {
            var lines = Files.readAllLines(folder.resolve(WorkerCommand.LOG));
            return lines.isEmpty() ? "" : lines.getLast();
        } catch (IOException unread) {
            return "";
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            ProcessFolder.delete(folder);
        } catch (IOException left) {
            log.warn("worker.folder left={} why={}", folder, left.toString());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void expectReady() throws IOException {
        if (reports.readByte() != WorkerMain.READY) {
            throw new IOException("the worker speaks out of turn");
        }
    }

    private Patience patience(Duration patience) {
        return Patience.with(process.toHandle(), patience, timer);
    }
}
