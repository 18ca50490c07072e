package org.sanchika;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.EmbeddedPostgres;

/** The whole program in a process of its own, which can be killed, and its database as an operator sees it. */
public final class RunningOffice implements AutoCloseable {
    private static final String READY = "Sanchika is ready at ";

    private final DataFolder data;
    private final Process program;
    private final URI address;

    /** Starts the program and waits until it is ready. */
    public RunningOffice(Path folder, String... options) throws IOException {
        this.data = new DataFolder(folder);
        this.program = launch(folder, options);
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        String line = lines.readLine();
        while (line != null && !line.startsWith(READY)) {
            said.append(line).append('\n');
            line = lines.readLine();
        }
        if (line == null) {
            throw new IllegalStateException("the program did not start:\n" + said);
        }
        this.address = URI.create(line.substring(READY.length()).split(" ", 2)[0]);
        Thread.ofVirtual().start(() -> readOn(lines));
    }

    /** Whoever is not read falls silent in the middle of his work. */
    private static void readOn(BufferedReader lines) {
        try {
            String line = lines.readLine();
            while (line != null) {
                line = lines.readLine();
            }
        } catch (IOException killed) {
            // the program was killed while it spoke
        }
    }

    /** Starts the program and waits for nothing. */
    public static Process launch(Path folder, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sanchika.Sanchika",
                "--server.address=127.0.0.1",
                "--sanchika.announce=true",
                "--sanchika.data=" + folder));
        command.addAll(List.of(options));
        if (Stream.of(options).noneMatch(option -> option.startsWith("--server.port="))) {
            command.add("--server.port=0");
        }
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    public URI address() {
        return address;
    }

    public void write(String statement) throws IOException, SQLException {
        try (Connection connection = connect()) {
            connection.createStatement().execute(statement);
        }
    }

    /** Each table with the hash of its rows, but for the program's own chores. */
    public Map<String, String> rows() throws IOException, SQLException {
        try (Connection connection = connect()) {
            return TableHashes.of(connection);
        }
    }

    public static Map<String, String> rows(String url, DataFolder data) throws IOException, SQLException {
        try (Connection connection = connect(url, data)) {
            return TableHashes.of(connection);
        }
    }

    /** The database as its owner. */
    public Connection connect() throws IOException, SQLException {
        return connect("jdbc:postgresql://127.0.0.1:" + data.serverPort().orElseThrow() + "/sanchika", data);
    }

    /** As the power cut does it: the program, its watchdog and every process of the server. */
    public void kill() throws InterruptedException {
        kill(program);
    }

    public static void kill(Process program) throws InterruptedException {
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** The program alone; its watchdog then stops the database. */
    public void killProgram() throws InterruptedException {
        program.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    /** The database alone; the program then starts it again. */
    public void killDatabase() throws IOException {
        Path file = data.server().resolve("postmaster.pid");
        long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
        ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
    }

    public static void await(String what, Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + Duration.ofSeconds(120).toNanos();
        while (!condition.call()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("never: " + what);
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
    }

    private static Connection connect(String url, DataFolder data) throws IOException, SQLException {
        return DriverManager.getConnection(
                url,
                EmbeddedPostgres.OWNER,
                Files.readString(data.ownerSecret()).strip());
    }

    @Override
    public void close() throws InterruptedException {
        program.destroy();
        program.waitFor(60, TimeUnit.SECONDS);
    }
}
