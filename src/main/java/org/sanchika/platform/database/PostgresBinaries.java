package org.sanchika.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks the PostgreSQL server that travels inside the class path, once per version and data folder. */
final class PostgresBinaries {
    static final String VERSION = "18.6.0";

    private PostgresBinaries() {}

    /** The folder that holds {@code initdb}, {@code pg_ctl} and {@code postgres}. */
    static Path unpackInto(Path root) throws IOException {
        Path home = root.resolve("pgbin-" + VERSION);
        Path complete = home.resolve(".complete");
        if (!Files.exists(complete)) {
            FileTree.delete(home);
            unpack(home);
            Files.writeString(complete, VERSION);
        }
        return home.resolve("bin");
    }

    private static void unpack(Path home) throws IOException {
        Files.createDirectories(home);
        FileTree.permit(home, "rwxr-xr-x");
        try (InputStream raw = archive().openStream();
                var tar =
                        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(raw, 1 << 16)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                write(home, entry, tar);
            }
        }
    }

    private static void write(Path home, TarArchiveEntry entry, InputStream content) throws IOException {
        Path target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("archive entry leaves its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            FileTree.permit(target, "rwxr-xr-x");
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(target, home.resolve(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean executable = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static URL archive() {
        String arch = switch (System.getProperty("os.arch").toLowerCase(Locale.ROOT)) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            default -> System.getProperty("os.arch");
        };
        String name = "postgres-linux-" + arch + ".txz";
        URL found = PostgresBinaries.class.getClassLoader().getResource(name);
        if (found == null) {
            throw new StartRefused("No PostgreSQL for this machine is built in (" + name
                    + "). Give an external database with SANCHIKA_DATABASE_URL.");
        }
        return found;
    }
}
