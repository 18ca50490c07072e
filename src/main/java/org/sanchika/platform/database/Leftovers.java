package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes of a server that an earlier run left behind. A process number in {@code postmaster.pid} proves nothing:
 * after a restart of the machine it may be anybody's, so each process is asked where it works.
 */
record Leftovers(ServerHome home) {
    private static final Logger log = LoggerFactory.getLogger(Leftovers.class);
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    void clear() throws IOException {
        Optional<ProcessHandle> postmaster = postmaster();
        if (postmaster.filter(this::isServer).isPresent()) {
            log.warn("database.orphan action=stopping data={}", home.data());
            home.control("-m", "fast", "-w", "-t", "60", "stop");
        } else if (postmaster.isPresent()) {
            log.warn("database.stale file=postmaster.pid action=removed");
            Files.delete(pidFile());
        }
        List<ProcessHandle> left = atWork();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left.isEmpty() && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            left = atWork();
        }
        left.forEach(ProcessHandle::destroyForcibly);
    }

    private Path pidFile() {
        return home.data().resolve("postmaster.pid");
    }

    /** Whoever has the process number that the file names, if anybody. */
    private Optional<ProcessHandle> postmaster() throws IOException {
        if (!Files.exists(pidFile())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(pidFile());
        return lines.isEmpty()
                ? Optional.empty()
                : ProcessHandle.of(Long.parseLong(lines.getFirst().trim())).filter(ProcessHandle::isAlive);
    }

    private List<ProcessHandle> atWork() {
        return ProcessHandle.allProcesses().filter(this::worksHere).toList();
    }

    private boolean isServer(ProcessHandle process) {
        return worksHere(process) || commandLine(process).contains(home.data().toString());
    }

    /** Every process of a server works in its data folder. */
    private boolean worksHere(ProcessHandle process) {
        try {
            return Files.readSymbolicLink(Path.of("/proc", Long.toString(process.pid()), "cwd"))
                    .equals(home.data().toRealPath());
        } catch (IOException goneOrNotOurs) {
            return false;
        }
    }

    private static String commandLine(ProcessHandle process) {
        try {
            return Files.readString(
                    Path.of("/proc", Long.toString(process.pid()), "cmdline"), StandardCharsets.ISO_8859_1);
        } catch (IOException gone) {
            return "";
        }
    }
}
