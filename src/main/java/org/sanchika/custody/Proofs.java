package org.sanchika.custody;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proves that nobody rewrote a matter's history, or shows where somebody did. */
public interface Proofs {

    /** The whole chain, each row with what it hashes; empty when there is no such matter. */
    Optional<Proof> of(MatterId matter);

    /**
     * Whether the holding says what the chain says.
     *
     * @return how they differ, field by field; empty when they agree
     */
    List<String> holdingDiffers(MatterId matter);

    /**
     * A matter's chain.
     *
     * @param firstBreak place of the first row that does not follow from the one before; none when the chain is whole
     */
    record Proof(
            MatterId matter, List<Link> chain, @Nullable Integer firstBreak) {
        public boolean isWhole() {
            return firstBreak == null;
        }
    }

    /**
     * A row of the chain: {@code hash = SHA-256(prevHash ‖ version (2 bytes) ‖ canonical ‖ bodyDigest)}, all in hex but
     * the canonical JSON (RFC 8785). A row without text has 32 zero bytes as its body digest.
     */
    record Link(int seq, int version, String canonical, String bodyDigest, String prevHash, String hash) {}
}
