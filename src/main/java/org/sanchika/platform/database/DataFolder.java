package org.sanchika.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What lies where under the folder of everything that Sanchika keeps. */
public record DataFolder(Path root) {

    public DataFolder {
        root = root.toAbsolutePath().normalize();
    }

    /** The embedded server's own files. */
    public Path server() {
        return root.resolve("pg18");
    }

    /** Papers by their SHA-256. */
    public Path documents() {
        return root.resolve("documents");
    }

    /** The owner's password, readable by the program's user alone. */
    public Path ownerSecret() {
        return root.resolve("pg.password");
    }

    public Path applicationSecret() {
        return root.resolve("pg.application.password");
    }

    /** Write-ahead log that waits to be taken to the backup folder. */
    public Path wal() {
        return root.resolve("wal");
    }

    /** Names the backup folder; write-ahead log is kept from the day on which this file is there. */
    public Path backupTarget() {
        return root.resolve("backup.to");
    }

    /** Held by the one program that uses the folder. */
    public Path lock() {
        return root.resolve("sanchika.lock");
    }

    Path log() {
        return root.resolve("pg.log");
    }

    /** The port of the server that runs on this folder, as its postmaster wrote it down. */
    public Optional<Integer> serverPort() throws IOException {
        Path file = server().resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        boolean ready = lines.size() >= 8 && lines.get(7).trim().equals("ready");
        return ready ? Optional.of(Integer.valueOf(lines.get(3).trim())) : Optional.empty();
    }
}
