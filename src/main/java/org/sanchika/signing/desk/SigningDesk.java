package org.sanchika.signing.desk;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.sanchika.custody.Acts;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.signing.Refusal;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables;
import org.sanchika.signing.Signables.Signer;
import org.sanchika.signing.Signing;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningKey;
import org.sanchika.signing.SigningOutcome;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Signs what the modules lay before a person, each thing in a transaction of its own. */
@Component
class SigningDesk {
    private final Kinds kinds;
    private final ObjectProvider<Signing> signing;
    private final Acts acts;
    private final Clock clock;

    SigningDesk(Kinds kinds, ObjectProvider<Signing> signing, Acts acts, Clock clock) {
        this.kinds = kinds;
        this.signing = signing;
        this.acts = acts;
        this.clock = clock;
    }

    /** What became of one thing. */
    record Result(Item item, Outcome outcome) {}

    /** With what, and as what act, a person signs. */
    record Pen(SigningKey key, SigningCertificate certificate, UUID once) {}

    /** Goes on after a refusal; what was signed stays signed. */
    List<Result> sign(List<Item> items, Pen pen, Acting by) {
        List<Result> results = new ArrayList<>();
        for (Item item : items) {
            results.add(new Result(item, sign(item, pen, by)));
        }
        return results;
    }

    /** Asked for once more, it was signed already; that is told by the key of the first time. */
    private Outcome sign(Item item, Pen pen, Acting by) {
        UUID key = UUID.nameUUIDFromBytes((pen.once() + "/" + item).getBytes(StandardCharsets.UTF_8));
        String body = "sign " + item + " with " + pen.certificate().id();
        return acts.once(by, key, body, signed(item, pen, by));
    }

    /** Signs before the transaction, which would wait for a time stamp otherwise; what is given back keeps it. */
    private Supplier<Outcome> signed(Item item, Pen pen, Acting by) {
        Signables kind = kinds.of(item).orElse(null);
        if (kind == null) {
            return Outcome.Unknown::new;
        }
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        Signer signer = new Signer(pen.certificate().name(), ZonedDateTime.ofInstant(now, Words.ZONE));
        return switch (kind.signable(item.id(), signer, by)) {
            case Signable.Refused(Outcome.Refusal why) -> () -> why;
            case Signable.Ready ready -> {
                SigningOutcome outcome = switch (ready) {
                    case Signable.Pdf(byte[] pdf, var act) ->
                        signing.getObject().sign(pdf, act, pen.key());
                    case Signable.Content(byte[] bytes) -> signing.getObject().signContent(bytes, now, pen.key());
                };
                yield () -> kept(kind, item.id(), outcome, new Signed(ready, now, pen.certificate()), by);
            }
        };
    }

    /** What was signed, when, and with what. */
    record Signed(Signable.Ready what, Instant at, SigningCertificate certificate) {
        byte[] content() {
            return what instanceof Signable.Content(byte[] bytes) ? bytes : new byte[0];
        }
    }

    /** Hands what was signed back to its module. */
    static Outcome kept(Signables kind, long id, SigningOutcome outcome, Signed how, Acting by) {
        return switch (outcome) {
            case SigningOutcome.Refused(Refusal why) -> new Outcome.Obstacle("signing.refusal." + why);
            case SigningOutcome.Signed(byte[] document, boolean timeStamped) ->
                kind.signed(
                        id,
                        new Signable.Made(
                                document,
                                how.content(),
                                timeStamped,
                                how.certificate().id(),
                                how.certificate().name(),
                                how.at()),
                        by);
        };
    }
}
