package org.sanchika.signing.esign;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Map;

/** What came back from the provider's page. */
public sealed interface Answer {

    /** Not what our provider signed: whatever it says, nothing of it counts. */
    record Unbelievable(String why) implements Answer {}

    /** What our provider signed, whole and unaltered. */
    sealed interface Believed extends Answer {
        /** Which of our transactions it answers. */
        String transaction();

        /** By the provider's clock. */
        Instant at();
    }

    /** It did not sign: cancelled, a wrong one-time password, or the like. */
    record Refused(String transaction, Instant at, String code, String message) implements Believed {}

    /**
     * It signed.
     *
     * @param certificate made for this transaction
     * @param signatures by place of the document in the request; what could not be signed is not in it
     */
    record Given(String transaction, Instant at, X509Certificate certificate, Map<Integer, byte[]> signatures)
            implements Believed {}
}
