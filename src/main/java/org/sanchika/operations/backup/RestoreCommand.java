package org.sanchika.operations.backup;

import java.nio.file.Path;
import org.sanchika.operations.backup.Restore.Restored;
import org.sanchika.platform.database.DataFolder;
import org.sanchika.platform.database.StartRefused;
import org.sanchika.platform.language.Words;

/** {@code ./sanchika restore}. */
class RestoreCommand {
    private RestoreCommand() {}

    public static void main(String[] arguments) {
        try {
            Options options = Options.of(arguments);
            Path data = options.folder("data");
            System.out.println("Putting back into " + data + " …");
            DataFolder old = options.values().containsKey("remains") ? new DataFolder(options.folder("remains")) : null;
            Restored restored = Restore.from(
                    options.folder("from"), options.moment("until", Words.ZONE), new DataFolder(data), old);
            System.out.println("Put back from " + restored.backup() + " with " + restored.papers()
                    + " papers; every file has the SHA-256 with which it was saved.");
            restored.lastAct().ifPresent(act -> System.out.println("The last transaction is of " + act + "."));
            if (restored.all() && options.values().containsKey("until")) {
                System.out.println("Nothing later was saved: this is all there is up to the moment asked for.");
            }
            System.out.println("Start it with: ./sanchika serve --data " + data + ", then make a new backup.");
        } catch (StartRefused refused) {
            System.err.println("sanchika restore: " + refused.getMessage());
            System.exit(1);
        }
    }
}
