package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.StartRefused;

/**
 * The folder that backups go to. Papers lie in it once for all backups, write-ahead log by the life of its database.
 *
 * @param life a database has another life from each restore on, so that two never write the same segment
 */
record Target(Path root, String life) {
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

    /** Where the backups of this data folder go, if any was ever made. */
    static Optional<Target> of(DataFolder data) throws IOException {
        if (!Files.exists(data.backupTarget())) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(data.backupTarget());
        return Optional.of(new Target(Path.of(lines.get(0)), lines.get(1)));
    }

    /** From now on write-ahead log is kept and goes there. */
    static Target choose(DataFolder data, Path root, Clock clock) throws IOException {
        if (root.startsWith(data.root())) {
            throw new StartRefused("A backup inside the data folder would be lost with it. Name another --to.");
        }
        Optional<Target> before = of(data).filter(target -> target.root().equals(root));
        if (before.isPresent()) {
            return before.get();
        }
        var chosen = new Target(
                root,
                NAME.format(clock.instant()) + "-" + ProcessHandle.current().pid());
        chosen.make(data);
        return chosen;
    }

    private void make(DataFolder data) throws IOException {
        try {
            if (!Files.exists(root)) {
                Files.createDirectories(root);
                Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
            }
            Files.createDirectories(wal());
            Files.createDirectories(papers());
        } catch (IOException failure) {
            throw new StartRefused("Cannot write the backup to " + root + ": " + failure, failure);
        }
        Path fresh = data.backupTarget().resolveSibling("backup.to.part");
        Files.writeString(fresh, root + "\n" + life + "\n");
        Files.move(fresh, data.backupTarget(), StandardCopyOption.REPLACE_EXISTING);
    }

    Path wal() {
        return root.resolve("wal").resolve(life);
    }

    Path papers() {
        return root.resolve("papers");
    }

    Path fresh(Clock clock) {
        return root.resolve(NAME.format(clock.instant()));
    }

    static Path paper(Path papers, String name) {
        return papers.resolve(name.substring(0, 2))
                .resolve(name.substring(2, 4))
                .resolve(name);
    }
}
