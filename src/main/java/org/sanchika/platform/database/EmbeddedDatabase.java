package org.sanchika.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded server with its database and the application's role in it. */
public final class EmbeddedDatabase {
    private static final String NAME = "sanchika";
    private static final String APPLICATION = "sanchika_app";

    /** Keeps write-ahead log from the first backup on; runs in the server's data folder. */
    private static final String ARCHIVE = """
            test ! -e ../backup.to || test -e ../wal/%f.gz ||
            { gzip -1 <"%p" >../wal/%f.part && sync ../wal/%f.part && mv ../wal/%f.part ../wal/%f.gz; }""";

    private EmbeddedDatabase() {}

    static Database start(Path root) {
        EmbeddedPostgres server = server(root);
        try {
            String password = applicationPassword(root);
            prepare(server, password);
            return new Database(
                    new Address(server.url(NAME), APPLICATION, password),
                    new Address(server.url(NAME), EmbeddedPostgres.OWNER, server.password()),
                    server);
        } catch (IOException | SQLException failure) {
            server.close();
            throw new StartRefused("The embedded database could not be prepared: " + failure.getMessage(), failure);
        }
    }

    /** The server with the settings that it runs with in earnest. */
    public static EmbeddedPostgres server(Path root) {
        return EmbeddedPostgres.start(
                root,
                "shared_buffers=" + sharedBuffers() + "MB",
                "max_connections=60",
                "random_page_cost=1.1",
                "wal_compression=pglz",
                "archive_mode=on",
                "archive_timeout=60",
                "archive_command=" + ARCHIVE);
    }

    /** An eighth of the machine's memory, within reason. */
    private static long sharedBuffers() {
        long megabytes = ManagementFactory.getOperatingSystemMXBean() instanceof OperatingSystemMXBean machine
                ? machine.getTotalMemorySize() >> 20
                : 0;
        return Math.clamp(megabytes / 8, 128, 1024);
    }

    private static String applicationPassword(Path root) throws IOException {
        Path secret = new DataFolder(root).applicationSecret();
        if (!Files.exists(secret)) {
            FileTree.writeSecret(secret, ServerHome.randomPassword());
        }
        return FileTree.readSecret(secret);
    }

    private static void prepare(EmbeddedPostgres server, String password) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url("postgres"), EmbeddedPostgres.OWNER, server.password());
                Statement statement = connection.createStatement()) {
            if (!exists(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + APPLICATION + "'")) {
                statement.execute("CREATE ROLE " + APPLICATION + " LOGIN PASSWORD '" + password + "'");
            }
            if (!exists(statement, "SELECT 1 FROM pg_database WHERE datname = '" + NAME + "'")) {
                statement.execute("CREATE DATABASE " + NAME);
            }
        }
    }

    private static boolean exists(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return rows.next();
        }
    }
}
