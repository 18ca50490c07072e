package org.sanchika.signing.revocation;

import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What responders say of certificates: asked where that is allowed, and the last answer kept, so that it speaks when nobody
 * can be asked and to those who may not ask.
 */
public final class Answers implements OCSPSource {
    private static final Logger log = LoggerFactory.getLogger(Answers.class);
    /** Of what was answered a moment ago nobody asks anew, as when a hundred letters are signed in one go. */
    private static final Duration A_MOMENT = Duration.ofMinutes(10);

    private static final int MOST_REMEMBERED = 2_000;

    private final transient @Nullable Path folder;
    private final transient @Nullable Responders responders;
    private final transient Clock clock;
    private final transient Map<String, Lately> lately = new ConcurrentHashMap<>();
    private final transient AtomicLong learned = new AtomicLong();

    private record Lately(Instant at, Answer answer) {}

    /**
     * @param folder where answers are kept; none: they are forgotten
     * @param responders none: nobody is asked
     */
    public Answers(@Nullable Path folder, @Nullable Responders responders, Clock clock) {
        this.folder = folder;
        this.responders = responders;
        this.clock = clock;
    }

    public boolean asks() {
        return responders != null;
    }

    /** Grows with each answer that came in. */
    public long learned() {
        return learned.get();
    }

    @Override
    public @Nullable OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        return last(certificate, issuer)
                .map(answer -> answer.token(certificate, issuer))
                .orElse(null);
    }

    private Optional<Answer> last(CertificateToken certificate, CertificateToken issuer) {
        Lately known = lately.get(certificate.getDSSIdAsString());
        if (known != null && clock.instant().isBefore(known.at().plus(A_MOMENT))) {
            return Optional.of(known.answer());
        }
        Optional<Answer> kept = kept(certificate, issuer);
        Optional<Answer> fresh = responders == null ? Optional.empty() : responders.ask(certificate, issuer);
        if (fresh.isEmpty()) {
            return kept;
        }
        // One that was given before the kept one says less, whoever sends it now.
        Answer last = kept.filter(fresh.get()::isOlderThan).orElse(fresh.get());
        remember(certificate, last);
        return Optional.of(last);
    }

    private void remember(CertificateToken certificate, Answer answer) {
        if (lately.size() > MOST_REMEMBERED) {
            lately.clear();
        }
        lately.put(certificate.getDSSIdAsString(), new Lately(clock.instant(), answer));
        learned.incrementAndGet();
        if (answer.isRevoked()) {
            log.warn("signing.revoked serial={}", certificate.getSerialNumber().toString(16));
        }
        if (folder != null) {
            keep(folder, certificate, answer);
        }
    }

    private static void keep(Path folder, CertificateToken certificate, Answer answer) {
        try {
            Files.createDirectories(folder);
            Path fresh = Files.createTempFile(folder, "answer", ".new");
            Files.write(fresh, answer.encoded());
            Files.move(fresh, file(folder, certificate), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException unwritten) {
            // It was heard all the same.
            log.warn("signing.ocsp_not_kept folder={} why={}", folder, unwritten.toString());
        }
    }

    /** Signed by who gave it, so that it cannot be forged where it lies. */
    private Optional<Answer> kept(CertificateToken certificate, CertificateToken issuer) {
        if (folder == null) {
            return Optional.empty();
        }
        try {
            return Answer.read(Files.readAllBytes(file(folder, certificate)), certificate, issuer);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unread) {
            throw new UncheckedIOException(unread);
        }
    }

    private static Path file(Path folder, CertificateToken certificate) {
        return folder.resolve(HexFormat.of().formatHex(certificate.getDigest(DigestAlgorithm.SHA256)) + ".ocsp");
    }
}
