package org.sanchika.custody.ledger;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Map;
import org.erdtman.jcs.JsonCanonicalizer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The hash chain of a matter: SHA-256 over the hash before it, the version of the canonical form, the row's fixed fields
 * as canonical JSON (RFC 8785) and the digest of its body. A body enters salted, so that it can lawfully be destroyed
 * and the chain still verifies.
 */
final class Chain {
    /** Version of the canonical form written today; older ones verify for ever. */
    static final short VERSION = 1;

    static final byte[] START = new byte[32];
    /** The digest of no body. */
    static final byte[] NO_BODY = new byte[32];

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Chain() {}

    static byte[] hash(byte[] previous, short version, Map<String, ? extends @Nullable Object> fields, byte[] body) {
        return sha256(previous, ByteBuffer.allocate(2).putShort(version).array(), canonical(fields), body);
    }

    static byte[] bodyDigest(byte[] salt, String text) {
        return sha256(salt, text.getBytes(StandardCharsets.UTF_8));
    }

    static byte[] canonical(Map<String, ? extends @Nullable Object> fields) {
        try {
            return new JsonCanonicalizer(JSON.writeValueAsBytes(fields)).getEncodedUTF8();
        } catch (IOException notJson) {
            throw new IllegalStateException(notJson);
        }
    }

    private static byte[] sha256(byte[]... parts) {
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
