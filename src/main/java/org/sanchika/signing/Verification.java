package org.sanchika.signing;

import eu.europa.esig.dss.diagnostic.CertificateRevocationWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.TokenExtractionStrategy;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonCertificateSource;
import eu.europa.esig.dss.validation.CertificateValidator;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;
import org.sanchika.signing.revocation.Answers;

/**
 * Says of every signature in a document whose it is, of when, and whether it is valid: by our own strict policy, against
 * the roots and lists an administrator keeps, and what responders say of revocation.
 */
public final class Verification {
    /** Signers of one document. */
    private static final int MOST_ASKED = 10;

    private static final Looked UNREADABLE = new Looked(new Findings.Unreadable(), null);

    private final @Nullable Path folder;
    private final Answers answers;
    private final Clock clock;
    private final ValidationPolicy policy = StrictPolicy.read();

    private @Nullable Known known;

    private record Known(long state, Trust trust) {}

    /** {@code trust} is a folder with {@code roots}, {@code issuers} and {@code crls}; none: nobody is trusted. */
    public Verification(@Nullable Path trust, Clock clock) {
        this(trust, (Path) null, clock);
    }

    /** {@code answers} is a folder of what responders said; nobody is asked. */
    public Verification(@Nullable Path trust, @Nullable Path answers, Clock clock) {
        this(trust, new Answers(answers, null, clock), clock);
    }

    /** Asks responders where {@code answers} do. */
    Verification(@Nullable Path trust, Answers answers, Clock clock) {
        this.folder = trust;
        this.answers = answers;
        this.clock = clock;
    }

    /** Asks what is known now of the certificates of signers whom we trust; true when something came in. */
    public boolean learn(List<Finding> signatures) {
        long before = answers.learned();
        if (answers.asks()) {
            signatures.stream()
                    .map(Finding::signer)
                    .filter(Objects::nonNull)
                    .limit(MOST_ASKED)
                    .forEach(signer -> standing(signer.certificates()));
        }
        return answers.learned() > before;
    }

    /**
     * What was found in a PDF.
     *
     * @param stampedUntil until when the certificate is valid of who last stamped the time over all of it; none: nobody did
     */
    record Looked(Findings findings, @Nullable Instant stampedUntil) {}

    public Findings ofPdf(byte[] pdf) {
        return look(pdf).findings();
    }

    Looked look(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                return UNREADABLE;
            }
        } catch (IOException unread) {
            return UNREADABLE;
        }
        PDFDocumentValidator validator =
                new PDFDocumentValidator(new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF));
        validator.setPdfObjFactory(undrawn());
        return read(validator, pdf);
    }

    /** {@code signature} is a CMS that does not contain what it signs. */
    public Findings ofContent(byte[] content, byte[] signature) {
        try {
            new CMSSignedData(signature);
        } catch (CMSException unread) {
            return new Findings.Unreadable();
        }
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signature));
        List<DSSDocument> contents = List.of(new InMemoryDocument(content));
        validator.setDetachedContents(contents);
        return read(validator, new byte[0]).findings();
    }

    /** {@code chain} is a signer’s certificate and those of its issuers, as far as they are known. */
    public Standing standing(List<X509Certificate> chain) {
        CommonCertificateVerifier verifier = trust().verifier(answers);
        CommonCertificateSource issuers = new CommonCertificateSource();
        Unsigned.tokens(chain).forEach(issuers::addCertificate);
        verifier.addAdjunctCertSources(issuers);
        CertificateToken signer = Unsigned.tokens(chain).getFirst();
        CertificateValidator validator = CertificateValidator.fromCertificate(signer);
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(clock.instant()));
        CertificateWrapper found =
                validator.validate().getDiagnosticData().getUsedCertificateById(signer.getDSSIdAsString());
        if (!found.isTrustedChain()) {
            return Standing.NOT_TRUSTED;
        }
        if (found.getCertificateRevocationData().stream().anyMatch(CertificateRevocationWrapper::isRevoked)) {
            return Standing.REVOKED;
        }
        return found.isRevocationDataAvailable() ? Standing.GOOD : Standing.REVOCATION_UNKNOWN;
    }

    /**
     * The library would draw and compare up to ten pages, and pass over longer documents in silence. We compare all that
     * pages are made of, and draw nothing that a stranger sent.
     */
    private static IPdfObjFactory undrawn() {
        DefaultPdfDifferencesFinder differences = new DefaultPdfDifferencesFinder();
        differences.setMaximalPagesAmountForVisualComparison(0);
        Stamp.Services services = new Stamp.Services();
        services.setPdfDifferencesFinder(differences);
        return services;
    }

    /** Of those we trust, and no others. */
    CommonCertificateVerifier certificates() {
        return trust().verifier(answers);
    }

    private Looked read(SignedDocumentValidator validator, byte[] pdf) {
        validator.setCertificateVerifier(trust().verifier(answers));
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        validator.setTokenExtractionStrategy(TokenExtractionStrategy.EXTRACT_CERTIFICATES_ONLY);
        try {
            Reports reports = validator.validateDocument(policy);
            DiagnosticData facts = reports.getDiagnosticData();
            FindingReader reader = new FindingReader(reports.getSimpleReport(), facts, pdf);
            return new Looked(
                    new Findings.Read(
                            facts.getSignatures().stream().map(reader::finding).toList()),
                    reader.stampedUntil());
        } catch (DSSException damaged) {
            return UNREADABLE;
        }
    }

    private synchronized Trust trust() {
        try {
            Path from = folder == null ? Path.of("") : folder;
            long state = folder == null ? 0 : Trust.state(from);
            if (known == null || known.state() != state) {
                known = new Known(state, folder == null ? Trust.nobody() : Trust.read(from));
            }
            return known.trust();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }
}
