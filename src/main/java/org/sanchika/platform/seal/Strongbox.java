package org.sanchika.platform.seal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.sanchika.platform.database.DatabaseProperties;
import org.springframework.stereotype.Component;

/**
 * Keeps secrets that the program must be able to read again, so that whoever has the database alone has none of them. Its key
 * lies in a file beside the key of seals, is made when it is first needed and is never renewed.
 */
@Component
public class Strongbox {
    private static final String WAY = "AES/GCM/NoPadding";
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final SecretFile file;

    Strongbox(SealProperties properties, DatabaseProperties place) {
        this.file = new SecretFile(properties.folder(place).resolve("strongbox.key"));
    }

    /** It was locked under another key, for something else, or was altered. */
    public static final class NotOpened extends RuntimeException {
        NotOpened(String what, Throwable cause) {
            super(what, cause);
        }
    }

    /** @param what it belongs to: it opens for that alone */
    public byte[] lock(String what, byte[] secret) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        try {
            byte[] locked = cipher(Cipher.ENCRYPT_MODE, nonce, what).doFinal(secret);
            return ByteBuffer.allocate(NONCE + locked.length)
                    .put(nonce)
                    .put(locked)
                    .array();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public byte[] open(String what, byte[] locked) {
        ByteBuffer box = ByteBuffer.wrap(locked);
        byte[] nonce = new byte[NONCE];
        box.get(nonce);
        byte[] rest = new byte[box.remaining()];
        box.get(rest);
        try {
            return cipher(Cipher.DECRYPT_MODE, nonce, what).doFinal(rest);
        } catch (AEADBadTagException other) {
            throw new NotOpened(what, other);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String what) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance(WAY);
        cipher.init(mode, new SecretKeySpec(file.bytes(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(what.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
