package org.sanchika.custody.ledger;

import java.nio.ByteBuffer;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;

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

    private Chain() {}

    static byte[] hash(byte[] previous, short version, Map<String, ? extends @Nullable Object> fields, byte[] body) {
        byte[] form = ByteBuffer.allocate(2).putShort(version).array();
        return Digests.sha256(previous, form, Digests.canonical(fields), body);
    }
}
