package org.sanchika.signing.register;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.KeyOpening;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningKey;
import org.sanchika.signing.Standing;
import org.sanchika.signing.Verification;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** Keeps certificates, and keys under their owners’ passwords. */
@Service
class CertificateRegister implements Certificates {
    private final CertificateSql sql;
    private final ObjectProvider<Verification> verification;
    private final Audit audit;
    private final Clock clock;

    CertificateRegister(CertificateSql sql, ObjectProvider<Verification> verification, Audit audit, Clock clock) {
        this.sql = sql;
        this.verification = verification;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Registering register(byte[] keyFile, char[] filePassword, char[] password, Acting by) {
        if (password.length < SHORTEST) {
            return new Registering.PasswordShort();
        }
        return switch (SigningKey.open(keyFile, filePassword, clock.instant())) {
            case KeyOpening.Refused(Refusal why) -> new Registering.Unfit(why);
            case KeyOpening.Opened(SigningKey key) ->
                taken(fresh(key.chain(), SigningCertificate.Way.KEY_FILE, key.locked(password), null), key.chain(), by);
        };
    }

    private Registering taken(CertificateSql.Fresh fresh, List<X509Certificate> chain, Acting by) {
        Standing standing = verification.getObject().standing(chain);
        if (!standing.maySign()) {
            return new Registering.NotBelieved(standing);
        }
        return sql.insert(fresh, by.person(), by.person(), clock.instant())
                .<Registering>map(certificate -> {
                    told("certificate.registered", certificate.id(), certificate.serial(), by);
                    return new Registering.Registered(certificate);
                })
                .orElseGet(Registering.Taken::new);
    }

    @Override
    public List<SigningCertificate> of(PersonId person) {
        return sql.inUse(person);
    }

    @Override
    public KeyOpening open(SigningCertificate certificate, char[] password) {
        Instant now = clock.instant();
        CertificateSql.Kept kept = sql.kept(certificate.id()).orElse(null);
        if (kept == null || kept.lockedKey() == null) {
            return new KeyOpening.Refused(Refusal.NO_PRIVATE_KEY);
        }
        if (!sql.tried(certificate.id(), now)) {
            return new KeyOpening.Refused(Refusal.TOO_MANY_TRIES);
        }
        List<X509Certificate> chain = chain(kept.chain());
        KeyOpening opening = SigningKey.unlock(kept.lockedKey(), chain, password, now);
        if (opening instanceof KeyOpening.Refused(Refusal why) && why == Refusal.WRONG_PASSWORD) {
            return opening;
        }
        sql.opened(certificate.id());
        return refusal(chain).<KeyOpening>map(KeyOpening.Refused::new).orElse(opening);
    }

    @Override
    public Registering registerToken(List<X509Certificate> chain, Acting by) {
        Optional<Refusal> refusal = SigningKey.refusal(chain.getFirst(), clock.instant());
        return refusal.isPresent()
                ? new Registering.Unfit(refusal.get())
                : taken(fresh(chain, SigningCertificate.Way.TOKEN, null, null), chain, by);
    }

    @Override
    public Registering registerIdentity(List<X509Certificate> chain, byte[] identity, Acting by) {
        return taken(fresh(chain, SigningCertificate.Way.ESIGN, null, identity), chain, by);
    }

    @Override
    public boolean isIdentity(SigningCertificate certificate, byte[] identity) {
        return sql.isIdentity(certificate.id(), identity);
    }

    @Override
    public List<X509Certificate> chain(SigningCertificate certificate) {
        return sql.kept(certificate.id()).map(kept -> chain(kept.chain())).orElse(List.of());
    }

    @Override
    public Optional<Refusal> refusal(List<X509Certificate> chain) {
        return switch (verification.getObject().standing(chain)) {
            case GOOD, REVOCATION_UNKNOWN -> Optional.empty();
            case REVOKED -> Optional.of(Refusal.REVOKED);
            case NOT_TRUSTED -> Optional.of(Refusal.NOT_TRUSTED);
        };
    }

    @Override
    public boolean end(long certificate, Acting by) {
        boolean ended = sql.end(certificate, by.person(), clock.instant());
        if (ended) {
            told("certificate.ended", certificate, "", by);
        }
        return ended;
    }

    private void told(String act, long certificate, String serial, Acting by) {
        audit.act(by.person().value(), by.post().value(), act, "certificate:" + certificate, Map.of("serial", serial));
    }

    private static CertificateSql.Fresh fresh(
            List<X509Certificate> chain,
            SigningCertificate.Way way,
            byte @Nullable [] lockedKey,
            byte @Nullable [] identity) {
        X509Certificate own = chain.getFirst();
        return new CertificateSql.Fresh(
                way,
                Digests.sha256(der(own)),
                chain.stream().map(CertificateRegister::der).toArray(byte[][]::new),
                lockedKey,
                identity,
                CertificateNames.common(own.getSubjectX500Principal()),
                CertificateNames.common(own.getIssuerX500Principal()),
                own.getSerialNumber().toString(16).toUpperCase(Locale.ROOT),
                own.getNotBefore().toInstant(),
                own.getNotAfter().toInstant());
    }

    private static List<X509Certificate> chain(byte[][] kept) {
        try {
            CertificateFactory factory = CertificateFactory.getInstance("X.509");
            List<X509Certificate> chain = new ArrayList<>();
            for (byte[] one : kept) {
                chain.add((X509Certificate) factory.generateCertificate(new ByteArrayInputStream(one)));
            }
            return List.copyOf(chain);
        } catch (GeneralSecurityException damaged) {
            throw new IllegalStateException(damaged);
        }
    }

    private static byte[] der(X509Certificate certificate) {
        try {
            return certificate.getEncoded();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
