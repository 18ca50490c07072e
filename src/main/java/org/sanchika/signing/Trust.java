package org.sanchika.signing;

import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.CRL;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.sanchika.signing.revocation.Answers;
import org.sanchika.signing.revocation.LatestWord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom we believe: {@code roots}, certificates of issuers between ({@code issuers}) and lists of revoked ones
 * ({@code crls}), in PEM or DER, in folders of these names. None of these is fetched, so that an office without
 * internet verifies as any other.
 */
record Trust(
        CommonTrustedCertificateSource roots, CommonCertificateSource issuers, ExternalResourcesCRLSource revoked) {
    private static final Logger LOG = LoggerFactory.getLogger(Verification.class);

    /** Reads one file; {@code T} is a certificate or a list. */
    private interface Reading<T> {
        Collection<? extends T> read(CertificateFactory factory, InputStream file) throws GeneralSecurityException;
    }

    static Trust nobody() {
        return new Trust(
                new CommonTrustedCertificateSource(),
                new CommonCertificateSource(),
                new ExternalResourcesCRLSource(new DSSDocument[0]));
    }

    static Trust read(Path folder) throws IOException {
        CommonTrustedCertificateSource roots = new CommonTrustedCertificateSource();
        Trust.<Certificate>all(folder.resolve("roots"), CertificateFactory::generateCertificates)
                .forEach(one -> roots.addCertificate(token(one)));
        CommonCertificateSource issuers = new CommonCertificateSource();
        Trust.<Certificate>all(folder.resolve("issuers"), CertificateFactory::generateCertificates)
                .forEach(one -> issuers.addCertificate(token(one)));
        DSSDocument[] lists = Trust.<CRL>all(folder.resolve("crls"), CertificateFactory::generateCRLs).stream()
                .map(Trust::document)
                .toArray(DSSDocument[]::new);
        return new Trust(roots, issuers, new ExternalResourcesCRLSource(lists));
    }

    /** Another value after any was added, taken away or written anew. */
    static long state(Path folder) throws IOException {
        long state = 0;
        for (Path file : files(folder, 2)) {
            // Each weighs otherwise: a list shorter by as many bytes as milliseconds passed is another state too.
            state = 31 * state + file.hashCode();
            state = 31 * state + Files.getLastModifiedTime(file).toMillis();
            state = 31 * state + Files.size(file);
        }
        return state;
    }

    /** {@code answers} are of responders, beside the lists. */
    CommonCertificateVerifier verifier(Answers answers) {
        CommonCertificateVerifier verifier = new CommonCertificateVerifier(true);
        verifier.setTrustedCertSources(roots);
        verifier.setAdjunctCertSources(issuers);
        verifier.setCrlSource(revoked);
        verifier.setOcspSource(answers);
        verifier.setRevocationDataLoadingStrategyFactory(LatestWord::new);
        verifier.setAIASource(null);
        return verifier;
    }

    /** One that cannot be read is left out, which makes signatures unsure and never valid. */
    private static <T> List<T> all(Path folder, Reading<T> reading) throws IOException {
        return files(folder, 1).stream()
                .flatMap(file -> Trust.<T>one(file, reading))
                .toList();
    }

    private static <T> Stream<T> one(Path file, Reading<T> reading) {
        try (InputStream in = Files.newInputStream(file)) {
            return List.<T>copyOf(reading.read(CertificateFactory.getInstance("X.509"), in)).stream();
        } catch (IOException | GeneralSecurityException unread) {
            LOG.warn("signing.trust_unreadable file={} why={}", file, unread.getMessage());
            return Stream.empty();
        }
    }

    private static List<Path> files(Path folder, int depth) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder, depth)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static CertificateToken token(Certificate certificate) {
        return new CertificateToken((X509Certificate) certificate);
    }

    private static DSSDocument document(CRL list) {
        try {
            return new InMemoryDocument(((X509CRL) list).getEncoded());
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
