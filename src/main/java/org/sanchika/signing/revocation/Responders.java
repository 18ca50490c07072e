package org.sanchika.signing.revocation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.CertificateExtensionsUtils;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;
import org.sanchika.signing.asking.Asking;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks responders over HTTP: the one that is configured, or those that certificates name. Who does not answer is left alone
 * for a while, so that an office without internet does not wait at every signature.
 */
public final class Responders {
    private static final Logger log = LoggerFactory.getLogger(Responders.class);
    private static final Duration LEFT_ALONE = Duration.ofMinutes(5);
    private static final int NONCE_BYTES = 16;
    private static final int MOST = 2;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final @Nullable URI configured;
    private final Clock clock;
    private final Asking asking;
    private final Map<URI, Instant> silent = new ConcurrentHashMap<>();

    /** {@code configured} is asked of every certificate; none: whom it names itself. */
    public Responders(@Nullable URI configured, Duration patience, Clock clock) {
        this.configured = configured;
        this.clock = clock;
        asking = new Asking(patience);
    }

    Optional<Answer> ask(CertificateToken certificate, CertificateToken issuer) {
        for (URI one : addresses(certificate)) {
            Instant until = silent.get(one);
            if (until == null || clock.instant().isAfter(until)) {
                Optional<Answer> answer = ask(one, certificate, issuer);
                if (answer.isPresent()) {
                    return answer;
                }
            }
        }
        return Optional.empty();
    }

    private List<URI> addresses(CertificateToken certificate) {
        return configured != null
                ? List.of(configured)
                : CertificateExtensionsUtils.getOCSPAccessUrls(certificate).stream()
                        .flatMap(text -> address(text).stream())
                        .limit(MOST)
                        .toList();
    }

    private static Optional<URI> address(String text) {
        try {
            URI address = URI.create(text.strip());
            boolean isWeb =
                    "http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme());
            return isWeb && address.getHost() != null ? Optional.of(address) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private Optional<Answer> ask(URI responder, CertificateToken certificate, CertificateToken issuer) {
        byte[] nonce = nonce();
        try {
            Optional<Answer> answer = Answer.read(
                            asking.ask(responder, "application/ocsp-request", request(certificate, issuer, nonce)),
                            certificate,
                            issuer)
                    .filter(one -> one.isTo(nonce) && one.isOf(clock.instant()));
            if (answer.isEmpty()) {
                log.warn(
                        "signing.ocsp_unbelieved responder={} serial={}",
                        responder,
                        certificate.getSerialNumber().toString(16));
            }
            return answer;
        } catch (IOException unanswered) {
            silent.put(responder, clock.instant().plus(LEFT_ALONE));
            log.warn("signing.ocsp_unanswered responder={} why={}", responder, unanswered.toString());
            return Optional.empty();
        }
    }

    private static byte[] nonce() {
        byte[] random = new byte[NONCE_BYTES];
        RANDOM.nextBytes(random);
        try {
            return new DEROctetString(random).getEncoded();
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** By SHA-1, which names and proves nothing here: it is what every responder understands. */
    private static byte[] request(CertificateToken certificate, CertificateToken issuer, byte[] nonce)
            throws IOException {
        try {
            CertificateID id = new CertificateID(
                    new JcaDigestCalculatorProviderBuilder().build().get(CertificateID.HASH_SHA1),
                    new JcaX509CertificateHolder(issuer.getCertificate()),
                    certificate.getSerialNumber());
            return new OCSPReqBuilder()
                    .addRequest(id)
                    .setRequestExtensions(new Extensions(
                            new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(nonce))))
                    .build()
                    .getEncoded();
        } catch (GeneralSecurityException | OCSPException | OperatorCreationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
