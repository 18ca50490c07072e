package org.sanchika.signing.desk;

import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.ServiceSigning;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningOutcome;
import org.sanchika.signing.esign.Answer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Puts the provider’s signatures into the papers of an errand, each in a transaction of its own. */
@Component
class EsignPapers {
    private final Kinds kinds;
    private final ObjectProvider<ServiceSigning> signing;
    private final Certificates certificates;
    private final RequestSql requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EsignPapers(
            Kinds kinds,
            ObjectProvider<ServiceSigning> signing,
            Certificates certificates,
            RequestSql requests,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.signing = signing;
        this.certificates = certificates;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** In whose name its officer went, while that is in use. */
    Optional<SigningCertificate> certificate(EsignSql.Errand errand) {
        return certificates.of(errand.by().person()).stream()
                .filter(one -> Objects.equals(one.id(), errand.certificate()))
                .findFirst();
    }

    void refuse(EsignSql.Errand errand, String key) {
        requests.of(errand.id()).forEach(one -> requests.refused(one.whole().id(), key, clock.instant()));
    }

    void finish(EsignSql.Errand errand, Answer.Given given) {
        SigningCertificate certificate = certificate(errand).orElseThrow();
        for (RequestSql.Asked one : requests.of(errand.id())) {
            byte[] cms = given.signatures().get(one.place());
            keep(one.whole(), signed(one, cms, given.certificate(), certificate));
        }
    }

    /** As when a token brings its signature: what may wait for a time stamp comes before the transaction. */
    private void keep(RequestSql.Whole whole, Supplier<Outcome> signed) {
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            if (requests.signed(whole.id(), clock.instant())) {
                outcome.set(signed.get());
                if (outcome.get() instanceof Outcome.Refusal) {
                    status.setRollbackOnly();
                }
            }
        });
        if (outcome.get() instanceof Outcome.Refusal why) {
            String key = why instanceof Outcome.Obstacle(String said) ? said : "signing.token.refused";
            requests.refused(whole.id(), key, clock.instant());
        }
    }

    private Supplier<Outcome> signed(
            RequestSql.Asked one, byte @Nullable [] cms, X509Certificate signer, SigningCertificate certificate) {
        if (cms == null) {
            return () -> new Outcome.Obstacle("signing.esign.not-signed");
        }
        List<X509Certificate> chain = ServiceSigning.chain(cms, one.digest());
        if (chain.isEmpty() || !chain.getFirst().equals(signer)) {
            return () -> obstacle(Refusal.SIGNATURE_DOES_NOT_FIT);
        }
        Optional<Refusal> untrusted = certificates.refusal(chain);
        if (untrusted.isPresent()) {
            return () -> obstacle(untrusted.get());
        }
        RequestSql.Whole whole = one.whole();
        SigningOutcome outcome = switch (whole.what()) {
            case Signable.Pdf(byte[] pdf, var act) -> signing.getObject().finish(pdf, act, cms);
            case Signable.Content(byte[] bytes) -> signing.getObject().finishContent(bytes, cms);
        };
        Signables kind = kinds.of(whole.item()).orElseThrow();
        SigningDesk.Signed how = new SigningDesk.Signed(whole.what(), whole.at(), certificate);
        return () -> SigningDesk.kept(kind, whole.item().id(), outcome, how, whole.by());
    }

    private static Outcome obstacle(Refusal why) {
        return new Outcome.Obstacle("signing.refusal." + why);
    }
}
