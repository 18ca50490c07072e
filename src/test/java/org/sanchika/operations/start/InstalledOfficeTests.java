package org.sanchika.operations.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/**
 * The program as the Containerfile and the service lay it out: built from a clean checkout, then the command with the
 * folder app beside it and no sources, run by an ordinary user who may write his data and nothing else. As root the test
 * does it in a process namespace, where the program is process 1 as in a container.
 */
@Tag("long")
class InstalledOfficeTests {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
    private static final String READY = "Sanchika is ready at ";
    /** An ordinary user that every system has. */
    private static final String DAEMON = "1";

    private static Path place;
    private static Path command;
    private static Path theirs;

    @BeforeAll
    static void buildAndInstall() throws Exception {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "installed")
                .toAbsolutePath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        Path checkout = place.resolve("checkout");
        copy(Path.of("src/main"), checkout.resolve("src/main"));
        for (String file : List.of("sanchika", "pom.xml", "mvnw", ".mvn")) {
            copy(Path.of(file), checkout.resolve(file));
        }
        Process build = process(List.of(checkout.resolve("sanchika").toString(), "build"), "build");
        assertThat(build.waitFor(10, TimeUnit.MINUTES)).isTrue();
        assertThat(said("build")).contains("laying out");
        assertThat(build.exitValue()).as(said("build")).isZero();
        Path program = place.resolve("program");
        copy(checkout.resolve("sanchika"), program.resolve("sanchika"));
        copy(checkout.resolve("target/app"), program.resolve("app"));
        command = program.resolve("sanchika");
        theirs = Files.createDirectory(place.resolve("theirs"));
        if (ROOT) {
            Files.setAttribute(theirs, "unix:uid", Integer.valueOf(DAEMON));
        }
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void servesStopsStartsAgainAndIsSavedAndPutBack() throws Exception {
        Map<Path, String> before = listing();
        Path data = theirs.resolve("data");
        Path saved = theirs.resolve("saved");
        Path restored = theirs.resolve("restored");

        Process first = serve(data, "first");
        assertThat(health("first")).isEqualTo(200);
        assertThat(run("backup", "--data", data.toString(), "--to", saved.toString()))
                .contains("Saved in " + saved);
        stop(first, data);
        Process second = serve(data, "second");
        assertThat(health("second")).isEqualTo(200);
        stop(second, data);
        run("restore", "--from", saved.toString(), "--data", restored.toString());
        Process third = serve(restored, "third");
        assertThat(health("third")).isEqualTo(200);
        stop(third, restored);

        assertThat(listing()).isEqualTo(before);
    }

    private static Process serve(Path data, String log) throws Exception {
        List<String> line = new ArrayList<>();
        if (ROOT) {
            line.addAll(List.of("unshare", "--pid", "--fork", "--mount-proc", "--kill-child"));
        }
        line.addAll(asUser("serve", "--data", data.toString(), "--port", "0", "--address", "127.0.0.1"));
        Process process = process(line, log);
        long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
        while (!said(log).contains(READY)) {
            boolean ended = process.waitFor(200, TimeUnit.MILLISECONDS);
            assertThat(ended || System.nanoTime() > end).as(said(log)).isFalse();
        }
        return process;
    }

    /** SIGTERM to the program, as systemd and container engines send it; it must end itself and leave nobody behind. */
    private static void stop(Process process, Path data) throws Exception {
        ProcessHandle program = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .filter(one -> one.info().command().orElse("").endsWith("/java"))
                .findFirst()
                .orElseThrow();

        program.destroy();

        assertThat(process.waitFor(90, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isIn(0, 143);
        assertThat(data.resolve("pg18/postmaster.pid")).doesNotExist();
        assertThat(Files.readString(data.resolve("pg.log"))).contains("database system is shut down");
        assertThat(ProcessHandle.allProcesses()
                        .filter(one -> one.info().commandLine().orElse("").contains(data.toString())))
                .isEmpty();
    }

    private static int health(String log) throws IOException, InterruptedException {
        String line = said(log)
                .lines()
                .filter(one -> one.startsWith(READY))
                .findFirst()
                .orElseThrow();
        URI address = URI.create(line.substring(READY.length()).split(" ", 2)[0]);
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(address.resolve("/actuator/health"))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        }
    }

    /** Runs a command to its end and returns what it said. */
    private static String run(String... arguments) throws Exception {
        Process process = process(asUser(arguments), arguments[0]);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said(arguments[0])).isZero();
        return said(arguments[0]);
    }

    private static List<String> asUser(String... arguments) {
        List<String> line = new ArrayList<>();
        if (ROOT) {
            line.addAll(
                    List.of("setpriv", "--reuid=" + DAEMON, "--regid=" + DAEMON, "--clear-groups", "--no-new-privs"));
        }
        line.add(command.toString());
        line.addAll(List.of(arguments));
        return line;
    }

    private static Process process(List<String> line, String log) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(line)
                .redirectErrorStream(true)
                .redirectOutput(place.resolve(log + ".log").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("SANCHIKA_") || name.startsWith("MAVEN_"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        builder.environment().put("SANCHIKA_TRAIN", "no");
        return builder.start();
    }

    private static String said(String log) throws IOException {
        return Files.readString(place.resolve(log + ".log"));
    }

    /** Everything in the program's folder with its size and time. */
    private static Map<Path, String> listing() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(command.getParent())) {
            for (Path file : all.toList()) {
                files.put(file, Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
        }
        return files;
    }

    /** With times and permissions, as packagers copy. */
    private static void copy(Path from, Path to) throws Exception {
        Files.createDirectories(to.getParent());
        Process copy = new ProcessBuilder("cp", "-a", from.toString(), to.toString())
                .inheritIO()
                .start();
        assertThat(copy.waitFor()).isZero();
    }
}
