package org.sanchika.custody;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;

/** What the owner of a kind says when one of its matters is about to leave a desk, or to be closed there. */
public sealed interface Leaving {
    Leaving FREE = new Free(List.of());

    /** It may go; {@code records} enter the chain before the movement, in this order. */
    record Free(List<OnRecord> records) implements Leaving {}

    /** It may not. */
    record Refused(Outcome.Refusal why) implements Leaving {}

    /**
     * The act that is about to be written.
     *
     * @param send where it goes; none when it is closed
     * @param seq the place in the chain that the first record will have
     */
    record Departure(MatterId matter, @Nullable Send send, int seq, Acting by) {}

    /**
     * Something that the owner of a kind keeps itself and puts on record in the matter's chain: a note, a confirmation.
     *
     * @param code the owner's name for it, such as {@code NOTE:17}; hashed in clear, so never a name or number of a person
     * @param digest SHA-256 of it as the owner will compute it again for ever
     */
    record OnRecord(String code, byte[] digest) {
        public OnRecord {
            if (digest.length != 32) {
                throw new IllegalArgumentException("not a SHA-256 digest");
            }
        }
    }
}
