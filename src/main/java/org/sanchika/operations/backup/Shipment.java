package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.sanchika.platform.database.DataFolder;

/**
 * Takes new papers and finished write-ahead log to the backup folder. Papers go before the log that speaks of them, so
 * that at every moment what can be put back is whole. Two may ship at once.
 */
record Shipment(DataFolder data, Target target) {
    private static final Pattern PAPER = Pattern.compile("[0-9a-f]{64}");

    /** @param since folders in which nothing changed since then are not looked into */
    int ship(Instant since) throws IOException {
        List<Path> segments = waiting(data);
        shipPapers(since);
        for (Path segment : segments) {
            try {
                Hashing.copyWhole(segment, target.wal().resolve(segment.getFileName()));
                Files.deleteIfExists(segment);
            } catch (NoSuchFileException shippedByAnother) {
                continue;
            }
        }
        if (!segments.isEmpty()) {
            Hashing.settle(target.wal());
        }
        return segments.size();
    }

    /** Finished segments that have not been taken yet. */
    static List<Path> waiting(DataFolder data) throws IOException {
        if (!Files.exists(data.wal())) {
            return List.of();
        }
        try (var files = Files.list(data.wal())) {
            return files.filter(file -> file.toString().endsWith(".gz"))
                    .sorted()
                    .toList();
        }
    }

    private void shipPapers(Instant since) throws IOException {
        if (!Files.exists(data.documents())) {
            return;
        }
        Path incoming = data.documents().resolve("incoming");
        Files.walkFileTree(data.documents(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                boolean leaf = data.documents().relativize(folder).getNameCount() == 2;
                boolean unchanged =
                        leaf && attributes.lastModifiedTime().toInstant().isBefore(since);
                return unchanged || folder.equals(incoming) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                shipPaper(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void shipPaper(Path file) throws IOException {
        String name = file.getFileName().toString();
        if (!PAPER.matcher(name).matches()) {
            return;
        }
        Path place = Target.paper(target.papers(), name);
        if (Files.exists(place)) {
            return;
        }
        Files.createDirectories(place.resolveSibling(""));
        Manifest.Kept kept = Hashing.copyWhole(file, place);
        if (!kept.sha256().equals(name)) {
            Files.delete(place);
            throw new IOException("the paper " + file + " is damaged: its content has the hash " + kept.sha256());
        }
    }
}
