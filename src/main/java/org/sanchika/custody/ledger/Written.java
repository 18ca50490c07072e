package org.sanchika.custody.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Held;

/**
 * The locked holding with what only the ledger may know.
 *
 * @param headSeq place of the newest row of the chain
 * @param headHash its hash
 */
record Written(Held held, String kind, int headSeq, byte[] headHash) {

    /** The same after one more row of the chain. */
    Written after(int seq, byte[] hash) {
        return new Written(held, kind, seq, hash);
    }

    /** What a movement changes in the holding. */
    record Moved(
            Entry.Movement movement,
            byte[] hash,
            byte[] previous,
            byte @Nullable [] body,
            boolean opened,
            LocalDate actBy,
            @Nullable Long headUnit) {}
}
