package org.sanchika.operations.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.StartRefused;

/** What a crashed data folder still holds of its last minute: papers, and write-ahead log that was not finished. */
record Remains(DataFolder old, Path root) {

    /** Brings it into the backup folder, beside what was taken in time. */
    void collect(Manifest manifest) throws IOException {
        Optional<Target> target = Target.of(old);
        if (target.isEmpty() || !target.get().life().equals(manifest.life())) {
            throw new StartRefused(old.root() + " is not the folder that this backup was made of.");
        }
        if (old.serverPort().isPresent() && isHeld()) {
            throw new StartRefused("Sanchika still runs on " + old.root() + ". Stop it first.");
        }
        var here = new Target(root, manifest.life());
        new Shipment(old, here).ship(Instant.EPOCH);
        for (Path segment : segments()) {
            Path place = here.wal().resolve(segment.getFileName() + ".gz");
            if (!Files.exists(place)) {
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(place))) {
                    Files.copy(segment, out);
                }
            }
        }
    }

    private List<Path> segments() throws IOException {
        try (var files = Files.list(old.server().resolve("pg_wal"))) {
            return files.filter(file -> file.getFileName().toString().matches("[0-9A-F]{24}"))
                    .toList();
        }
    }

    private boolean isHeld() throws IOException {
        try (var channel = FileChannel.open(old.lock(), StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock == null;
        }
    }
}
