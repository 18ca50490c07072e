package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.EmbeddedDatabase;
import org.sanchika.platform.database.EmbeddedPostgres;
import org.sanchika.platform.database.StartRefused;
import org.springframework.util.FileSystemUtils;

/** Saves a data folder, whether the program runs on it or not. */
final class Backup {
    /** What is made anew, or has a place of its own in the backup. */
    private static final Pattern NOT_COPIED = Pattern.compile(
            "pg18.*|pgbin-.*|documents|previews|wal|restored-wal|backup\\.to.*|sanchika\\.lock|pg\\.log.*|.*\\.part");

    private final DataFolder data;
    private final Target target;
    private final Clock clock;

    private Backup(DataFolder data, Target target, Clock clock) {
        this.data = data;
        this.target = target;
        this.clock = clock;
    }

    /**
     * Makes a backup in {@code to} and returns its folder.
     *
     * @throws StartRefused when it cannot be made
     */
    static Path make(DataFolder data, Path to, Clock clock) {
        if (!Files.exists(data.server().resolve("PG_VERSION"))) {
            throw new StartRefused("There is no database under " + data.root() + ". Name its folder with --data.");
        }
        try {
            return new Backup(data, Target.choose(data, to, clock), clock).make();
        } catch (IOException | SQLException failure) {
            throw new StartRefused("The backup could not be made: " + failure.getMessage(), failure);
        }
    }

    private Path make() throws IOException, SQLException {
        try (Connection running = connect()) {
            return save(running);
        } catch (NotRunning stopped) {
            try (EmbeddedPostgres server = EmbeddedDatabase.server(data.root());
                    Connection own = DriverManager.getConnection(
                            server.url("postgres"), EmbeddedPostgres.OWNER, server.password())) {
                return save(own);
            }
        }
    }

    /** Nobody answers where the folder's server would. */
    private static final class NotRunning extends Exception {}

    private Connection connect() throws IOException, NotRunning {
        int port = data.serverPort().orElse(0);
        if (port == 0) {
            throw new NotRunning();
        }
        try {
            return DriverManager.getConnection(
                    "jdbc:postgresql://127.0.0.1:" + port + "/postgres?loginTimeout=10",
                    EmbeddedPostgres.OWNER,
                    Files.readString(data.ownerSecret()).strip());
        } catch (SQLException nobody) {
            throw new NotRunning();
        }
    }

    private Path save(Connection connection) throws IOException, SQLException {
        Path backup = target.fresh(clock);
        Files.createDirectory(
                backup, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Instant started = clock.instant();
        String firstWal = one(connection, "SELECT pg_walfile_name(pg_backup_start('sanchika', true))");
        var copy = new DatabaseCopy(data.server(), backup.resolve("database"));
        Files.walkFileTree(data.server(), copy);
        String lastWal;
        try (var statement = connection.createStatement();
                ResultSet stop = statement.executeQuery(
                        "SELECT pg_walfile_name(lsn), labelfile, spcmapfile FROM pg_backup_stop(true)")) {
            stop.next();
            lastWal = stop.getString(1);
            copy.add("backup_label", stop.getString(2));
            copy.add("tablespace_map", stop.getString(3));
        }
        Instant stopped = clock.instant();
        SortedMap<String, Manifest.Kept> files = copyFiles(backup.resolve("files"));
        new Shipment(data, target).ship(Instant.EPOCH);
        checkLog(firstWal, lastWal);
        String version = one(connection, "SHOW server_version");
        new Manifest(
                        Manifest.FORMAT,
                        target.life(),
                        version,
                        firstWal,
                        lastWal,
                        started,
                        stopped,
                        copy.folders(),
                        copy.files(),
                        files,
                        papers())
                .write(backup);
        return backup;
    }

    private void checkLog(String firstWal, String lastWal) throws IOException {
        for (String segment : Segments.between(firstWal, lastWal)) {
            if (!Files.exists(target.wal().resolve(segment + ".gz"))) {
                throw new IOException("write-ahead log " + segment + " did not reach " + target.wal());
            }
        }
    }

    /** Passwords, keys and whatever else lies in the folder. */
    private SortedMap<String, Manifest.Kept> copyFiles(Path to) throws IOException {
        SortedMap<String, Manifest.Kept> kept = new TreeMap<>();
        Files.createDirectory(to);
        List<Path> tops;
        try (var entries = Files.list(data.root())) {
            tops = entries.filter(entry ->
                            !NOT_COPIED.matcher(entry.getFileName().toString()).matches())
                    .toList();
        }
        for (Path top : tops) {
            List<Path> all;
            try (var tree = Files.walk(top)) {
                all = tree.filter(Files::isRegularFile).toList();
            }
            for (Path file : all) {
                String name = data.root().relativize(file).toString();
                Files.createDirectories(to.resolve(name).resolveSibling(""));
                kept.put(name, Hashing.copy(file, to.resolve(name)));
            }
        }
        return kept;
    }

    private List<String> papers() throws IOException {
        try (var tree = Files.walk(target.papers(), 3)) {
            return tree.filter(file -> file.getNameCount() == target.papers().getNameCount() + 3)
                    .map(file -> file.getFileName().toString())
                    .filter(name -> name.length() == 64)
                    .sorted()
                    .toList();
        }
    }

    private static String one(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /**
     * Deletes backups beyond the newest {@code keep}, attempts that came to nothing, and write-ahead log that no backup
     * needs any more.
     */
    static int prune(Path root, int keep) throws IOException {
        List<Path> backups = Shelf.backups(root);
        for (Path old : backups.subList(0, Math.max(0, backups.size() - keep))) {
            FileSystemUtils.deleteRecursively(old);
        }
        for (Path broken : Shelf.unfinished(root)) {
            FileSystemUtils.deleteRecursively(broken);
        }
        int pruned = 0;
        SortedMap<String, String> oldest = new TreeMap<>();
        for (Path backup : Shelf.backups(root)) {
            Manifest manifest = Manifest.read(backup);
            oldest.putIfAbsent(manifest.life(), manifest.firstWal());
        }
        for (Path life : Shelf.lives(root)) {
            String needed = oldest.get(life.getFileName().toString());
            if (needed == null) {
                FileSystemUtils.deleteRecursively(life);
            } else {
                pruned += Segments.prune(life, needed);
            }
        }
        return pruned;
    }
}
