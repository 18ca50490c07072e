package org.sanchika.signing;

/** What became of a signing; after a refusal everything is as before, and it may be tried again. */
public sealed interface SigningOutcome {

    /**
     * @param document the PDF with the signature, or the signature of bytes by itself
     * @param timeStamped whether a time-stamp service vouches for the time; otherwise it is the signer’s word
     */
    record Signed(byte[] document, boolean timeStamped) implements SigningOutcome {}

    record Refused(Refusal why) implements SigningOutcome {}
}
