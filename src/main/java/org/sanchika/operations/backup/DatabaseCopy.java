package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Copies the server's files while it works; between start and stop of its backup mode the log heals what is torn. */
final class DatabaseCopy extends SimpleFileVisitor<Path> {
    /** Folders whose content the server makes anew. */
    private static final Set<String> EMPTY = Set.of(
            "pg_wal",
            "pg_wal/archive_status",
            "pg_wal/summaries",
            "pg_replslot",
            "pg_dynshmem",
            "pg_notify",
            "pg_serial",
            "pg_snapshots",
            "pg_stat_tmp",
            "pg_subtrans");

    private static final Set<String> LEFT_OUT =
            Set.of("postmaster.pid", "postmaster.opts", "backup_label", "backup_label.old", "recovery.signal");

    private final Path from;
    private final Path to;
    private final SortedSet<String> folders = new TreeSet<>();
    private final SortedMap<String, Manifest.Kept> files = new TreeMap<>();

    DatabaseCopy(Path from, Path to) {
        this.from = from;
        this.to = to;
    }

    List<String> folders() {
        return List.copyOf(folders);
    }

    SortedMap<String, Manifest.Kept> files() {
        return files;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
        String name = from.relativize(folder).toString();
        if (folder.getFileName().toString().equals("pgsql_tmp")) {
            return FileVisitResult.SKIP_SUBTREE;
        }
        Files.createDirectories(to.resolve(name));
        folders.add(name);
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        String name = from.relativize(file).toString();
        String folder = from.relativize(file.resolveSibling("")).toString();
        if (attributes.isRegularFile() && !EMPTY.contains(folder) && !LEFT_OUT.contains(name)) {
            try {
                files.put(name, Hashing.copy(file, to.resolve(name)));
            } catch (NoSuchFileException droppedMeanwhile) {
                Files.deleteIfExists(to.resolve(name));
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
        if (failure instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw failure;
    }

    /** What the server says at the end of its backup mode belongs to the copy. */
    void add(String name, String content) throws IOException {
        if (!content.isBlank()) {
            Files.writeString(to.resolve(name), content);
            files.put(
                    name,
                    new Manifest.Kept(Files.size(to.resolve(name)), Hashing.of(Files.readAllBytes(to.resolve(name)))));
        }
    }
}
