package org.sanchika.signing.desk;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Digests;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.CanonicalJson;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.ServiceSigning;
import org.sanchika.signing.ServiceSigning.Hashed;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.esign.Esp;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends officers to the provider of eSign with the digests of what they ticked: an errand, which the provider’s answer ends, or
 * its time. The papers stay here as they were, and wait.
 */
@Component
class EsignDesk {
    /** Long enough for a one-time password that comes late. */
    static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int NAME_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Kinds kinds;
    private final ObjectProvider<ServiceSigning> signing;
    private final Esp esp;
    private final EsignSql sql;
    private final RequestSql requests;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EsignDesk(
            Kinds kinds,
            ObjectProvider<ServiceSigning> signing,
            Esp esp,
            EsignSql sql,
            RequestSql requests,
            TransactionTemplate transaction,
            Clock clock) {
        this.kinds = kinds;
        this.signing = signing;
        this.esp = esp;
        this.sql = sql;
        this.requests = requests;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What became of the wish to sign. */
    sealed interface Asked {
        record Begun(long errand) implements Asked {}

        /** Nothing is sent where one of them cannot be signed. */
        record Not(List<SigningDesk.Result> refused) implements Asked {}

        record TooMany() implements Asked {}

        /** There is no provider any more. */
        record NotOffered() implements Asked {}
    }

    /** What an officer’s browser brings to the provider. */
    record Form(URI address, String name, String request, List<String> titles, Instant until) {}

    Asked ask(List<Item> items, SigningCertificate certificate, UUID once, Acting by, Words words) {
        if (!esp.isOffered()) {
            return new Asked.NotOffered();
        }
        if (items.size() > Esp.MOST) {
            return new Asked.TooMany();
        }
        Optional<Long> begun = sql.begun(by.person(), once);
        if (begun.isPresent()) {
            return new Asked.Begun(begun.get());
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        List<RequestSql.Fresh> papers = new ArrayList<>();
        List<SigningDesk.Result> refused = new ArrayList<>();
        for (Item item : items) {
            switch (prepared(item, new Laying(certificate.name(), now, once), by, words)) {
                case Prepared.Ready(RequestSql.Fresh fresh) -> papers.add(fresh);
                case Prepared.Not(Outcome.Refusal why) -> refused.add(new SigningDesk.Result(item, why));
            }
        }
        return refused.isEmpty()
                ? new Asked.Begun(begin(fresh(certificate.id(), null, once, now), papers, by))
                : new Asked.Not(refused);
    }

    /** Begins the errand by which an officer becomes known; what he signs says so and nothing else. */
    long register(UUID once, Acting by) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        byte[] content = CanonicalJson.of(
                Map.of("purpose", "register", "person", by.person().value(), "at", now.toString(), "once", once));
        return sql.begun(by.person(), once).orElseGet(() -> begin(fresh(null, content, once, now), List.of(), by));
    }

    private static EsignSql.Fresh fresh(@Nullable Long certificate, byte @Nullable [] content, UUID once, Instant at) {
        byte[] name = new byte[NAME_BYTES];
        RANDOM.nextBytes(name);
        return new EsignSql.Fresh(HexFormat.of().formatHex(name), certificate, content, once, at, at.plus(PATIENCE));
    }

    private long begin(EsignSql.Fresh fresh, List<RequestSql.Fresh> papers, Acting by) {
        return transaction.execute(status -> {
            Long errand = sql.insert(fresh, by).orElse(null);
            if (errand == null) {
                return sql.begun(by.person(), fresh.once()).orElseThrow();
            }
            long certificate = fresh.certificate() == null ? 0 : fresh.certificate();
            for (int place = 1; place <= papers.size(); place++) {
                requests.insert(papers.get(place - 1), certificate, new RequestSql.Part(errand, place), by);
            }
            return errand;
        });
    }

    /** In whose name, when and as what act something is laid down. */
    private record Laying(String signer, Instant at, UUID once) {}

    private sealed interface Prepared {
        record Ready(RequestSql.Fresh fresh) implements Prepared {}

        record Not(Outcome.Refusal why) implements Prepared {}
    }

    private Prepared prepared(Item item, Laying how, Acting by, Words words) {
        Signables kind = kinds.of(item).orElse(null);
        if (kind == null) {
            return new Prepared.Not(new Outcome.Unknown());
        }
        Signer signer = new Signer(how.signer(), ZonedDateTime.ofInstant(how.at(), Words.ZONE));
        return switch (kind.signable(item.id(), signer, by)) {
            case Signable.Refused(Outcome.Refusal why) -> new Prepared.Not(why);
            case Signable.Ready ready ->
                switch (hashed(ready)) {
                    case Hashed.Refused(Refusal why) ->
                        new Prepared.Not(new Outcome.Obstacle("signing.refusal." + why));
                    case Hashed.Sha256(byte[] digest) ->
                        new Prepared.Ready(new RequestSql.Fresh(
                                what(kind, item, how.at(), by, words),
                                ready,
                                digest,
                                how.at(),
                                how.at().plus(PATIENCE),
                                how.once()));
                };
        };
    }

    private Hashed hashed(Signable.Ready ready) {
        return switch (ready) {
            case Signable.Pdf(byte[] pdf, var act) -> signing.getObject().hash(pdf, act);
            case Signable.Content(byte[] bytes) -> new Hashed.Sha256(Digests.sha256(bytes));
        };
    }

    private static Waiting what(Signables kind, Item item, Instant at, Acting by, Words words) {
        return kind.waiting(by, words).stream()
                .filter(one -> one.id() == item.id())
                .findFirst()
                .orElseGet(() -> new Waiting(item.kind(), item.id(), item.toString(), "", "/signatures", at));
    }

    /** One’s own. */
    Optional<EsignSql.Errand> find(long errand, Acting by) {
        return sql.find(errand, by.person());
    }

    /** Empty when it is answered, or its time is over. */
    Optional<Form> form(EsignSql.Errand errand, URI returnTo, Words words) {
        if (!esp.isOffered() || !errand.isOpen(clock.instant())) {
            return Optional.empty();
        }
        List<Esp.Paper> papers = errand.content() == null
                ? requests.of(errand.id()).stream()
                        .map(one -> new Esp.Paper(one.place(), one.digest(), one.title()))
                        .toList()
                : List.of(new Esp.Paper(1, Digests.sha256(errand.content()), words.get("signing.esign.register")));
        String request = esp.request(new Esp.Asking(errand.name(), errand.at(), returnTo, papers));
        return Optional.of(new Form(
                esp.address(),
                errand.name(),
                request,
                papers.stream().map(Esp.Paper::title).toList(),
                errand.until()));
    }
}
