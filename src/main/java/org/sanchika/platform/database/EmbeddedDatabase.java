package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The embedded server with its database and the application's role in it. */
final class EmbeddedDatabase {
    private static final String NAME = "sanchika";
    private static final String APPLICATION = "sanchika_app";

    private EmbeddedDatabase() {}

    static Database start(Path root) {
        EmbeddedPostgres server = EmbeddedPostgres.start(root, "shared_buffers=256MB", "max_connections=60");
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

    private static String applicationPassword(Path root) throws IOException {
        Path secret = root.resolve("pg.application.password");
        if (!Files.exists(secret)) {
            Files.writeString(secret, EmbeddedPostgres.randomPassword());
            FileTree.permit(secret, "rw-------");
        }
        return Files.readString(secret).trim();
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
