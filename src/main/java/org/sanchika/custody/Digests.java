package org.sanchika.custody;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Digests as chains are made of them: SHA-256 over canonical JSON (RFC 8785), texts salted and kept apart. */
public final class Digests {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int SALT = 16;

    private Digests() {}

    /** The digest of fixed fields together with that of their text. */
    public static byte[] of(Map<String, ? extends @Nullable Object> fields, byte[] textDigest) {
        return sha256(canonical(fields), textDigest);
    }

    public static byte[] ofText(byte[] salt, String text) {
        return sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] salt() {
        byte[] salt = new byte[SALT];
        RANDOM.nextBytes(salt);
        return salt;
    }

    public static byte[] canonical(Map<String, ? extends @Nullable Object> fields) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(fields)).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    public static byte[] sha256(byte[]... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
