package org.sanchika.platform.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.database.DatabaseProperties;
import org.sanchika.platform.database.StartRefused;
import org.springframework.stereotype.Component;

/**
 * Names under which others may know things without knowing them: of the same thing always the same, and nobody finds the
 * thing by it who has not this installation's secret. The secret lies in a file beside the key of seals, is made when it is
 * first needed and is never renewed.
 */
@Component
public class Pseudonyms {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int SECRET = 32;
    /** So much of it is enough to tell any two apart. */
    private static final int SHOWN = 16;

    private final Path file;

    private @Nullable SecretKeySpec secret;

    Pseudonyms(SealProperties properties, DatabaseProperties place) {
        Path folder = properties.keys() == null ? place.data().toAbsolutePath().resolve("seal") : properties.keys();
        this.file = folder.resolve("pseudonyms.key");
    }

    /** @param kind of thing, so that two with the same number have different names */
    public String of(String kind, long id) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(secret());
            byte[] name = mac.doFinal((kind + ":" + id).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(name, 0, SHOWN);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private synchronized SecretKeySpec secret() {
        SecretKeySpec known = secret;
        if (known == null) {
            known = new SecretKeySpec(HexFormat.of().parseHex(read()), ALGORITHM);
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
                    "pseudonyms",
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
