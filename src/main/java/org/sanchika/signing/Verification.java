package org.sanchika.signing;

import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.policy.ValidationPolicy;
import eu.europa.esig.dss.pades.validation.PDFDocumentValidator;
import eu.europa.esig.dss.pdf.IPdfObjFactory;
import eu.europa.esig.dss.pdf.modifications.DefaultPdfDifferencesFinder;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.validation.reports.Reports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Date;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.jspecify.annotations.Nullable;

/**
 * Says of every signature in a document whose it is, of when, and whether it is valid: by our own strict policy, against
 * the roots and lists an administrator keeps, fetching nothing.
 */
public final class Verification {
    private final @Nullable Path folder;
    private final Clock clock;
    private final ValidationPolicy policy = StrictPolicy.read();

    private @Nullable Known known;

    private record Known(long state, Trust trust) {}

    /** {@code trust} is a folder with {@code roots}, {@code issuers} and {@code crls}; none: nobody is trusted. */
    public Verification(@Nullable Path trust, Clock clock) {
        this.folder = trust;
        this.clock = clock;
    }

    public Findings ofPdf(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            if (document.getNumberOfPages() == 0) {
                return new Findings.Unreadable();
            }
        } catch (IOException unread) {
            return new Findings.Unreadable();
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
        return read(validator, new byte[0]);
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

    private Findings read(SignedDocumentValidator validator, byte[] pdf) {
        validator.setCertificateVerifier(trust().verifier());
        validator.setValidationTime(Date.from(clock.instant()));
        validator.setEnableEtsiValidationReport(false);
        try {
            Reports reports = validator.validateDocument(policy);
            DiagnosticData facts = reports.getDiagnosticData();
            FindingReader reader = new FindingReader(reports.getSimpleReport(), facts, pdf);
            return new Findings.Read(
                    facts.getSignatures().stream().map(reader::finding).toList());
        } catch (DSSException damaged) {
            return new Findings.Unreadable();
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
