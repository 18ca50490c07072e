package org.sanchika.custody;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PersonId;

/** Proves that nobody rewrote a matter's history, or shows where somebody did. */
public interface Proofs {
    /** The job that checks up; its instance is {@code check} or {@code repair}, its data the person who asked. */
    String CHECK = "ledger-check-now";

    /** The whole chain, each row with what it hashes; empty when there is no such matter. */
    Optional<Proof> of(MatterId matter);

    /**
     * Whether the holding says what the chain says.
     *
     * @return how they differ, field by field; empty when they agree
     */
    List<String> holdingDiffers(MatterId matter);

    /**
     * Compares what the acts wrote with what the ledger says, of every matter there is, and working days with what pack and
     * calendars say, while the work goes on.
     *
     * @param repair whether what can be made anew from the ledger is: who holds a matter, stays that are missing, working days.
     *     A row that was never to change is not touched: that somebody changed it must be seen
     * @param by who asked; none for the nightly round
     */
    CheckUp checkUp(boolean repair, @Nullable PersonId by);

    /** The check-ups that were made, the newest first. */
    List<CheckUp> checkUps(int limit);

    /**
     * Published in the transaction that keeps it.
     *
     * @param matters how many were looked at
     * @param found how many differences there were
     * @param repaired how many of them were mended
     * @param first the first two hundred of what was found
     */
    record CheckUp(Instant at, Instant until, long matters, int found, int repaired, List<Found> first) {
        public boolean isClean() {
            return found == repaired;
        }
    }

    /**
     * @param matter 0 when it is none that differs
     * @param what CHAIN: a row does not follow from the one before; HOLDING: who holds it; STAY: where it lay; DAYS: the
     *     tables of working days
     * @param detail what is written <> what the ledger, or pack and calendars, say
     */
    record Found(long matter, String number, String what, String detail, boolean repaired) {}

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
