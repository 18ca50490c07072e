package org.sanchika.operations.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.StartRefused;

/** {@code ./sanchika backup}. */
class BackupCommand {
    private BackupCommand() {}

    public static void main(String[] arguments) throws IOException {
        try {
            Options options = Options.of(arguments);
            refuseExternal(options);
            Path to = options.folder("to");
            int keep = options.number("keep", Integer.MAX_VALUE);
            System.out.println("Saving " + options.folder("data") + " …");
            Path made = Backup.make(new DataFolder(options.folder("data")), to, Clock.systemUTC());
            Manifest manifest = Manifest.read(made);
            int pruned = Backup.prune(to, keep);
            System.out.println("Saved in " + made + ": "
                    + (manifest.database().size() + manifest.files().size()) + " files and "
                    + manifest.papers().size() + " papers, each with its SHA-256; "
                    + pruned + " old pieces of write-ahead log deleted.");
            System.out.println("From " + manifest.stoppedAt()
                    + " on every moment can be put back, about a minute behind while Sanchika runs.");
        } catch (StartRefused refused) {
            System.err.println("sanchika backup: " + refused.getMessage());
            System.exit(1);
        }
    }

    private static void refuseExternal(Options options) {
        if (System.getenv("SANCHIKA_DATABASE_URL") != null) {
            Path papers = new DataFolder(options.folder("data")).documents();
            throw new StartRefused(
                    "The rows lie in an external database: save them with its own tools (pg_dump, or a base"
                            + " backup with its write-ahead log), and then copy the papers in " + papers + ".");
        }
    }
}
