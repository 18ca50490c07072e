package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The backups that stand in a folder, oldest first: their names are their moments. */
final class Shelf {
    private Shelf() {}

    static List<Path> backups(Path root) throws IOException {
        return named(root).stream().filter(Manifest::isIn).toList();
    }

    /** What was begun before the newest backup and never finished. */
    static List<Path> unfinished(Path root) throws IOException {
        List<Path> whole = backups(root);
        return named(root).stream()
                .filter(folder -> !Manifest.isIn(folder) && !whole.isEmpty() && folder.compareTo(whole.getLast()) < 0)
                .toList();
    }

    static List<Path> lives(Path root) throws IOException {
        try (var folders = Files.list(root.resolve("wal"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    private static List<Path> named(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        try (var folders = Files.list(root)) {
            return folders.filter(folder -> folder.getFileName().toString().matches("\\d{8}T\\d{6}Z"))
                    .sorted()
                    .toList();
        }
    }
}
