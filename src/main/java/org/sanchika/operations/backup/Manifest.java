package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sanchika.platform.database.StartRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * What one backup holds, each file with its hash. It is written last: a folder without one is no backup.
 *
 * @param life names the run of write-ahead log that this backup begins or goes on with; a restored database begins another
 * @param firstWal the segment with which putting back begins
 * @param lastWal the segment that must be there at least
 * @param stoppedAt the earliest moment that can be put back from here
 * @param folders folders of the database, empty ones too
 * @param papers names of papers, which are their hashes
 */
record Manifest(
        int format,
        String life,
        String postgres,
        String firstWal,
        String lastWal,
        Instant startedAt,
        Instant stoppedAt,
        List<String> folders,
        Map<String, Kept> database,
        Map<String, Kept> files,
        List<String> papers) {
    static final int FORMAT = 1;
    private static final String NAME = "manifest.json";
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    /** A file as it was when it was saved. */
    record Kept(long size, String sha256) {}

    static boolean isIn(Path backup) {
        return Files.exists(backup.resolve(NAME));
    }

    void write(Path backup) throws IOException {
        Path fresh = backup.resolve(NAME + ".part");
        byte[] bytes = JSON.writeValueAsBytes(this);
        Files.write(fresh, bytes);
        Files.writeString(backup.resolve(NAME + ".sha256"), Hashing.of(bytes) + "  " + NAME + "\n");
        Hashing.settle(backup);
        Files.move(fresh, backup.resolve(NAME));
        Hashing.settle(backup);
    }

    /** @throws StartRefused when it is not what was written */
    static Manifest read(Path backup) throws IOException {
        byte[] bytes = Files.readAllBytes(backup.resolve(NAME));
        String expected = Files.readString(backup.resolve(NAME + ".sha256")).substring(0, 64);
        try {
            if (Hashing.of(bytes).equals(expected)) {
                return JSON.readValue(bytes, Manifest.class);
            }
        } catch (JacksonException broken) {
            throw new StartRefused(damaged(backup), broken);
        }
        throw new StartRefused(damaged(backup));
    }

    private static String damaged(Path backup) {
        return "The manifest of " + backup + " is damaged. Take another backup from the same folder with --until.";
    }
}
