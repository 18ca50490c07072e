package org.sanchika.custody.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Held;

/**
 * The locked holding with what only the ledger may know.
 *
 * @param headSeq place of the newest row of the chain
 * @param headHash its hash
 */
record Written(Held held, int headSeq, byte[] headHash) {

    /** The same after one more row of the chain. */
    Written after(int seq, byte[] hash) {
        return new Written(held, seq, hash);
    }

    /**
     * The text of a row. The chain holds only its digest; text and salt lie beside it and may be destroyed by law.
     *
     * @param text none when there is none, or when its owner keeps it
     * @param digest none when nothing was said
     */
    record Body(byte @Nullable [] salt, @Nullable String text, byte @Nullable [] digest) {
        private static final Body NONE = new Body(null, null, null);

        static Body of(String text) {
            if (text.isEmpty()) {
                return NONE;
            }
            byte[] salt = Digests.salt();
            return new Body(salt, text, Digests.ofText(salt, text));
        }

        static Body keptElsewhere(byte @Nullable [] digest) {
            return new Body(null, null, digest);
        }

        byte[] orNone() {
            return digest == null ? Chain.NO_BODY : digest;
        }
    }

    /** What a movement changes in the holding. */
    record Moved(
            Entry.Movement movement,
            byte[] hash,
            byte[] previous,
            Body body,
            boolean opened,
            LocalDate actBy,
            @Nullable Long headUnit) {}
}
