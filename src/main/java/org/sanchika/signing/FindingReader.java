package org.sanchika.signing;

import eu.europa.esig.dss.diagnostic.AbstractSignatureWrapper;
import eu.europa.esig.dss.diagnostic.CertificateWrapper;
import eu.europa.esig.dss.diagnostic.DiagnosticData;
import eu.europa.esig.dss.diagnostic.RevocationWrapper;
import eu.europa.esig.dss.diagnostic.SignatureWrapper;
import eu.europa.esig.dss.diagnostic.TimestampWrapper;
import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.enumerations.RevocationType;
import eu.europa.esig.dss.enumerations.SubIndication;
import eu.europa.esig.dss.simplereport.SimpleReport;
import java.io.IOException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sanchika.signing.Finding.Change;
import org.sanchika.signing.Finding.Change.Kind;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Signer;
import org.sanchika.signing.Finding.Time;
import org.sanchika.signing.Finding.Verdict;
import org.sanchika.signing.Finding.Word;

/** From the library’s reports to what we say. What it has no word for, or only warns of, never becomes valid here. */
final class FindingReader {
    private static final Set<Reason> AGAINST_THE_DOCUMENT =
            Set.of(Reason.CONTENT_DIFFERS, Reason.SIGNATURE_WRONG, Reason.DAMAGED, Reason.CHANGED_AFTERWARDS);

    private final SimpleReport report;
    private final DiagnosticData facts;
    private final byte[] pdf;

    FindingReader(SimpleReport report, DiagnosticData facts, byte[] pdf) {
        this.report = report;
        this.facts = facts;
        this.pdf = pdf;
    }

    Finding finding(SignatureWrapper signature) {
        List<Change> changes = changes(signature);
        List<Reason> reasons = reasons(signature, changes);
        return new Finding(
                signer(signature),
                signature.getFirstFieldName(),
                new Time(instant(signature.getClaimedSigningTime()), stamped(signature)),
                revocation(signature.getSigningCertificate()),
                verdict(signature, reasons),
                reasons,
                changes);
    }

    private Verdict verdict(SignatureWrapper signature, List<Reason> reasons) {
        if (reasons.isEmpty()) {
            return Verdict.VALID;
        }
        boolean against = report.getIndication(signature.getId()) == Indication.TOTAL_FAILED
                || reasons.stream().anyMatch(AGAINST_THE_DOCUMENT::contains);
        return against ? Verdict.INVALID : Verdict.UNSURE;
    }

    private List<Reason> reasons(SignatureWrapper signature, List<Change> changes) {
        List<Reason> reasons = new ArrayList<>();
        if (!changes.stream().allMatch(Change::isHarmless)) {
            reasons.add(Reason.CHANGED_AFTERWARDS);
        }
        SubIndication why = report.getSubIndication(signature.getId());
        if (report.getIndication(signature.getId()) != Indication.TOTAL_PASSED && !isSaid(why, reasons)) {
            reasons.add(why == SubIndication.CERTIFICATE_CHAIN_GENERAL_FAILURE ? ofChain(signature) : reason(why));
        }
        return List.copyOf(reasons);
    }

    /** The library calls what we call a change a fault of form. */
    private static boolean isSaid(@Nullable SubIndication why, List<Reason> reasons) {
        return why == SubIndication.FORMAT_FAILURE && reasons.contains(Reason.CHANGED_AFTERWARDS);
    }

    /** The library only says that something is wrong; lists made after a certificate ran out no longer speak of it. */
    private Reason ofChain(SignatureWrapper signature) {
        CertificateWrapper signer = signature.getSigningCertificate();
        if (signer != null && signer.getNotAfter().before(report.getValidationTime())) {
            return Reason.EXPIRED;
        }
        boolean listed = signature.getCertificateChain().stream().allMatch(one -> one.isTrusted() || isListed(one));
        return listed ? Reason.IRREGULAR : Reason.REVOCATION_UNKNOWN;
    }

    /** A list that was made before the certificate cannot speak of it. */
    private static boolean isListed(CertificateWrapper certificate) {
        return certificate.getCertificateRevocationData().stream()
                .anyMatch(list -> !list.getThisUpdate().before(certificate.getNotBefore()));
    }

