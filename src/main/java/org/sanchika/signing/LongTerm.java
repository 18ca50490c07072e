package org.sanchika.signing;

import eu.europa.esig.dss.alert.ExceptionOnStatusAlert;
import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.alert.exception.AlertException;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.pades.PAdESSignatureParameters;
import eu.europa.esig.dss.pades.PAdESTimestampParameters;
import eu.europa.esig.dss.pades.signature.PAdESService;
import eu.europa.esig.dss.spi.DSSUtils;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.signing.Finding.Reason;
import org.sanchika.signing.Finding.Verdict;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Adds to signed PDFs what they need to be believed later (PAdES T, LT, LTA). Only adds: what was signed stays as it was, and
 * nothing is given back that our own strict verification would not find valid.
 */
public final class LongTerm {
    private static final Logger LOG = LoggerFactory.getLogger(LongTerm.class);
    /** For a stamp with the certificates of its service; PDF/A holds no longer string than 32,767. */
    private static final int ROOM = 14 * 1024;

    private final Verification verification;
    private final @Nullable TimeStamps stamps;
    private final Clock clock;

    /** {@code service} is asked by RFC 3161 and waited for so long; none: nothing can be added. */
    public LongTerm(Verification verification, @Nullable URI service, Duration patience, Clock clock) {
        this.verification = verification;
        this.stamps = service == null ? null : new TimeStamps(service, patience);
        this.clock = clock;
    }

    /** What came of a try. */
    public sealed interface Outcome {

        /** Somebody vouches for the time of every signature now. */
        record Stamped(byte[] pdf) implements Outcome {}

        /** All that is needed lies in it, under a stamp that can be checked {@code until} then. */
        record Archived(byte[] pdf, Instant until) implements Outcome {}

        record Failed(Hindrance why) implements Outcome {}
    }

    /** Why nothing could be added. */
    public enum Hindrance {
        /** The time-stamp service does not answer, or not as it should. */
        NO_TIME_STAMP,
        /** Nothing at hand that was said since about revocation, of a signer, an issuer or the time-stamp service. */
        NO_REVOCATION_DATA,
        /** A signature is not valid now, and nothing added would make it so. */
        NOT_VALID
    }

    public boolean isOffered() {
        return stamps != null;
    }

    /**
     * The next step: a time stamp where a signature has none, which can be had at once; then the archive, for which
     * something must have been said of revocation since the signature was made.
     */
    public Outcome raise(byte[] pdf) {
        if (stamps == null) {
            return new Outcome.Failed(Hindrance.NO_TIME_STAMP);
        }
        List<Finding> found = signatures(verification.look(pdf));
        Hindrance against = hindrance(found);
        if (against != null) {
            return new Outcome.Failed(against);
        }
        boolean stamped = found.stream().allMatch(one -> one.time().stamped() != null);
        try {
            return checked(
                    extended(pdf, stamped ? SignatureLevel.PAdES_BASELINE_LTA : SignatureLevel.PAdES_BASELINE_T),
                    stamped);
        } catch (AlertException lacking) {
            LOG.info("signing.not_lasting why={}", lacking.getMessage());
            return new Outcome.Failed(Hindrance.NO_REVOCATION_DATA);
        } catch (DSSException failed) {
            if (!TimeStamps.NoTimeStamp.isIn(failed)) {
                throw failed;
            }
            return new Outcome.Failed(Hindrance.NO_TIME_STAMP);
        }
    }

    private Outcome checked(byte[] pdf, boolean archived) {
        Verification.Looked looked = verification.look(pdf);
        List<Finding> found = signatures(looked);
        Hindrance against = hindrance(found);
        boolean everyStamped = found.stream().allMatch(one -> one.time().stamped() != null);
        Instant until = looked.stampedUntil();
        if (against != null || !everyStamped || until == null) {
            // A stamp of a service that we do not trust, say.
            return new Outcome.Failed(against == null ? Hindrance.NO_TIME_STAMP : against);
        }
        return archived ? new Outcome.Archived(pdf, until) : new Outcome.Stamped(pdf);
    }

    private static List<Finding> signatures(Verification.Looked looked) {
        return looked.findings() instanceof Findings.Read(List<Finding> signatures) ? signatures : List.of();
    }

    private static @Nullable Hindrance hindrance(List<Finding> found) {
        if (found.isEmpty()) {
            return Hindrance.NOT_VALID;
        }
        boolean unknown = false;
        for (Finding one : found) {
            if (one.verdict() != Verdict.VALID) {
                if (!one.reasons().equals(List.of(Reason.REVOCATION_UNKNOWN))) {
                    return Hindrance.NOT_VALID;
                }
                // A stamp may still be had for it.
                unknown |= one.time().stamped() != null;
            }
        }
        return unknown ? Hindrance.NO_REVOCATION_DATA : null;
    }

    private byte[] extended(byte[] pdf, SignatureLevel level) {
        PAdESService service = new PAdESService(certificates());
        service.setPdfObjFactory(new Stamp.Services());
        service.setTspSource(stamps);
        PAdESSignatureParameters parameters = new PAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        parameters.setSignatureTimestampParameters(stamp());
        parameters.setArchiveTimestampParameters(stamp());
        return DSSUtils.toByteArray(service.extendDocument(Signing.document(pdf), parameters));
    }

    private static PAdESTimestampParameters stamp() {
        PAdESTimestampParameters stamp = new PAdESTimestampParameters(DigestAlgorithm.SHA256);
        stamp.setContentSize(ROOM);
        return stamp;
    }

    /** What the library asks by the clock of the machine we have found out by our own. */
    private CommonCertificateVerifier certificates() {
        CommonCertificateVerifier certificates = verification.certificates();
        certificates.setAlertOnMissingRevocationData(new ExceptionOnStatusAlert());
        certificates.setAlertOnNoRevocationAfterBestSignatureTime(new ExceptionOnStatusAlert());
        certificates.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
        certificates.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        certificates.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return certificates;
    }
}
