package org.sanchika.signing.desk;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.OneTimeCode;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.Preparation;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.Signing;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningOutcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Signing with a token that the server cannot reach: what is to be signed is laid down, the officer’s program fetches it and
 * brings the signature.
 */
@Component
class TokenDesk {
    /** Long enough to put the token in and type its PIN; what is signed later would tell an old time. */
    static final Duration PATIENCE = Duration.ofMinutes(10);

    static final Duration CODE_LIVES = Duration.ofMinutes(10);

    private static final Duration HEARD_EVERY = Duration.ofSeconds(10);

    private static final int SECRET = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Kinds kinds;
    private final ObjectProvider<Signing> signing;
    private final Certificates certificates;
    private final SignerSql signers;
    private final RequestSql requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenDesk(
            Kinds kinds,
            ObjectProvider<Signing> signing,
            Certificates certificates,
            SignerSql signers,
            RequestSql requests,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.signing = signing;
        this.certificates = certificates;
        this.signers = signers;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of a pairing. */
    sealed interface Meeting {
        /** @param secret that the program shows from now on */
        record Paired(String secret, SigningCertificate certificate) implements Meeting {}

        /** The code is wrong, used up or too old. */
        record NoSuchCode() implements Meeting {}

        record Refused(Registering why) implements Meeting {}
    }

    private static String secret() {
        byte[] secret = new byte[SECRET];
        RANDOM.nextBytes(secret);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    }

    /** Codes and secrets are kept as digests alone. */
    private static byte[] digest(String text) {
        return Digests.sha256(text.getBytes(StandardCharsets.UTF_8));
    }

    /** However it was typed. */
    private static String plain(String code) {
        return code.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    /** A code for the actor’s own program, told once. */
    String code(Acting by) {
        String code = OneTimeCode.fresh();
        Instant now = clock.instant();
        signers.insert(digest(plain(code)), now.plus(CODE_LIVES), now, by);
        return code;
    }

    Meeting meet(String code, String computer, List<X509Certificate> chain) {
        return transaction.execute(status -> {
            SignerSql.Paired place =
                    signers.byCode(digest(plain(code)), clock.instant()).orElse(null);
            if (place == null) {
                return new Meeting.NoSuchCode();
            }
            Registering outcome = certificates.registerToken(chain, place.owner());
            if (!(outcome instanceof Registering.Registered(SigningCertificate certificate))) {
                return new Meeting.Refused(outcome);
            }
            String secret = secret();
            signers.pair(place.id(), digest(secret), certificate.id(), computer, clock.instant());
            return new Meeting.Paired(secret, certificate);
        });
    }

    Optional<SignerSql.Signer> known(String secret) {
        Instant now = clock.instant();
        Optional<SignerSql.Signer> signer = signers.byToken(digest(secret));
        signer.filter(one -> one.seen() == null || one.seen().plus(HEARD_EVERY).isBefore(now))
                .ifPresent(one -> signers.seen(one.id(), now));
        return signer;
    }

    /** Lays down what was ticked; what cannot be signed is answered at once. */
    List<SigningDesk.Result> lay(List<Item> items, SigningCertificate certificate, UUID once, Acting by, Words words) {
        List<X509Certificate> chain = certificates.chain(certificate);
        Optional<Refusal> refusal = chain.isEmpty() ? Optional.of(Refusal.NO_PRIVATE_KEY) : certificates.refusal(chain);
        List<SigningDesk.Result> refused = new ArrayList<>();
        for (Item item : items) {
            Optional<Outcome.Refusal> why = refusal.<Outcome.Refusal>map(TokenDesk::obstacle)
                    .or(() -> laid(item, certificate, chain, once, by, words));
            why.ifPresent(one -> refused.add(new SigningDesk.Result(item, one)));
        }
        return refused;
    }

    private Optional<Outcome.Refusal> laid(
            Item item, SigningCertificate certificate, List<X509Certificate> chain, UUID once, Acting by, Words words) {
        Signables kind = kinds.of(item).orElse(null);
        if (kind == null) {
            return Optional.of(new Outcome.Unknown());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Signable signable =
                kind.signable(item.id(), new Signer(certificate.name(), ZonedDateTime.ofInstant(now, Words.ZONE)), by);
        return switch (signable) {
            case Signable.Refused(Outcome.Refusal why) -> Optional.of(why);
            case Signable.Ready ready -> laid(kind, item, ready, new Laying(certificate, chain, now, once), by, words);
        };
    }

    /** With what, when and as what act something is laid down. */
    private record Laying(SigningCertificate certificate, List<X509Certificate> chain, Instant at, UUID once) {}

    private Optional<Outcome.Refusal> laid(
            Signables kind, Item item, Signable.Ready ready, Laying how, Acting by, Words words) {
        return switch (prepared(ready, how.at(), how.chain())) {
            case Preparation.Refused(Refusal why) -> Optional.of(obstacle(why));
            case Preparation.ToSign toSign -> {
                Waiting what = kind.waiting(by, words).stream()
                        .filter(one -> one.id() == item.id())
                        .findFirst()
                        .orElseGet(() ->
                                new Waiting(item.kind(), item.id(), item.toString(), "", "/signatures", how.at()));
                requests.insert(
                        new RequestSql.Fresh(
                                what, ready, toSign.data(), how.at(), how.at().plus(PATIENCE), how.once()),
                        how.certificate().id(),
                        by);
                yield Optional.empty();
            }
        };
    }

    List<RequestSql.ToSign> waiting(SignerSql.Signer signer) {
        return requests.waiting(signer.certificate(), clock.instant(), Signables.MOST);
    }

    /**
     * The program brings a signature; empty when that request does not wait, else what became of it. The signature is put
     * into the paper before the transaction, which would wait for a time stamp otherwise.
     */
    Optional<Outcome> brought(SignerSql.Signer signer, long request, byte[] signature) {
        RequestSql.Whole whole =
                requests.find(request, signer.certificate(), clock.instant()).orElse(null);
        if (whole == null) {
            return Optional.empty();
        }
        Supplier<Outcome> finished = finished(whole, signature);
        AtomicReference<Outcome> outcome = new AtomicReference<>();
        transaction.executeWithoutResult(status -> {
            if (requests.signed(request, clock.instant())) {
                outcome.set(finished.get());
                if (outcome.get() instanceof Outcome.Refusal) {
                    status.setRollbackOnly();
                }
            }
        });
        if (outcome.get() instanceof Outcome.Refusal why) {
            requests.refused(request, key(why), clock.instant());
        }
        return Optional.ofNullable(outcome.get());
    }

    /** The token was taken out, the PIN was wrong, or the like. */
    void failed(SignerSql.Signer signer, long request) {
        requests.find(request, signer.certificate(), clock.instant())
                .ifPresent(whole -> requests.refused(request, "signing.token.failed", clock.instant()));
    }

    /** The key of the sentence, for a page that is shown later. */
    private static String key(Outcome.Refusal why) {
        return why instanceof Outcome.Obstacle(String key) ? key : "signing.token.refused";
    }

    private Supplier<Outcome> finished(RequestSql.Whole whole, byte[] signature) {
        SigningCertificate certificate = certificates.of(whole.by().person()).stream()
                .filter(one -> one.id() == whole.certificate())
                .findFirst()
                .orElse(null);
        Signables kind = kinds.of(whole.item()).orElseThrow();
        if (certificate == null) {
            return () -> obstacle(Refusal.NO_PRIVATE_KEY);
        }
        List<X509Certificate> chain = certificates.chain(certificate);
        SigningOutcome outcome = switch (whole.what()) {
            case Signable.Pdf(byte[] pdf, var act) -> signing.getObject().finish(pdf, act, chain, signature);
            case Signable.Content(byte[] bytes) ->
                signing.getObject().finishContent(bytes, whole.at(), chain, signature);
        };
        SigningDesk.Signed how = new SigningDesk.Signed(whole.what(), whole.at(), certificate);
        return () -> SigningDesk.kept(kind, whole.item().id(), outcome, how, whole.by());
    }

    private Preparation prepared(Signable.Ready ready, Instant at, List<X509Certificate> chain) {
        return switch (ready) {
            case Signable.Pdf(byte[] pdf, var act) -> signing.getObject().prepare(pdf, act, chain);
            case Signable.Content(byte[] bytes) -> signing.getObject().prepareContent(bytes, at, chain);
        };
    }

    private static Outcome.Refusal obstacle(Refusal why) {
        return new Outcome.Obstacle("signing.refusal." + why);
    }
}
