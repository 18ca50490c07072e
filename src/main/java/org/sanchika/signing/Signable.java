package org.sanchika.signing;

import java.time.Instant;
import org.sanchika.custody.Outcome;

/** What a person would sign, or why he cannot. */
public sealed interface Signable {

    record Refused(Outcome.Refusal why) implements Signable {}

    sealed interface Ready extends Signable {}

    /** A PDF with an empty field. */
    record Pdf(byte[] pdf, SigningAct act) implements Ready {}

    /** Bytes, signed by themselves. */
    record Content(byte[] bytes) implements Ready {}

    /**
     * What signing made of it.
     *
     * @param document the PDF with the signature in it, or the signature of the bytes
     * @param content the bytes that were signed; empty for a PDF
     * @param timeStamped whether a time-stamp service vouches for the time
     * @param certificate number in the register of certificates
     * @param signer as the certificate says it
     */
    record Made(byte[] document, byte[] content, boolean timeStamped, long certificate, String signer, Instant at) {}
}
