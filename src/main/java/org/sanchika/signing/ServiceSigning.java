package org.sanchika.signing;

import eu.europa.esig.dss.cades.CAdESSignatureParameters;
import eu.europa.esig.dss.cades.signature.CAdESService;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.DigestDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.signature.PAdESWithExternalCMSService;
import eu.europa.esig.dss.spi.DSSUtils;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.Selector;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Puts signatures on PDFs and bytes that a service elsewhere makes whole (CMS, PKCS#7), of the digest alone. What it gives back
 * is taken only when it is one signature over exactly that digest.
 */
public final class ServiceSigning {
    private static final Logger LOG = LoggerFactory.getLogger(Signing.class);

    /** Services put in their issuers and lists of revoked certificates as they like; more no PDF/A may hold. */
    private static final int ROOM = 32_000;

    private final @Nullable TimeStamps stamps;

    /** As {@link Signing}. */
    public ServiceSigning(@Nullable URI service, Duration patience) {
        stamps = service == null ? null : new TimeStamps(service, patience);
    }

    /** What a service is to sign. */
    public sealed interface Hashed {
        record Sha256(byte[] value) implements Hashed {}

        record Refused(Refusal why) implements Hashed {}
    }

    /** The digest of a PDF with its field prepared; the same PDF and act give the same each time. */
    public Hashed hash(byte[] pdf, SigningAct act) {
        return Signing.refusal(pdf, act)
                .<Hashed>map(Hashed.Refused::new)
                .orElseGet(() -> new Hashed.Sha256(digest(pdf, act)));
    }

    /** The same PDF and act, and what the service made of its digest. */
    public SigningOutcome finish(byte[] pdf, SigningAct act, byte[] cms) {
        return switch (hash(pdf, act)) {
            case Hashed.Refused(Refusal why) -> new SigningOutcome.Refused(why);
            case Hashed.Sha256(byte[] digest) -> {
                if (chain(cms, digest).isEmpty()) {
                    yield new SigningOutcome.Refused(Refusal.SIGNATURE_DOES_NOT_FIT);
                }
                Stamped stamped = stamped(cms, digest);
                if (stamped.cms().length > ROOM) {
                    yield new SigningOutcome.Refused(Refusal.SIGNATURE_TOO_LARGE);
                }
                DSSDocument signed = service()
                        .signDocument(Signing.document(pdf), parameters(act), new InMemoryDocument(stamped.cms()));
                yield new SigningOutcome.Signed(DSSUtils.toByteArray(signed), stamped.isStamped());
            }
        };
    }

    /** What a service made of the SHA-256 of bytes; the signature does not contain them. */
    public SigningOutcome finishContent(byte[] content, byte[] cms) {
        byte[] digest = DSSUtils.digest(DigestAlgorithm.SHA256, content);
        if (chain(cms, digest).isEmpty()) {
            return new SigningOutcome.Refused(Refusal.SIGNATURE_DOES_NOT_FIT);
        }
        Stamped stamped = stamped(cms, digest);
        return new SigningOutcome.Signed(stamped.cms(), stamped.isStamped());
    }

    /** The signer's certificate and those that came with it; empty when it is no signature of one signer over that digest. */
    public static List<X509Certificate> chain(byte[] cms, byte[] sha256) {
        try {
            CMSSignedData read = new CMSSignedData(Map.of(NISTObjectIdentifiers.id_sha256, sha256), cms);
            Collection<SignerInformation> signers = read.getSignerInfos().getSigners();
            if (read.getSignedContent() != null || signers.size() != 1) {
                return List.of();
            }
            SignerInformation signer = signers.iterator().next();
            return signer.getSignedAttributes() == null ? List.of() : verified(read, signer);
        } catch (CMSException | GeneralSecurityException | OperatorCreationException | IllegalArgumentException none) {
            return List.of();
        }
    }

    private static List<X509Certificate> verified(CMSSignedData read, SignerInformation signer)
            throws CMSException, OperatorCreationException, CertificateException {
        @SuppressWarnings("unchecked")
        Selector<X509CertificateHolder> own = signer.getSID();
        Optional<X509CertificateHolder> holder =
                read.getCertificates().getMatches(own).stream().findFirst();
        if (holder.isEmpty() || !signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(holder.get()))) {
            return List.of();
        }
        JcaX509CertificateConverter converter = new JcaX509CertificateConverter();
        List<X509Certificate> chain = new ArrayList<>(List.of(converter.getCertificate(holder.get())));
        for (X509CertificateHolder other : read.getCertificates().getMatches(null)) {
            if (!other.equals(holder.get())) {
                chain.add(converter.getCertificate(other));
            }
        }
        return chain;
    }

    /** With the time vouched for, where a time-stamp service is configured and answers. */
    private record Stamped(byte[] cms, boolean isStamped) {}

    private Stamped stamped(byte[] cms, byte[] digest) {
        if (stamps == null) {
            return new Stamped(cms, false);
        }
        CAdESService service = new CAdESService(Signing.certificates());
        service.setTspSource(stamps);
        CAdESSignatureParameters parameters = new CAdESSignatureParameters();
        parameters.setSignatureLevel(SignatureLevel.CAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.DETACHED);
        parameters.setDetachedContents(List.of(
                new DigestDocument(DigestAlgorithm.SHA256, Base64.getEncoder().encodeToString(digest))));
        try {
            DSSDocument extended = service.extendDocument(new InMemoryDocument(cms), parameters);
            return new Stamped(DSSUtils.toByteArray(extended), true);
        } catch (DSSException failed) {
            // The service is down, or the signature is of a form that the library does not extend.
            LOG.warn("signing.without_time_stamp why={}", failed.toString());
            return new Stamped(cms, false);
        }
    }

    private static byte[] digest(byte[] pdf, SigningAct act) {
        return service()
                .getMessageDigest(Signing.document(pdf), parameters(act))
                .getValue();
    }

    private static PAdESSignatureParameters parameters(SigningAct act) {
        PAdESSignatureParameters parameters = Signing.parameters(act);
        parameters.setSignatureLevel(SignatureLevel.PAdES_BASELINE_B);
        parameters.setContentSize(ROOM);
        return parameters;
    }

    private static PAdESWithExternalCMSService service() {
        PAdESWithExternalCMSService service = new PAdESWithExternalCMSService();
        service.setCertificateVerifier(Signing.certificates());
        service.setPdfObjFactory(new Stamp.Services());
        return service;
    }
}
