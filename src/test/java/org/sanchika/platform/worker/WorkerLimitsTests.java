package org.sanchika.platform.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.sanchika.platform.document.SampleDocuments;

/** Papers made to kill a worker kill no more than that worker. */
class WorkerLimitsTests {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Examination ONE_PAGE = new Examination.Sound("application/pdf", 1);

    @TempDir
    Path folder;

    @Test
    void replacesAWorkerThatTakesTooLong() throws IOException {
        try (Workers workers = workers(128, Duration.ofMillis(1))) {
            assertThat(workers.examine(file(SampleDocuments.pdf("slow")))).isEqualTo(new Examination.TooHeavy());
        }
    }

    @Test
    void replacesAWorkerThatRanOutOfMemory() throws IOException {
        try (Workers workers = workers(48, LONG)) {
            Path bomb = file(SampleDocuments.pdfBomb(200));

            assertThat(workers.draw(bomb, "application/pdf", 1, folder.resolve("bomb.png")))
                    .isEqualTo(Drawing.DIED);
            assertThat(workers.read(bomb, "application/pdf", 1, folder.resolve("bomb.words")))
                    .isEqualTo(Drawing.DIED);
            assertThat(workers.rewrite(bomb, folder.resolve("bomb.pdf"))).isEqualTo(Drawing.DIED);
            assertThat(workers.examine(file(SampleDocuments.pdf("next")))).isEqualTo(ONE_PAGE);
        }
    }

    /** What another module had better not want. */
    public static final class Hoarding implements Task {
        @Override
        public void run(Path paper, String said, Path target) throws IOException {
            List<byte[]> hoard = new ArrayList<>();
            while (!said.isEmpty()) {
                hoard.add(Files.readAllBytes(paper));
            }
            Files.write(target, hoard.getFirst());
        }
    }

    @Test
    void replacesAWorkerThatATaskKilled() throws IOException {
        try (Workers workers = workers(48, LONG)) {
            Path paper = file(new byte[1_000_000]);

            assertThat(workers.run(Hoarding.class, paper, "all", folder.resolve("hoard")))
                    .isEqualTo(Drawing.DIED);
            assertThat(workers.run(Hoarding.class, paper, "", folder.resolve("none")))
                    .isEqualTo(Drawing.FAILED);
            assertThat(workers.examine(file(SampleDocuments.pdf("next")))).isEqualTo(ONE_PAGE);
        }
    }

    @Test
    void replacesAWorkerThatDied() throws IOException {
        try (Workers workers = workers(128, LONG)) {
            assertThat(workers.examine(file(SampleDocuments.pdf("before")))).isEqualTo(ONE_PAGE);

            ProcessHandle.current().children().forEach(child -> {
                if (child.info().commandLine().orElse("").contains(folder.toString())) {
                    child.destroyForcibly();
                    child.onExit().join();
                }
            });

            assertThat(workers.examine(file(SampleDocuments.pdf("after")))).isEqualTo(ONE_PAGE);
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void startsAWorkerWithLittle() throws IOException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Files.createDirectories(folder.resolve("fonts"));
        Limits limits = new Limits(10, 10, 1, 128, LONG);
        try (WorkerProcess worker = WorkerProcess.start(folder.resolve("worker"), limits, timer)) {
            Path proc = Path.of("/proc", String.valueOf(worker.pid()));

            assertThat(proc.resolve("limits"))
                    .content()
                    .containsPattern("Max address space +2281701376 ")
                    .containsPattern("Max cpu time +3600 ")
                    .containsPattern("Max open files +1024 ");
            assertThat(Files.readString(proc.resolve("environ")).split("\0"))
                    .allMatch(entry -> entry.matches("(PATH|LANG|LC_ALL|TZ|PWD|_|MALLOC_ARENA_MAX|OLDPWD|SHLVL)=.*"));
        } finally {
            timer.shutdownNow();
        }
    }

    /** One that had used up its files called sound papers broken, now and then. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void leavesAWorkerRoomForItsFiles() throws IOException {
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
        Files.createDirectories(folder.resolve("fonts"));
        Limits limits = new Limits(10, 1_000_000, 1, 128, LONG);
        try (WorkerProcess worker = WorkerProcess.start(folder.resolve("roomy"), limits, timer)) {
            Path paper = file(SampleDocuments.pdf("one"));
            worker.ask(new Order.Examine(paper, 10, 1_000_000), LONG, Report::readExamination);
            worker.ask(new Order.Rewrite(paper, folder.resolve("anew")), LONG, Report::readDrawing);

            try (Stream<Path> open = Files.list(Path.of("/proc", String.valueOf(worker.pid()), "fd"))) {
                assertThat(open.count()).isBetween(3L, 512L);
            }
        } finally {
            timer.shutdownNow();
        }
    }

    @Test
    void refusesToWaitForEver() throws Exception {
        try (Workers workers = workers(128, Duration.ofMillis(1))) {
            Path paper = file(SampleDocuments.pdf("many"));
            try (var clerks = Executors.newVirtualThreadPerTaskExecutor()) {
                var first = clerks.submit(() -> workers.examine(paper));
                var second = clerks.submit(() -> workers.examine(paper));

                assertThat(List.of(first.get(), second.get())).contains(new Examination.Busy());
            }
        }
    }

    private Workers workers(long megabytes, Duration patience) throws IOException {
        return new Workers(folder.resolve("workers"), new Limits(2000, 1_000_000, 1, megabytes, patience));
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(ProcessFolder.fresh(folder), content);
    }
}
