package org.sanchika.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real PostgreSQL that lives as long as this program and keeps its data in a folder.
 *
 * <p>It listens on the loopback address only. A server left over from a crash is stopped first, one that dies is
 * started again, and one whose program dies is stopped by its watchdog.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    public static final String OWNER = "sanchika_owner";
    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final long LONGEST_PAUSE_MS = 30_000;

    private final ServerHome home;
    private final FileChannel lock;
    private final List<String> settings;
    private final String password;
    private final int port;
    private ServerProcess running;
    private boolean closing;

    /**
     * Starts the server, making its data folder when there is none.
     *
     * @param settings server settings as {@code name=value}
     * @throws StartRefused when another program uses the folder, or nobody may run the server
     */
    public static EmbeddedPostgres start(Path root, String... settings) {
        var folder = new DataFolder(root);
        FileChannel lock = FileTree.claim(folder);
        try {
            return new EmbeddedPostgres(ServerHome.open(folder), lock, List.of(settings));
        } catch (IOException failure) {
            FileTree.release(lock);
            throw new StartRefused(
                    "The database under " + folder.root() + " did not start: " + failure.getMessage(), failure);
        } catch (StartRefused refused) {
            FileTree.release(lock);
            throw refused;
        }
    }

    /**
     * Takes server files that were put beside their place: gives them to the server's user and moves them to it.
     *
     * @param more further files that the server must read
     */
    public static void adopt(DataFolder folder, Path files, Path more) throws IOException {
        Path bin = PostgresBinaries.unpackInto(folder.root());
        ServerIdentity identity = ServerIdentity.choose(folder.root(), folder.server(), bin);
        for (Path tree : List.of(files, more)) {
            try (var all = Files.walk(tree)) {
                for (Path file : all.toList()) {
                    FileTree.permit(file, Files.isDirectory(file) ? "rwx------" : "rw-------");
                    identity.own(file);
                }
            }
        }
        Files.move(files, folder.server(), StandardCopyOption.ATOMIC_MOVE);
    }

    private EmbeddedPostgres(ServerHome home, FileChannel lock, List<String> settings) throws IOException {
        this.home = home;
        this.lock = lock;
        this.settings = settings;
        this.password = FileTree.readSecret(home.folder().ownerSecret());
        this.port = freePort();
        this.running = ServerProcess.launch(home, port, settings);
        startAgainWhenItEnds(running);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The owner's password, random and kept beside the data, readable by its user alone. */
    public String password() {
        return password;
    }

    @Override
    public synchronized void close() {
        if (closing) {
            return;
        }
        closing = true;
        notifyAll();
        try {
            running.stop();
        } catch (IOException failure) {
            log.error("database.stop failed", failure);
        }
        FileTree.release(lock);
    }

    private void startAgainWhenItEnds(ServerProcess process) {
        process.server()
                .onExit()
                .thenAccept(ended ->
                        Thread.ofPlatform().daemon().name("database-restart").start(this::startAgain));
    }

    private synchronized void startAgain() {
        for (long pause = 500; !closing; pause = Math.min(2 * pause, LONGEST_PAUSE_MS)) {
            log.error("database.crashed action=restarting");
            try {
                running.endWatchdog();
                running = ServerProcess.launch(home, port, settings);
                startAgainWhenItEnds(running);
                log.info("database.restarted");
                return;
            } catch (IOException failure) {
                log.error("database.restart failed next_try_ms={}", pause, failure);
                rest(pause);
            }
        }
    }

    /** Lets go of the lock meanwhile, so that the program can be stopped. */
    private synchronized void rest(long millis) {
        try {
            wait(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            closing = true;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
