package org.sanchika.platform.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The oldest PostgreSQL that the system has installed, on data of its own: what an office gives that runs its own. */
final class SystemPostgres implements AutoCloseable {
    private final Process server;
    private final int port;

    SystemPostgres(Path place) throws IOException, InterruptedException {
        Path bin = oldest();
        Path data = Files.createDirectory(place.resolve("data"));
        FileTree.permit(data, "rwx------");
        var identity = ServerIdentity.choose(place, place.resolve("none"), bin);
        identity.own(data);
        Path log = place.resolve("log");
        this.port = freePort();
        run(
                        identity.command(
                                bin.resolve("initdb"),
                                "-D",
                                data.toString(),
                                "-U",
                                "super",
                                "-A",
                                "trust",
                                "-E",
                                "UTF8"),
                        log)
                .waitFor();
        List<String> command = new ArrayList<>(identity.command(bin.resolve("postgres"), "-D", data.toString()));
        command.addAll(List.of("-p", Integer.toString(port), "-c", "unix_socket_directories=", "-c", "fsync=off"));
        this.server = run(command, log);
        ServerFixture.await("the system's PostgreSQL answers", () -> version() > 0);
    }

    private static Path oldest() throws IOException {
        try (var versions = Files.list(Path.of("/usr/lib/postgresql"))) {
            return versions.min(Comparator.comparing(Path::toString))
                    .orElseThrow()
                    .resolve("bin");
        }
    }

    private static Process run(List<String> command, Path log) throws IOException {
        return new ProcessBuilder(command)
                .directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    int version() throws SQLException {
        try (var connection =
                DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "super", "")) {
            return connection.getMetaData().getDatabaseMajorVersion();
        }
    }

    void run(String... statements) throws SQLException {
        try (var connection =
                        DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "super", "");
                var sql = connection.createStatement()) {
            for (String statement : statements) {
                sql.execute(statement);
            }
        }
    }

    /** As an operator writes it. */
    String address(String role, String database) {
        return "postgresql://" + role + ":secret@127.0.0.1:" + port + "/" + database;
    }

    @Override
    public void close() throws InterruptedException {
        server.destroy();
        server.waitFor();
    }
}
