package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Names of write-ahead log: eight digits of time line, eight of log, eight of segment, of 16 MB each. */
final class Segments {
    private static final int PER_LOG = 256;

    private Segments() {}

    /** All names from the first to the last. */
    static List<String> between(String first, String last) {
        List<String> names = new ArrayList<>();
        for (long at = number(first); at <= number(last); at++) {
            names.add(first.substring(0, 8) + String.format("%08X%08X", at / PER_LOG, at % PER_LOG));
        }
        return names;
    }

    static boolean isBefore(String segment, String other) {
        return number(segment) < number(other);
    }

    static boolean isSegment(Path file) {
        return file.getFileName().toString().matches("[0-9A-F]{24}\\.gz");
    }

    /** Deletes what no backup that is left needs. */
    static int prune(Path wal, String oldestNeeded) throws IOException {
        List<Path> old;
        try (var files = Files.list(wal)) {
            old = files.filter(Segments::isSegment)
                    .filter(file -> isBefore(file.getFileName().toString(), oldestNeeded))
                    .toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
        return old.size();
    }

    private static long number(String name) {
        return Long.parseLong(name.substring(8, 16), 16) * PER_LOG + Long.parseLong(name.substring(16, 24), 16);
    }
}
