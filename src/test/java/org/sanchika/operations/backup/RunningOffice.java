package org.sanchika.operations.backup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.EmbeddedPostgres;

/** The whole program in a process of its own, which can be killed, and its database as an operator sees it. */
final class RunningOffice implements AutoCloseable {
    private final DataFolder data;
    private final Process program;

    RunningOffice(Path folder) throws IOException {
        this.data = new DataFolder(folder);
        this.program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "org.sanchika.Sanchika",
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--sanchika.announce=true",
                        "--sanchika.data=" + folder)
                .redirectErrorStream(true)
                .start();
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); ; line = lines.readLine()) {
            if (line == null) {
                throw new IllegalStateException("the program did not start:\n" + said);
            }
            said.append(line).append('\n');
            if (line.startsWith("Sanchika is ready")) {
                break;
            }
        }
        Thread.ofVirtual()
                .start(() -> lines.lines().forEach(line -> said.append(line).append('\n')));
    }

    void write(String statement) throws IOException, SQLException {
        try (Connection connection =
                connect("jdbc:postgresql://127.0.0.1:" + data.serverPort().orElseThrow() + "/sanchika", data)) {
            connection.createStatement().execute(statement);
        }
    }

    /** Each table with the hash of its rows, but for the program's own chores. */
    Map<String, String> rows() throws IOException, SQLException {
        return rows("jdbc:postgresql://127.0.0.1:" + data.serverPort().orElseThrow() + "/sanchika", data);
    }

    static Map<String, String> rows(String url, DataFolder data) throws IOException, SQLException {
        Map<String, String> hashes = new TreeMap<>();
        try (Connection connection = connect(url, data)) {
            ResultSet tables = connection.createStatement().executeQuery("""
                    SELECT schemaname || '.' || tablename FROM pg_tables
                     WHERE schemaname NOT IN ('pg_catalog', 'information_schema')
                       AND tablename NOT IN ('scheduled_tasks', 'session', 'session_attributes')
                    """);
            while (tables.next()) {
                String table = tables.getString(1);
                ResultSet hash = connection
                        .createStatement()
                        .executeQuery(
                                "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' ORDER BY t::text)), '') FROM "
                                        + table + " t");
                hash.next();
                hashes.put(table, hash.getString(1));
            }
        }
        return hashes;
    }

    /** As the power cut does it: the program, its watchdog and every process of the server. */
    void kill() throws InterruptedException {
        program.descendants().forEach(ProcessHandle::destroyForcibly);
        program.destroyForcibly().waitFor(20, TimeUnit.SECONDS);
    }

    static void await(String what, Callable<Boolean> condition) throws Exception {
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
