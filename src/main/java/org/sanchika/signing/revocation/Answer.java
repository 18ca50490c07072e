package org.sanchika.signing.revocation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.DigestCalculatorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;

/**
 * What the issuer of a certificate, or whom he appointed for it, said of that certificate; of anything else none is made.
 *
 * @param encoded the whole response
 */
record Answer(byte[] encoded, BasicOCSPResp response, SingleResp about) {
    /** Clocks differ. */
    private static final Duration LEEWAY = Duration.ofMinutes(5);
    /** Who does not say until when he is right is believed for a day. */
    private static final Duration LONGEST = Duration.ofDays(1);

    static Optional<Answer> read(byte[] encoded, CertificateToken certificate, CertificateToken issuer) {
        try {
            OCSPResp whole = new OCSPResp(encoded);
            if (whole.getStatus() != OCSPResp.SUCCESSFUL
                    || !(whole.getResponseObject() instanceof BasicOCSPResp response)
                    || !isAuthentic(response, issuer.getCertificate())) {
                return Optional.empty();
            }
            X509CertificateHolder by = new JcaX509CertificateHolder(issuer.getCertificate());
            DigestCalculatorProvider digests = new JcaDigestCalculatorProviderBuilder().build();
            for (SingleResp one : newestFirst(response)) {
                if (one.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                        && one.getCertID().matchesIssuer(by, digests)
                        && !(one.getCertStatus() instanceof UnknownStatus)) {
                    return Optional.of(new Answer(encoded, response, one));
                }
            }
            return Optional.empty();
        } catch (IOException | OCSPException | GeneralSecurityException | OperatorCreationException none) {
            return Optional.empty();
        }
    }

    private static List<SingleResp> newestFirst(BasicOCSPResp response) {
        return Arrays.stream(response.getResponses())
                .sorted(Comparator.comparing(SingleResp::getThisUpdate).reversed())
                .toList();
    }

    /** RFC 6960, 4.2.2.2: by the issuer’s own key, or by one he certified for this and nothing else need vouch for. */
    private static boolean isAuthentic(BasicOCSPResp response, X509Certificate issuer) throws GeneralSecurityException {
        if (isSigned(response, issuer)) {
            return true;
        }
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        for (X509CertificateHolder one : response.getCerts()) {
            X509Certificate responder = converter.getCertificate(one);
            if (isAppointed(responder, issuer, response) && isSigned(response, responder)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAppointed(X509Certificate responder, X509Certificate issuer, BasicOCSPResp response) {
        try {
            responder.verify(issuer.getPublicKey());
            responder.checkValidity(response.getProducedAt());
            List<String> purposes = responder.getExtendedKeyUsage();
            return responder.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
                    && purposes != null
                    && purposes.contains(KeyPurposeId.id_kp_OCSPSigning.getId());
        } catch (GeneralSecurityException not) {
            return false;
        }
    }

    private static boolean isSigned(BasicOCSPResp response, X509Certificate by) {
        try {
            return response.isSignatureValid(new JcaContentVerifierProviderBuilder().build(by.getPublicKey()));
        } catch (OCSPException | OperatorCreationException not) {
            return false;
        }
    }

    /** Whether it can have been given now; an old one replayed is not. */
    boolean isOf(Instant now) {
        Instant from = about.getThisUpdate().toInstant();
        Instant until = about.getNextUpdate() == null
                ? from.plus(LONGEST)
                : about.getNextUpdate().toInstant();
        return !from.isAfter(now.plus(LEEWAY)) && !until.isBefore(now.minus(LEEWAY));
    }

    /** Responders that prepare their answers leave it out; another than was sent belongs to another’s question. */
    boolean isTo(byte[] nonce) {
        Extension said = response.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        return said == null || Arrays.equals(said.getExtnValue().getOctets(), nonce);
    }

    boolean isOlderThan(Answer other) {
        return about.getThisUpdate().before(other.about.getThisUpdate());
    }

    boolean isRevoked() {
        return about.getCertStatus() instanceof RevokedStatus;
    }

    OCSPToken token(CertificateToken certificate, CertificateToken issuer) {
        return new OCSPToken(response, about, certificate, issuer);
    }
}
