package org.sanchika.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.sanchika.platform.database.ServerFixture.atWork;
import static org.sanchika.platform.database.ServerFixture.await;
import static org.sanchika.platform.database.ServerFixture.postmaster;
import static org.sanchika.platform.database.ServerFixture.read;
import static org.sanchika.platform.database.ServerFixture.write;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The server is killed in every way in which a machine can kill it, and nothing written is lost. */
@Tag("long")
class EmbeddedPostgresTests {
    private static final String TABLE = "CREATE TABLE paper (number text); INSERT INTO paper VALUES ('17/2026')";
    private static final String QUERY = "SELECT string_agg(number, ' ') FROM paper";

    /** An ordinary user that every system has. */
    private static final int DAEMON = 1;

    private Path place;
    private ServerFixture server;

    @BeforeEach
    void makePlace() throws IOException {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "run");
        FileTree.permit(place, "rwxr-xr-x");
        server = new ServerFixture(place.toAbsolutePath());
    }

    @AfterEach
    void leaveNothing() throws IOException {
        server.close();
        FileTree.delete(place);
    }

    @Test
    void keepsItsRowsFromOneStartToTheNext() throws Exception {
        Path folder = server.folder("संचिका of o'Hara 100%");
        try (var first = EmbeddedPostgres.start(folder)) {
            write(first.url("postgres"), folder, TABLE);
        }

        assertThat(atWork(folder)).isEmpty();
        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(read(second.url("postgres"), folder, QUERY)).isEqualTo("17/2026");
            assertThat(read(second.url("postgres"), folder, "SHOW data_checksums"))
                    .isEqualTo("on");
        }
    }

    @Test
    void refusesASecondProgramOnTheSameFolder() throws Exception {
        Path folder = server.folder("data");

        try (var first = EmbeddedPostgres.start(folder)) {
            assertThat(server.start(folder))
                    .isEqualTo("refused Another Sanchika (process "
                            + ProcessHandle.current().pid() + ") already uses " + folder
                            + ". Stop it first, or name another folder with --data.");
            assertThatThrownBy(() -> EmbeddedPostgres.start(folder)).isInstanceOf(StartRefused.class);
            assertThat(read(first.url("postgres"), folder, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void stopsWithAProgramThatIsKilled() throws Exception {
        Path folder = server.folder("data");
        write(url(server.start(folder)), folder, TABLE);

        server.kill();

        await("no process is left", () -> atWork(folder).isEmpty());
        assertThat(read(url(server.start(folder)), folder, QUERY)).isEqualTo("17/2026");
    }

    @Test
    void startsAgainAfterProgramAndWatchdogAreKilled() throws Exception {
        Path folder = server.folder("data");
        write(url(server.start(folder)), folder, TABLE);
        long orphan = postmaster(folder);

        server.children().stream()
                .filter(child -> child.pid() != orphan && !atWork(folder).contains(child))
                .forEach(ProcessHandle::destroyForcibly);
        server.kill();

        assertThat(ProcessHandle.of(orphan)).isPresent();
        assertThat(read(url(server.start(folder)), folder, QUERY)).isEqualTo("17/2026");
        assertThat(postmaster(folder)).isNotEqualTo(orphan);
    }

    @Test
    void startsAgainAfterEverythingIsKilled() throws Exception {
        Path folder = server.folder("data");
        write(url(server.start(folder)), folder, TABLE);

        server.children().forEach(ProcessHandle::destroyForcibly);
        server.kill();

        assertThat(read(url(server.start(folder)), folder, QUERY)).isEqualTo("17/2026");
    }

    @Test
    void startsTheServerAgainWhenItAloneIsKilled() throws Exception {
        Path folder = server.folder("data");
        String url = url(server.start(folder));
        write(url, folder, TABLE);
        long killed = postmaster(folder);

        ProcessHandle.of(killed).orElseThrow().destroyForcibly();

        await("another server runs", () -> postmaster(folder) != killed);
        await("rows are there", () -> read(url, folder, QUERY).equals("17/2026"));
    }

    @Test
    void leavesAStrangerAloneWhoHasTheProcessNumberOfAServerThatIsGone() throws Exception {
        Path folder = server.folder("data");
        try (var first = EmbeddedPostgres.start(folder)) {
            write(first.url("postgres"), folder, TABLE);
        }
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Path file = new DataFolder(folder).server().resolve("postmaster.pid");
        Files.writeString(file, stranger.pid() + "\n" + folder + "\n1\n5432\n\n127.0.0.1\n\nready\n");

        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(read(second.url("postgres"), folder, QUERY)).isEqualTo("17/2026");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void runsInAFolderThatOnlyItsUserReaches() throws Exception {
        FileTree.permit(place, "rwx------");
        Path folder = place.resolve("data").toAbsolutePath();

        try (var first = EmbeddedPostgres.start(folder)) {
            write(first.url("postgres"), folder, TABLE);
        }
        try (var second = EmbeddedPostgres.start(folder)) {
            assertThat(read(second.url("postgres"), folder, QUERY)).isEqualTo("17/2026");
        }
    }

    @Test
    void runsForAnOrdinaryUser() throws Exception {
        Path folder = server.folder("data");

        String url = url(server.startAs(DAEMON, folder));

        write(url, folder, TABLE);
        assertThat(read(url, folder, QUERY)).isEqualTo("17/2026");
    }

    @Test
    void saysThatTheFolderCannotBeWritten() {
        assertThatThrownBy(() -> EmbeddedPostgres.start(Path.of("/etc/passwd/data")))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith("The data folder /etc/passwd/data cannot be written by user ");
    }

    private static String url(String line) {
        assertThat(line).startsWith("url ");
        return line.substring(4);
    }
}
