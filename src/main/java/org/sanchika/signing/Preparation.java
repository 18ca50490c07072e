package org.sanchika.signing;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** What a key that lies elsewhere is to sign. */
public sealed interface Preparation {

    /** The key signs these bytes, or what is the same, their digest. */
    record ToSign(byte[] data) implements Preparation {

        /** By SHA-256. */
        public byte[] digest() {
            return sha256(data);
        }
    }

    record Refused(Refusal why) implements Preparation {}

    private static byte[] sha256(byte[] data) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(data);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