    private static Reason reason(@Nullable SubIndication why) {
        return switch (why) {
            case HASH_FAILURE, SIGNED_DATA_NOT_FOUND -> Reason.CONTENT_DIFFERS;
            case SIG_CRYPTO_FAILURE -> Reason.SIGNATURE_WRONG;
            case FORMAT_FAILURE -> Reason.DAMAGED;
            case REVOKED, REVOKED_NO_POE, REVOKED_CA_NO_POE -> Reason.REVOKED;
            case EXPIRED, OUT_OF_BOUNDS_NO_POE, OUT_OF_BOUNDS_NOT_REVOKED -> Reason.EXPIRED;
            case NOT_YET_VALID -> Reason.NOT_YET_VALID;
            case NO_CERTIFICATE_CHAIN_FOUND, NO_CERTIFICATE_CHAIN_FOUND_NO_POE, NO_SIGNING_CERTIFICATE_FOUND ->
                Reason.NOT_TRUSTED;
            case TRY_LATER, REVOCATION_OUT_OF_BOUNDS_NO_POE -> Reason.REVOCATION_UNKNOWN;
            case CRYPTO_CONSTRAINTS_FAILURE, CRYPTO_CONSTRAINTS_FAILURE_NO_POE -> Reason.WEAK;
            case null, default -> Reason.IRREGULAR;
        };
    }

    private List<Change> changes(SignatureWrapper signature) {
        Set<String> later = inThePdf()
                .filter(other -> end(other) > end(signature))
                .flatMap(other -> other.getSignatureFieldNames().stream())
                .collect(Collectors.toSet());
        return Stream.of(
                        pages(signature.getPdfPageDifferenceConcernedPages(), Kind.PAGES_ADDED_OR_REMOVED),
                        pages(signature.getPdfAnnotationsOverlapConcernedPages(), Kind.OVERLAY),
                        added(signature, later),
                        later.stream().map(field -> new Change(Kind.LATER_SIGNATURE, null, field)))
                .flatMap(changes -> changes)
                .distinct()
                .sorted(Comparator.comparing(Change::kind))
                .toList();
    }

    /** A time stamp over the whole document is put into it as a signature is. */
    private Stream<AbstractSignatureWrapper> inThePdf() {
        return Stream.<AbstractSignatureWrapper>concat(
                        facts.getSignatures().stream(), facts.getTimestampList().stream())
                .filter(one -> one.getPDFRevision() != null);
    }

    /** Only bytes that were signed, with a range that is in order, say how the document was. */
    private Stream<Change> added(SignatureWrapper signature, Set<String> later) {
        long end = end(signature);
        if (end == 0 || end >= pdf.length || !signature.isSignatureByteRangeValid()) {
            return Stream.empty();
        }
        try {
            return LaterChanges.in(pdf, Math.toIntExact(end), later).stream();
        } catch (IOException unread) {
            return Stream.of(new Change(Kind.DOCUMENT, null, null));
        }
    }

    private static Stream<Change> pages(List<BigInteger> pages, Kind kind) {
        return pages.stream().map(page -> new Change(kind, page.intValueExact(), null));
    }

    /** The signed bytes end here; what follows was added later. */
    private static long end(AbstractSignatureWrapper signature) {
        List<BigInteger> range = signature.getPDFRevision() == null ? null : signature.getSignatureByteRange();
        return range == null || range.size() != 4
                ? 0
                : range.get(2).add(range.get(3)).longValueExact();
    }

    /** Until when the certificate of the last stamp over the whole document is valid. */
    @Nullable
    Instant stampedUntil() {
        return facts.getTimestampList().stream()
                .filter(stamp -> stamp.getPDFRevision() != null && isBelieved(stamp))
                .max(Comparator.comparingLong(FindingReader::end))
                .map(TimestampWrapper::getSigningCertificate)
                .map(CertificateWrapper::getNotAfter)
                .map(Date::toInstant)
                .orElse(null);
    }

    private static boolean isBelieved(TimestampWrapper stamp) {
        return stamp.isSignatureValid() && stamp.isMessageImprintDataIntact() && stamp.isTrustedChain();
    }

    private @Nullable Instant stamped(SignatureWrapper signature) {
        return signature.getTimestampList().stream()
                .filter(FindingReader::isBelieved)
                .map(TimestampWrapper::getProductionTime)
                .map(Date::toInstant)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    private static @Nullable Word revocation(@Nullable CertificateWrapper certificate) {
        return certificate == null
                ? null
                : certificate.getCertificateRevocationData().stream()
                        .filter(one -> one.getThisUpdate() != null)
                        .max(Comparator.comparing(RevocationWrapper::getThisUpdate))
                        .map(one -> new Word(
                                one.getRevocationType() == RevocationType.OCSP
                                        ? Word.Source.RESPONDER
                                        : Word.Source.LIST,
                                one.getThisUpdate().toInstant()))
                        .orElse(null);
    }

    private static @Nullable Signer signer(SignatureWrapper signature) {
        CertificateWrapper certificate = signature.getSigningCertificate();
        return certificate == null
                ? null
                : new Signer(
                        certificate.getReadableCertificateName(),
                        certificate.getOrganizationName(),
                        certificate.getCertificateIssuerDN(),
                        certificate.getSerialNumber(),
                        signature.getCertificateChain().stream()
                                .map(CertificateWrapper::getBinaries)
                                .filter(Objects::nonNull)
                                .toList());
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
