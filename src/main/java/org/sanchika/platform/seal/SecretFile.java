package org.sanchika.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.database.StartRefused;

/** A secret of this installation in a file beside the key of seals: made when it is first needed, never renewed. */
final class SecretFile {
    private static final int SECRET = 32;

    private final Path file;

    private byte @Nullable [] secret;

    SecretFile(Path file) {
        this.file = file;
    }

    synchronized byte[] bytes() {
        byte[] known = secret;
        if (known == null) {
            known = HexFormat.of().parseHex(read());
            secret = known;
        }
        return known;
    }

    private String read() {
        try {
            String text = Files.readString(file).strip();
            if (!text.matches("[0-9a-f]{" + 2 * SECRET + "}")) {
                throw new StartRefused("The secret in " + file + " cannot be read. Put it back from a backup.");
            }
            return text;
        } catch (NoSuchFileException first) {
            return made();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String made() {
        byte[] fresh = new byte[SECRET];
        new SecureRandom().nextBytes(fresh);
        String text = HexFormat.of().formatHex(fresh);
        try {
            Files.createDirectories(file.resolveSibling(""));
            Path part = Files.createTempFile(
                    file.resolveSibling(""),
                    "secret",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, text);
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
            return text;
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
