package org.sanchika.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One signature.
 *
 * @param field of the PDF it stands in
 * @param revocation by what, and of when, it is known whether the signer’s certificate is revoked; none: nothing is known
 * @param reasons why it is not valid; empty if it is
 * @param changes what was done to the document after this signature, later signatures included
 */
public record Finding(
        @Nullable Signer signer,
        @Nullable String field,
        Time time,
        @Nullable Word revocation,
        Verdict verdict,
        List<Reason> reasons,
        List<Change> changes) {

    /**
     * As the certificate says.
     *
     * @param chain it and those of its issuers, encoded
     */
    public record Signer(String name, @Nullable String organisation, String issuer, String serial, List<byte[]> chain) {

        List<X509Certificate> certificates() {
            try {
                CertificateFactory factory = CertificateFactory.getInstance("X.509");
                List<X509Certificate> certificates = new ArrayList<>();
                for (byte[] one : chain) {
                    certificates.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
                }
                return certificates;
            } catch (CertificateException damaged) {
                throw new IllegalArgumentException(damaged);
            }
        }
    }

    /** Who said last whether a certificate is revoked, and how it stood then. */
    public record Word(Source source, Instant at) {

        public enum Source {
            /** The responder of its issuer, or what it said before. */
            RESPONDER,
            /** A list of revoked certificates. */
            LIST
        }
    }

    /**
     * @param claimed by the signer’s own clock
     * @param stamped until when at the latest, by a time-stamp service we trust
     */
    public record Time(@Nullable Instant claimed, @Nullable Instant stamped) {}

    public enum Verdict {
        VALID,
        /** The document is not what was signed, or the signature is none. */
        INVALID,
        /** Nothing speaks against the document, but whose signature it is cannot be proved now. */
        UNSURE
    }

    public enum Reason {
        /** What was signed is not what is there. */
        CONTENT_DIFFERS,
        /** The signature was not made by the key of this certificate. */
        SIGNATURE_WRONG,
        /** What encloses the signature is broken, as after the whole document was written anew. */
        DAMAGED,
        /** See the changes. */
        CHANGED_AFTERWARDS,
        REVOKED,
        EXPIRED,
        NOT_YET_VALID,
        /** None of the roots we trust vouches for the certificate. */
        NOT_TRUSTED,
        /** No list of revoked certificates at hand that covers this one. */
        REVOCATION_UNKNOWN,
        /** The key or the algorithm is too weak to prove anything now. */
        WEAK,
        /** Anything else that a valid signature must not have. */
        IRREGULAR
    }

    /**
     * @param page from 1, where a page is concerned
     * @param field where a field is concerned
     */
    public record Change(
            Kind kind, @Nullable Integer page, @Nullable String field) {

        public enum Kind {
            /** Somebody signed, or a service stamped the time, in a field that was empty or unseen: as it should be. */
            LATER_SIGNATURE,
            /** A page is not made of what it was made of when it was signed. */
            PAGE,
            PAGES_ADDED_OR_REMOVED,
            /** Something was laid over something else on a page. */
            OVERLAY,
            /** A remark, a picture, a link or the like. */
            ANNOTATION,
            /** What a field held, or a field that was not there. */
            FIELD,
            /** What shows, hides or runs something everywhere; or so much that it cannot be compared. */
            DOCUMENT
        }

        boolean isHarmless() {
            return kind == Kind.LATER_SIGNATURE;
        }
    }
}
