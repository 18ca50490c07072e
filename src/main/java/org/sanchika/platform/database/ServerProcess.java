package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server and its watchdog. The server is a direct child, so that it is reaped also when the program is
 * PID 1; the watchdog stops it when the program dies without saying so.
 */
record ServerProcess(ServerHome home, Process server, Process watchdog) {
    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    /** Long, since after a crash or a restore the server first reads its write-ahead log. */
    private static final Duration PATIENCE = Duration.ofHours(6);

    private static final Duration ORDINARY = Duration.ofSeconds(15);

    static ServerProcess launch(ServerHome home, int port, List<String> settings) throws IOException {
        new Leftovers(home).clear();
        List<String> arguments = new ArrayList<>(List.of("-D", home.data().toString(), "-p", Integer.toString(port)));
        List.of("listen_addresses=127.0.0.1", "unix_socket_directories=", "jit=off", "log_checkpoints=off")
                .forEach(setting -> arguments.addAll(List.of("-c", setting)));
        settings.forEach(setting -> arguments.addAll(List.of("-c", setting)));
        Process server = home.detached(home.bin().resolve("postgres"), arguments.toArray(String[]::new))
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(home.folder().log().toFile()))
                .start();
        server.getOutputStream().close();
        var process = new ServerProcess(home, server, watch(home, server.pid()));
        try {
            awaitReady(home, server);
            return process;
        } catch (IOException failure) {
            server.destroy();
            process.endWatchdog();
            throw failure;
        }
    }

    void stop() throws IOException {
        if (home.control("-m", "fast", "-w", "-t", "60", "stop") != 0 && server.isAlive()) {
            home.control("-m", "immediate", "-w", "stop");
        }
        endWatchdog();
    }

    void endWatchdog() throws IOException {
        watchdog.getOutputStream().close();
        try {
            watchdog.waitFor(70, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** What {@code pg_ctl -w} waits for: the eighth line of postmaster.pid says "ready". */
    private static void awaitReady(ServerHome home, Process server) throws IOException {
        long began = System.nanoTime();
        boolean told = false;
        while (!isReady(home, server.pid())) {
            long waited = System.nanoTime() - began;
            if (waited > PATIENCE.toNanos()) {
                throw new IOException("the database was not ready after " + PATIENCE.toHours() + " hours");
            }
            if (!told && waited > ORDINARY.toNanos()) {
                told = true;
                log.info("database.recovering data={} reason=\"not stopped in order last time\"", home.data());
            }
            try {
                if (server.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new IOException(home.lastWords());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the database started", interrupted);
            }
        }
    }

    private static boolean isReady(ServerHome home, long pid) throws IOException {
        try {
            List<String> lines = Files.readAllLines(home.data().resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().trim().equals(Long.toString(pid))
                    && lines.get(7).trim().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** Dead man's switch: its pipe closes when this program dies, and it stops the server it was given, no other. */
    private static Process watch(ServerHome home, long pid) throws IOException {
        String script = """
                trap '' INT TERM HUP
                read _
                read p < "$1/postmaster.pid" && [ "$p" = "$2" ] && "$0" -D "$1" -m fast -w stop""";
        return home.detached(
                        Path.of("/bin/sh"),
                        "-c",
                        script,
                        home.bin().resolve("pg_ctl").toString(),
                        home.data().toString(),
                        Long.toString(pid))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
