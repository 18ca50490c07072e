package org.sanchika.signing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.MimeTypeEnum;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.SignatureFieldParameters;
import eu.europa.esig.dss.pades.SignatureImageParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.IOException;
import java.net.URI;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDSignatureField;
import org.jspecify.annotations.Nullable;

/**
 * Puts signatures on PDFs (PAdES) and on bytes (CAdES, apart from them), with a key at hand or one that lies elsewhere.
 * Where a time-stamp service is configured and answers, it vouches for the time; a signature never waits for one.
 */
public final class Signing {
    /** Twice what a signature with time stamp and four certificates takes. */
    private static final int ROOM = 16 * 1024;

    private final @Nullable TimeStamps stamps;

    /** {@code service} is asked by RFC 3161 and waited for so long; none: signatures bear the signer’s own time. */
    public Signing(@Nullable URI service, Duration patience) {
        stamps = service == null ? null : new TimeStamps(service, patience);
    }

    /** Signs a PDF in one of its empty fields; signatures that are there stay as they are. */
    public SigningOutcome sign(byte[] pdf, SigningAct act, SigningKey key) {
        return switch (prepare(pdf, act, key.chain())) {
            case Preparation.Refused(Refusal why) -> new SigningOutcome.Refused(why);
            case Preparation.ToSign toSign -> finish(pdf, act, key.chain(), key.sign(toSign.data()));
        };
    }

    /** The first half for a key that lies elsewhere, in a token for instance; {@code chain} is its certificates. */
    public Preparation prepare(byte[] pdf, SigningAct act, List<X509Certificate> chain) {
        return refusal(pdf, act, chain)
                .<Preparation>map(Preparation.Refused::new)
                .orElseGet(
                        () -> new Preparation.ToSign(unsigned(pdf, act, chain).data()));
    }

    /** The second half: the same PDF, act and certificates, and what the key made of them. */
    public SigningOutcome finish(byte[] pdf, SigningAct act, List<X509Certificate> chain, byte[] signature) {
        return refusal(pdf, act, chain)
                .<SigningOutcome>map(SigningOutcome.Refused::new)
                .orElseGet(() -> unsigned(pdf, act, chain).signed(signature, stamps));
    }

    /** Signs bytes; the signature does not contain them. */
    public SigningOutcome signContent(byte[] content, Instant at, SigningKey key) {
        return switch (prepareContent(content, at, key.chain())) {
            case Preparation.Refused(Refusal why) -> new SigningOutcome.Refused(why);
            case Preparation.ToSign toSign -> finishContent(content, at, key.chain(), key.sign(toSign.data()));
        };
    }

    public Preparation prepareContent(byte[] content, Instant at, List<X509Certificate> chain) {
        return CertificateRules.refusal(chain.getFirst(), at)
                .<Preparation>map(Preparation.Refused::new)
                .orElseGet(() ->
                        new Preparation.ToSign(unsigned(content, at, chain).data()));
    }

    public SigningOutcome finishContent(byte[] content, Instant at, List<X509Certificate> chain, byte[] signature) {
        return CertificateRules.refusal(chain.getFirst(), at)
                .<SigningOutcome>map(SigningOutcome.Refused::new)
                .orElseGet(() -> unsigned(content, at, chain).signed(signature, stamps));
    }

    private static Optional<Refusal> refusal(byte[] pdf, SigningAct act, List<X509Certificate> chain) {
        return CertificateRules.refusal(chain.getFirst(), act.at().toInstant()).or(() -> refusal(pdf, act));
    }

    static Optional<Refusal> refusal(byte[] pdf, SigningAct act) {
        if (act.stamp() != null && !Stamp.isOnePage(act.stamp())) {
            return Optional.of(Refusal.STAMP_NOT_ONE_PAGE);
        }
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDAcroForm form = document.getDocumentCatalog().getAcroForm(null);
            if (form == null || !(form.getField(act.field()) instanceof PDSignatureField field)) {
                return Optional.of(Refusal.NO_SUCH_FIELD);
            }
            return field.getSignature() == null ? Optional.empty() : Optional.of(Refusal.FIELD_ALREADY_SIGNED);
        } catch (IOException unread) {
            return Optional.of(Refusal.NOT_A_PDF);
        }
    }

    private static Unsigned<PAdESSignatureParameters> unsigned(
            byte[] pdf, SigningAct act, List<X509Certificate> chain) {
        PAdESService service = new PAdESService(certificates());
        service.setPdfObjFactory(new Stamp.Services());
        return new Unsigned<>(
                service, document(pdf), chain.getFirst(), timeStamped -> parameters(act, chain, timeStamped));
    }

    private static PAdESSignatureParameters parameters(
            SigningAct act, List<X509Certificate> chain, boolean timeStamped) {
        PAdESSignatureParameters parameters = parameters(act);
        describe(parameters, chain, act.at().toInstant());
        parameters.setSignatureLevel(timeStamped ? SignatureLevel.PAdES_BASELINE_T : SignatureLevel.PAdES_BASELINE_B);
        return parameters;
    }

    /** Where and how it is seen, whoever signs. */
    static PAdESSignatureParameters parameters(SigningAct act) {
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.bLevel().setSigningDate(Date.from(act.at().toInstant()));
        parameters.setSigningTimeZone(TimeZone.getTimeZone(act.at().getZone()));
        parameters.setReason(act.reason());
        parameters.setLocation(act.place());
        parameters.setAppName("Sanchika");
        parameters.setContentSize(ROOM);
        SignatureFieldParameters field = new SignatureFieldParameters();
        field.setFieldId(act.field());
        SignatureImageParameters image = new SignatureImageParameters();
        image.setFieldParameters(field);
        image.setImage(new InMemoryDocument(act.stamp() == null ? Stamp.blank() : act.stamp(), "stamp.pdf"));
        parameters.setImageParameters(image);
        return parameters;
    }

    private static Unsigned<CAdESSignatureParameters> unsigned(
            byte[] content, Instant at, List<X509Certificate> chain) {
        return new Unsigned<>(
                new CAdESService(certificates()), new InMemoryDocument(content), chain.getFirst(), timeStamped -> {
                    CAdESSignatureParameters parameters = new CAdESSignatureParameters();
                    describe(parameters, chain, at.truncatedTo(ChronoUnit.SECONDS));
                    parameters.setSignatureLevel(
                            timeStamped ? SignatureLevel.CAdES_BASELINE_T : SignatureLevel.CAdES_BASELINE_B);
                    parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
                    return parameters;
                });
    }

    static InMemoryDocument document(byte[] pdf) {
        return new InMemoryDocument(pdf, "document.pdf", MimeTypeEnum.PDF);
    }

    private static void describe(CAdESSignatureParameters parameters, List<X509Certificate> chain, Instant at) {
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(Unsigned.tokens(chain).getFirst());
        parameters.setCertificateChain(Unsigned.tokens(chain));
        parameters.bLevel().setSigningDate(Date.from(at));
    }

    /** Fetches nothing. Whether the certificate may sign is asked beforehand, by the clock the caller goes by. */
    static CommonCertificateVerifier certificates() {
        CommonCertificateVerifier certificates = new CommonCertificateVerifier(true);
        certificates.setAIASource(null);
        certificates.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        certificates.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return certificates;
    }
}
