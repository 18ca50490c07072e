package org.sanchika.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives as long as this program and keeps its data in a folder.
 *
 * <p>The server is a direct child (also reaped when the program is PID 1), listens on the loopback address only, and is
 * stopped by a watchdog when the program dies without saying so. A server left over from a crash is stopped first.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String OWNER = "sanchika_owner";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private final Path root;
    private final Path data;
    private final Path bin;
    private final FileChannel lock;
    private final ServerIdentity identity;
    private final List<String> settings;
    private final int port;
    private final String password;
    private @Nullable Process server;
    private @Nullable Process watchdog;
    private boolean closing;

    /**
     * Starts the server, making its data folder when there is none.
     *
     * @param settings server settings as {@code name=value}
     * @throws StartRefused when another program uses the folder, or nobody may run the server
     */
    public static EmbeddedPostgres start(Path root, String... settings) {
        try {
            return new EmbeddedPostgres(root.toAbsolutePath().normalize(), List.of(settings));
        } catch (IOException failure) {
            throw new StartRefused("The database under " + root + " could not be started: " + failure, failure);
        }
    }

    private EmbeddedPostgres(Path root, List<String> settings) throws IOException {
        this.root = root;
        this.data = root.resolve("pg18");
        this.settings = settings;
        Files.createDirectories(root);
        FileTree.permit(root, "rwxr-xr-x");
        this.lock =
                FileChannel.open(root.resolve("sanchika.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock.tryLock() == null) {
            throw new StartRefused("Another Sanchika already uses " + root + ". Stop it, or name another --data.");
        }
        this.bin = PostgresBinaries.unpackInto(root);
        this.identity = ServerIdentity.choose(root, data, bin);
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise();
        }
        this.password = Files.readString(root.resolve("pg.password")).trim();
        if (control("status") == 0) {
            log.warn("database.orphan action=stopping data={}", data);
            stop();
        }
        this.port = freePort();
        launch();
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The owner's password, random and kept beside the data, readable by its user alone. */
    public String password() {
        return password;
    }

    /** Where the server keeps its files; a backup copies them between start and stop of backup mode. */
    public Path dataFolder() {
        return data;
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        try {
            stop();
            endWatchdog();
            lock.close();
        } catch (IOException failure) {
            log.error("database.stop failed", failure);
        }
    }

    private void initialise() throws IOException {
        FileTree.delete(data);
        Path fresh = root.resolve("pg18.init");
        FileTree.delete(fresh);
        Files.createDirectory(fresh);
        FileTree.permit(fresh, "rwx------");
        Path secret = root.resolve("pg.password");
        Files.writeString(secret, randomPassword());
        FileTree.permit(secret, "rw-------");
        Path handed = root.resolve("pg.password.in");
        Files.copy(secret, handed, StandardCopyOption.REPLACE_EXISTING);
        identity.own(fresh);
        identity.own(handed);
        int result = run(
                "initdb",
                "-D",
                fresh.toString(),
                "-U",
                OWNER,
                "--pwfile=" + handed,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C.UTF-8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8");
        Files.delete(handed);
        if (result != 0) {
            throw new IOException("initdb ended with " + result + ", see " + logFile());
        }
        Files.move(fresh, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private void launch() throws IOException {
        List<String> command = detached(identity.command(
                bin.resolve("postgres"),
                "-D",
                data.toString(),
                "-p",
                Integer.toString(port),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                "unix_socket_directories=",
                "-c",
                "jit=off"));
        settings.forEach(setting -> command.addAll(List.of("-c", setting)));
        Process started = process(command)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        started.getOutputStream().close();
        server = started;
        awaitReady(started);
        watchdog = watch(started.pid());
        started.onExit().thenAccept(ended -> restartAfterCrash());
    }

    /** What {@code pg_ctl -w} waits for: the eighth line of postmaster.pid says "ready". */
    private void awaitReady(Process started) throws IOException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!readyLine(started.pid())) {
            if (System.nanoTime() > end) {
                throw new IOException("not ready after " + PATIENCE.toSeconds() + " s, see " + logFile());
            }
            try {
                if (started.waitFor(10, TimeUnit.MILLISECONDS)) {
                    throw new IOException("the server ended with " + started.exitValue() + ", see " + logFile());
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while the server started", interrupted);
            }
        }
    }

    private boolean readyLine(long pid) throws IOException {
        try {
            List<String> lines = Files.readAllLines(data.resolve("postmaster.pid"));
            return lines.size() >= 8
                    && lines.getFirst().trim().equals(Long.toString(pid))
                    && lines.get(7).trim().equals("ready");
        } catch (NoSuchFileException notYet) {
            return false;
        }
    }

    /** Dead man's switch: its pipe closes when this program dies, and it stops the server it was given, no other. */
    private Process watch(long pid) throws IOException {
        String script = """
                trap '' INT TERM HUP
                read _
                read p < "$1/postmaster.pid" && [ "$p" = "$2" ] && "$0" -D "$1" -m fast -w stop""";
        List<String> command = detached(identity.command(
                Path.of("/bin/sh"),
                "-c",
                script,
                bin.resolve("pg_ctl").toString(),
                data.toString(),
                Long.toString(pid)));
        return process(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    }

    private synchronized void restartAfterCrash() {
        if (closing) {
            return;
        }
        log.error("database.crashed action=restarting");
        try {
            endWatchdog();
            launch();
        } catch (IOException failure) {
            log.error("database.restart failed", failure);
        }
    }

    private void stop() throws IOException {
        if (control("-m", "fast", "-w", "-t", "60", "stop") != 0 && control("status") == 0) {
            control("-m", "immediate", "-w", "stop");
        }
    }

    private void endWatchdog() throws IOException {
        if (watchdog == null) {
            return;
        }
        watchdog.getOutputStream().close();
        try {
            watchdog.waitFor(70, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private int control(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("-D", data.toString()));
        all.addAll(List.of(arguments));
        return run("pg_ctl", all.toArray(String[]::new));
    }

    private int run(String tool, String... arguments) throws IOException {
        Process process = process(identity.command(bin.resolve(tool), arguments))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(logFile().toFile()))
                .start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while " + tool + " ran", interrupted);
        }
    }

    private ProcessBuilder process(List<String> command) {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(key -> key.startsWith("PG"));
        return builder;
    }

    /** Away from the terminal's process group, so that Ctrl-C reaches the program first and the server after it. */
    private static List<String> detached(List<String> command) {
        List<String> all = new ArrayList<>();
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            all.add("/usr/bin/setsid");
        }
        all.addAll(command);
        return all;
    }

    private Path logFile() {
        return root.resolve("pg.log");
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static String randomPassword() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
