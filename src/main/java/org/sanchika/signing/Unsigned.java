package org.sanchika.signing;

import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.signature.AbstractSignatureService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A document that waits for its signature. The same document, certificate and act give the same bytes to be signed each
 * time, so that nothing need be kept while a key elsewhere signs them.
 *
 * @param parameters anew each time, since the library keeps in them what it has reckoned; true for a time stamp
 */
record Unsigned<P extends AbstractSignatureParameters<?>>(
        AbstractSignatureService<P, ?> service,
        DSSDocument document,
        X509Certificate certificate,
        Function<Boolean, P> parameters) {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    byte[] data() {
        return service.getDataToSign(document, parameters.apply(false)).getBytes();
    }

    SigningOutcome signed(byte[] signature, @Nullable TimeStamps stamps) {
        Optional<SignatureValue> value = fitting(signature);
        if (value.isEmpty()) {
            return new SigningOutcome.Refused(Refusal.SIGNATURE_DOES_NOT_FIT);
        }
        if (stamps != null) {
            try {
                service.setTspSource(stamps);
                return signed(value.get(), true);
            } catch (DSSException failed) {
                if (!TimeStamps.NoTimeStamp.isIn(failed)) {
                    throw failed;
                }
                LOG.warn("signing.without_time_stamp why={}", String.valueOf(failed.getCause()));
            }
        }
        return signed(value.get(), false);
    }

    private SigningOutcome signed(SignatureValue value, boolean timeStamped) {
        DSSDocument signed = service.signDocument(document, parameters.apply(timeStamped), value);
        return new SigningOutcome.Signed(DSSUtils.toByteArray(signed), timeStamped);
    }

    /** Tokens give the two numbers of a signature by elliptic curve plainly, one after the other; Java gives them in DER. */
    private Optional<SignatureValue> fitting(byte[] signature) {
        ToBeSigned data = new ToBeSigned(data());
        CertificateToken signer = new CertificateToken(certificate);
        Stream<SignatureValue> ways = certificate.getPublicKey() instanceof RSAPublicKey
                ? Stream.of(new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature))
                : Stream.of(
                        new SignatureValue(SignatureAlgorithm.ECDSA_SHA256, signature),
                        new SignatureValue(SignatureAlgorithm.PLAIN_ECDSA_SHA256, signature));
        return ways.filter(value -> fits(data, value, signer)).findFirst();
    }

    /** The library throws at what does not even look like a signature. */
    private boolean fits(ToBeSigned data, SignatureValue value, CertificateToken signer) {
        try {
            return service.isValidSignatureValue(data, value, signer);
        } catch (DSSException | IllegalArgumentException malformed) {
            return false;
        }
    }

    static List<CertificateToken> tokens(List<X509Certificate> chain) {
        return chain.stream().map(CertificateToken::new).toList();
    }
}
