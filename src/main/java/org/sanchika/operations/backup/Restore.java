package org.sanchika.operations.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.EmbeddedPostgres;
import org.sanchika.platform.database.StartRefused;
import org.springframework.util.FileSystemUtils;

/** Puts a data folder back as it was at a moment. */
final class Restore {
    private static final String SHORT_OF_TARGET = "recovery ended before configured recovery target was reached";

    private final Path root;
    private final Path backup;
    private final Manifest manifest;
    private final DataFolder data;
    private final @Nullable DataFolder old;

    private Restore(Path root, Path backup, Manifest manifest, DataFolder data, @Nullable DataFolder old) {
        this.root = root;
        this.backup = backup;
        this.manifest = manifest;
        this.data = data;
        this.old = old;
    }

    /**
     * What was put back.
     *
     * @param backup the backup it began with
     * @param lastAct the last transaction that was read, as the server tells it
     * @param all true when the write-ahead log ended before the moment asked for
     */
    record Restored(Path backup, Optional<String> lastAct, boolean all, int papers) {}

    /**
     * @param until the moment; none: the newest that was saved
     * @param old the data folder that was saved, if it is still there: what was not taken from it any more comes along
     * @throws StartRefused when a file is damaged or missing, or nothing was saved as of that moment
     */
    static Restored from(Path root, @Nullable Instant until, DataFolder data, @Nullable DataFolder old) {
        try {
            requireEmpty(data.root());
            Path backup = choose(root, until);
            return new Restore(root, backup, Manifest.read(backup), data, old).run(until);
        } catch (IOException failure) {
            throw new StartRefused("The restore did not succeed: " + failure.getMessage(), failure);
        }
    }

    private static void requireEmpty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var entries = Files.list(folder)) {
            if (entries.findAny().isPresent()) {
                throw new StartRefused(
                        folder + " is not empty. Name a new folder with --data, or move the old one away first.");
            }
        }
    }

    private static Path choose(Path root, @Nullable Instant until) throws IOException {
        List<Path> backups = Shelf.backups(root);
        if (backups.isEmpty()) {
            throw new StartRefused("There is no finished backup in " + root + ".");
        }
        if (until == null) {
            return backups.getLast();
        }
        for (Path backup : backups.reversed()) {
            if (!Manifest.read(backup).stoppedAt().isAfter(until)) {
                return backup;
            }
        }
        throw new StartRefused("Nothing can be put back as of " + until + ": the oldest backup in " + root + " is of "
                + Manifest.read(backups.getFirst()).stoppedAt() + ".");
    }

    private Restored run(@Nullable Instant until) throws IOException {
        Files.createDirectories(data.root());
        Path database = data.root().resolve("pg18.restored");
        for (String folder : manifest.folders()) {
            Files.createDirectories(database.resolve(folder));
        }
        copy(backup.resolve("database"), manifest.database(), database);
        copy(backup.resolve("files"), manifest.files(), data.root());
        if (old != null) {
            new Remains(old, root).collect(manifest);
        }
        int papers = copyPapers();
        Files.writeString(database.resolve("recovery.signal"), "");
        Path log = copyLog();
        EmbeddedPostgres.adopt(data, database, log);
        boolean all = recover(until);
        FileSystemUtils.deleteRecursively(log);
        return new Restored(backup, lastAct(), all, papers);
    }

    private static void copy(Path from, Map<String, Manifest.Kept> files, Path to) throws IOException {
        for (Map.Entry<String, Manifest.Kept> file : files.entrySet()) {
            Path source = from.resolve(file.getKey());
            Path place = to.resolve(file.getKey());
            Files.createDirectories(place.resolveSibling(""));
            if (!Files.exists(source) || !Hashing.copy(source, place).equals(file.getValue())) {
                throw new StartRefused(
                        source + " is damaged or missing. Take another backup from the same folder with --until.");
            }
            Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rw-------"));
        }
    }

    /** Those of the manifest must be there; those shipped since come along. */
    private int copyPapers() throws IOException {
        Path papers = root.resolve("papers");
        for (String name : manifest.papers()) {
            if (!Files.exists(Target.paper(papers, name))) {
                throw new StartRefused("The paper " + Target.paper(papers, name) + " is missing from the backup.");
            }
        }
        List<Path> all;
        try (var tree = Files.walk(papers)) {
            all = tree.filter(file -> file.getFileName().toString().matches("[0-9a-f]{64}"))
                    .toList();
        }
        for (Path paper : all) {
            String name = paper.getFileName().toString();
            Path place = Target.paper(data.documents(), name);
            Files.createDirectories(place.resolveSibling(""));
            if (!Hashing.copy(paper, place).sha256().equals(name)) {
                throw new StartRefused("The paper " + paper + " is damaged in the backup.");
            }
        }
        return all.size();
    }

    private Path copyLog() throws IOException {
        Path log = Files.createDirectories(data.root().resolve("restored-wal"));
        Path kept = root.resolve("wal").resolve(manifest.life());
        for (String segment : Segments.between(manifest.firstWal(), manifest.lastWal())) {
            if (!Files.exists(kept.resolve(segment + ".gz"))) {
                throw new StartRefused("Write-ahead log " + segment + " is missing from " + kept + ".");
            }
        }
        try (var segments = Files.list(kept)) {
            segments.filter(Segments::isSegment)
                    .filter(file -> !Segments.isBefore(file.getFileName().toString(), manifest.firstWal()))
                    .forEach(file -> copyInto(log, file));
        }
        return log;
    }

    private static void copyInto(Path folder, Path file) {
        try {
            Files.copy(file, folder.resolve(file.getFileName()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Lets the server read the log up to the moment; true when the log ended before it. */
    private boolean recover(@Nullable Instant until) {
        if (until == null) {
            start();
            return true;
        }
        try {
            start("recovery_target_time=" + until.toString().replace('T', ' ').replace("Z", "+00"));
            return false;
        } catch (StartRefused refused) {
            if (!String.valueOf(refused.getMessage()).contains(SHORT_OF_TARGET)) {
                throw refused;
            }
            start();
            return true;
        }
    }

    /** With {@code hot_standby} off the server is ready only when it has read all it should. */
    private void start(String... target) {
        var settings = new ArrayList<>(List.of(target));
        settings.addAll(List.of(
                "hot_standby=off",
                "archive_mode=off",
                "recovery_target_timeline=current",
                "recovery_target_action=promote",
                "restore_command=test -e ../restored-wal/%f.gz && gzip -dc <../restored-wal/%f.gz >\"%p\""));
        EmbeddedPostgres.start(data.root(), settings.toArray(String[]::new)).close();
    }

    private Optional<String> lastAct() throws IOException {
        String told = "last completed transaction was at log time ";
        return Files.readAllLines(data.root().resolve("pg.log")).reversed().stream()
                .filter(line -> line.contains(told))
                .map(line -> line.substring(line.indexOf(told) + told.length()))
                .findFirst();
    }
}
