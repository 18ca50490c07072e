package org.sanchika.operations.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sanchika.RunningOffice;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.EmbeddedDatabase;
import org.sanchika.platform.database.StartRefused;
import org.springframework.util.FileSystemUtils;

/**
 * An office is saved while it works, works on, and loses its machine: three papers and their rows, the first before the
 * backup, the second after it, the third in the last minute, which no backup saw.
 */
@Tag("long")
class BackupTests {
    private static final AtomicInteger COUNT = new AtomicInteger();
    private static Path place;
    private static DataFolder data;
    private static Path target;
    private static Path saved;
    private static Instant afterSecond;
    private static Map<String, String> rowsAfterSecond;
    private static Map<String, String> rowsAfterThird;
    private static Map<String, String> rowsAtTheEnd;

    @BeforeAll
    static void workSaveAndLoseTheMachine() throws Exception {
        place = Files.createTempDirectory(Files.createDirectories(Path.of("target/servers")), "backup")
                .toAbsolutePath();
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        data = new DataFolder(place.resolve("data"));
        target = place.resolve("saved");
        try (var office = new RunningOffice(data.root())) {
            register(office, "first");
            saved = Backup.make(data, target, Clock.systemUTC());
            register(office, "second");
            afterSecond = Instant.now();
            rowsAfterSecond = office.rows();
            register(office, "third");
            rowsAfterThird = office.rows();
            office.write("SELECT pg_switch_wal()");
            RunningOffice.await("the log is shipped", () -> shipped() > 1);
            register(office, "last");
            rowsAtTheEnd = office.rows();
            office.kill();
        }
    }

    @AfterAll
    static void leaveNothing() throws IOException {
        FileSystemUtils.deleteRecursively(place);
    }

    @Test
    void putsBackTheMomentAskedFor() throws Exception {
        DataFolder restored = fresh();

        var report = Restore.from(target, afterSecond, restored, null);

        assertThat(rows(restored)).isEqualTo(rowsAfterSecond).isNotEqualTo(rowsAfterThird);
        assertThat(report.all()).isFalse();
        assertThat(paper(restored, "first")).exists();
        assertThat(paper(restored, "second")).hasContent("second");
        Path key = restored.root().resolve("seal/key.json");
        assertThat(key).hasSameBinaryContentAs(data.root().resolve("seal/key.json"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key)))
                .isEqualTo("rw-------");
    }

    @Test
    void putsBackAllThatWasShipped() throws Exception {
        DataFolder restored = fresh();

        Restore.from(target, null, restored, null);

        assertThat(rows(restored)).isEqualTo(rowsAfterThird);
        assertThat(paper(restored, "third")).hasContent("third");
    }

    @Test
    void losesNothingWhenTheOldFolderIsStillThere() throws Exception {
        DataFolder restored = fresh();
        Path copy = copyOfTarget();

        Restore.from(copy, null, restored, data);

        assertThat(rows(restored)).isEqualTo(rowsAtTheEnd);
        assertThat(paper(restored, "last")).hasContent("last");
    }

    @Test
    void goesOnFromWhatWasPutBack() throws Exception {
        DataFolder restored = fresh();
        Restore.from(target, afterSecond, restored, null);
        Path next = place.resolve("next");

        Path second = Backup.make(restored, next, Clock.systemUTC());
        DataFolder again = fresh();
        Restore.from(next, null, again, null);

        assertThat(second).isDirectory();
        assertThat(rows(again)).isEqualTo(rowsAfterSecond);
    }

    @Test
    void refusesADamagedFile() throws Exception {
        Path copy = copyOfTarget();
        Path damaged = copy.resolve(saved.getFileName()).resolve("database/global/pg_control");
        byte[] bytes = Files.readAllBytes(damaged);
        bytes[100] ^= 1;
        Files.write(damaged, bytes);

        assertThatThrownBy(() -> Restore.from(copy, null, fresh(), null))
                .isInstanceOf(StartRefused.class)
                .hasMessageStartingWith(damaged + " is damaged or missing");
    }

    @Test
    void refusesAMomentBeforeTheFirstBackup() {
        assertThatThrownBy(() -> Restore.from(target, Instant.parse("2020-01-01T00:00:00Z"), fresh(), null))
                .hasMessageContaining("Nothing can be put back as of 2020-01-01T00:00:00Z");
    }

    @Test
    void refusesAFolderThatIsInUse() {
        assertThatThrownBy(() -> Restore.from(target, null, data, null)).hasMessageContaining("is not empty");
    }

    @Test
    void keepsTheNewestBackupsAndTheLogTheyNeed() throws Exception {
        DataFolder restored = fresh();
        Restore.from(target, afterSecond, restored, null);
        Path next = place.resolve("pruned");
        Path first = Backup.make(restored, next, Clock.systemUTC());
        String firstNeeded = Manifest.read(first).firstWal();
        Path second = Backup.make(restored, next, Clock.offset(Clock.systemUTC(), Duration.ofSeconds(2)));

        Backup.prune(next, 1);

        assertThat(first).doesNotExist();
        assertThat(Shelf.backups(next)).containsExactly(second);
        Path log = next.resolve("wal").resolve(Manifest.read(second).life());
        assertThat(log.resolve(firstNeeded + ".gz")).doesNotExist();
        assertThat(log.resolve(Manifest.read(second).firstWal() + ".gz")).exists();
    }

    private static void register(RunningOffice office, String word) throws IOException, SQLException {
        Path paper = paper(data, word);
        Files.createDirectories(paper.resolveSibling(""));
        Files.writeString(paper, word);
        office.write("""
                INSERT INTO platform.document (sha256, size, media_type, pages, stored_at)
                VALUES (decode('%s', 'hex'), %d, 'text/plain', 1, now())
                """.formatted(name(word), word.length()));
        office.write("""
                INSERT INTO audit.act (at, act, target)
                SELECT now(), '%s', 'paper:' || n FROM generate_series(1, 500) n
                """.formatted(word));
    }

    private static long shipped() throws IOException {
        Path log = target.resolve("wal").resolve(Manifest.read(saved).life());
        try (var files = Files.list(log)) {
            String last = Manifest.read(saved).lastWal();
            return 1
                    + files.filter(Segments::isSegment)
                            .filter(file ->
                                    Segments.isBefore(last, file.getFileName().toString()))
                            .count();
        }
    }

    private static Map<String, String> rows(DataFolder folder) throws IOException, SQLException {
        try (var server = EmbeddedDatabase.server(folder.root())) {
            return RunningOffice.rows(server.url("sanchika"), folder);
        }
    }

    private static DataFolder fresh() {
        return new DataFolder(place.resolve("put-back-" + COUNT.incrementAndGet()));
    }

    private static Path copyOfTarget() throws IOException {
        Path copy = place.resolve("copy-" + COUNT.incrementAndGet());
        FileSystemUtils.copyRecursively(target, copy);
        return copy;
    }

    private static Path paper(DataFolder folder, String word) {
        return Target.paper(folder.documents(), name(word));
    }

    private static String name(String word) {
        return Hashing.of(word.getBytes(StandardCharsets.UTF_8));
    }
}
