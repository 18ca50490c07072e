package org.sanchika.signing;

import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Instant;
import java.util.Optional;

/** Whether a certificate may sign. */
final class CertificateRules {
    private static final int DIGITAL_SIGNATURE = 0;
    private static final int NON_REPUDIATION = 1;
    private static final int RSA_BITS = 2048;
    private static final int CURVE_BITS = 256;

    private CertificateRules() {}

    static Optional<Refusal> refusal(X509Certificate certificate, Instant at) {
        if (at.isBefore(certificate.getNotBefore().toInstant())) {
            return Optional.of(Refusal.NOT_YET_VALID);
        }
        if (at.isAfter(certificate.getNotAfter().toInstant())) {
            return Optional.of(Refusal.EXPIRED);
        }
        if (!isForSignatures(certificate.getKeyUsage())) {
            return Optional.of(Refusal.NOT_FOR_SIGNATURES);
        }
        return isStrong(certificate.getPublicKey()) ? Optional.empty() : Optional.of(Refusal.TOO_WEAK);
    }

    /** RFC 5280, 4.2.1.3: a certificate that names no usage may be used for any. */
    private static boolean isForSignatures(boolean[] usage) {
        return usage == null || usage[DIGITAL_SIGNATURE] || usage[NON_REPUDIATION];
    }

    private static boolean isStrong(PublicKey key) {
        return switch (key) {
            case RSAPublicKey rsa -> rsa.getModulus().bitLength() >= RSA_BITS;
            case ECPublicKey curve -> curve.getParams().getOrder().bitLength() >= CURVE_BITS;
            default -> false;
        };
    }
}
