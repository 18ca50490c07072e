package org.sanchika.signing.revocation;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.RevocationDataLoadingStrategy;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import java.util.Comparator;
import java.util.Date;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Of a responder’s answer and a list the one that was given last counts; of two given together the answer. */
public final class LatestWord extends RevocationDataLoadingStrategy {
    /** Only what its issuer signed is looked at; whether it may speak of the certificate the policy decides. */
    @Override
    @SuppressWarnings("rawtypes")
    public @Nullable RevocationToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        return Stream.<RevocationToken<?>>concat(
                        Stream.ofNullable(checkOCSP(certificate, issuer)),
                        Stream.ofNullable(checkCRL(certificate, issuer)))
                .filter(token -> token.isValid() && token.getThisUpdate() != null)
                .sorted(Comparator.<RevocationToken<?>, Date>comparing(RevocationToken::getThisUpdate)
                        .reversed())
                .findFirst()
                .orElse(null);
    }
}
