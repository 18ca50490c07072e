package org.sanchika.platform.seal;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.sanchika.platform.database.StartRefused;

/** The private key in its file. It is read for every seal, so that programs that share the folder share the key. */
final class KeyFile {
    private final Path file;

    KeyFile(Path folder) {
        this.file = folder.resolve("key.json");
    }

    ECKey key() {
        try {
            return ECKey.parse(Files.readString(file));
        } catch (NoSuchFileException first) {
            return renewed();
        } catch (IOException | ParseException unreadable) {
            throw new StartRefused(
                    "The key in " + file + " cannot be read. Put it back from a backup; or take it away, then a new one"
                            + " is made and the old one stays good for reading.",
                    unreadable);
        }
    }

    /** A new key in the place of the old one, whose private half is gone with that. */
    ECKey renewed() {
        try {
            ECKey key = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            Files.createDirectories(file.resolveSibling(""));
            Path made = Files.createTempFile(
                    file.resolveSibling(""),
                    "key",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(made, key.toJSONString().getBytes(StandardCharsets.UTF_8));
            Files.move(made, file, StandardCopyOption.ATOMIC_MOVE);
            return key;
        } catch (JOSEException impossible) {
            throw new IllegalStateException(impossible);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
