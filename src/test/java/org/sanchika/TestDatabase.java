package org.sanchika;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.sanchika.platform.database.EmbeddedPostgres;
import org.springframework.util.FileSystemUtils;

/**
 * A real PostgreSQL for the whole test run, and in it a fresh migrated database for whoever asks: the migrations run
 * once into a template, each copy of which takes a fraction of a second.
 */
public final class TestDatabase {
    private static final String APPLICATION = "test_app";
    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static EmbeddedPostgres server;

    private TestDatabase() {}

    /** A database of one's own. */
    public record Fresh(String url, String ownerUrl) {
        /** Properties with which the program uses it; many programs share the server, so idle ones hold few connections. */
        public String[] properties() {
            return new String[] {
                "sanchika.database-url=" + url,
                "sanchika.database-owner-url=" + ownerUrl,
                "spring.datasource.hikari.minimum-idle=1",
                "spring.datasource.hikari.idle-timeout=10000"
            };
        }
    }

    public static synchronized Fresh fresh() {
        try {
            if (server == null) {
                start();
            }
            String name = "test_" + COUNT.incrementAndGet();
            run("postgres", "CREATE DATABASE " + name + " TEMPLATE " + TEMPLATE);
            String place = server.url(name).substring("jdbc:postgresql://".length());
            return new Fresh(
                    "postgresql://" + APPLICATION + ":test@" + place,
                    "postgresql://" + EmbeddedPostgres.OWNER + ":" + server.password() + "@" + place);
        } catch (IOException | SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** A database without any table, for whoever brings its own. */
    public static synchronized Fresh empty() {
        Fresh fresh = fresh();
        String name = fresh.url().substring(fresh.url().lastIndexOf('/') + 1);
        try {
            run("postgres", "DROP DATABASE " + name);
            run("postgres", "CREATE DATABASE " + name);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
        return fresh;
    }

    /** A connection as the owner. */
    public static Connection owner(Fresh fresh) throws SQLException {
        String place = fresh.ownerUrl().substring(fresh.ownerUrl().indexOf('@') + 1);
        return DriverManager.getConnection("jdbc:postgresql://" + place, EmbeddedPostgres.OWNER, server.password());
    }

    /** Migrations with the roles of the tests. */
    public static FluentConfiguration flyway(Fresh fresh) {
        String place = fresh.ownerUrl().substring(fresh.ownerUrl().indexOf('@') + 1);
        return Flyway.configure()
                .dataSource("jdbc:postgresql://" + place, EmbeddedPostgres.OWNER, server.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", APPLICATION));
    }

    /** Runs statements as the owner of a fresh database, in one session. */
    public static void asOwner(String ownerUrl, String... statements) {
        String place = ownerUrl.substring(ownerUrl.indexOf('@') + 1);
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:postgresql://" + place, EmbeddedPostgres.OWNER, server.password());
                Statement sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static void start() throws IOException, SQLException {
        Path root = Files.createTempDirectory(Files.createDirectories(Path.of("target/postgres")), "run");
        server = EmbeddedPostgres.start(root, "fsync=off", "max_connections=300", "shared_buffers=128MB");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(root)));
        run("postgres", "CREATE ROLE " + APPLICATION + " LOGIN PASSWORD 'test'");
        run("postgres", "CREATE DATABASE " + TEMPLATE);
        Flyway.configure()
                .dataSource(server.url(TEMPLATE), EmbeddedPostgres.OWNER, server.password())
                .locations("classpath:db/migration")
                .placeholders(Map.of("application", APPLICATION))
                .load()
                .migrate();
    }

    private static void end(Path root) {
        server.close();
        try {
            FileSystemUtils.deleteRecursively(root);
        } catch (IOException left) {
            throw new UncheckedIOException(left);
        }
    }

    private static void run(String database, String statement) throws SQLException {
        try (Connection connection =
                        DriverManager.getConnection(server.url(database), EmbeddedPostgres.OWNER, server.password());
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
