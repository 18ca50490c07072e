package org.sanchika.signing.desk;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sanchika.custody.Digests;
import org.sanchika.signing.Certificates;
import org.sanchika.signing.Certificates.Registering;
import org.sanchika.signing.ServiceSigning;
import org.sanchika.signing.SigningCertificate;
import org.sanchika.signing.SigningKey;
import org.sanchika.signing.esign.Answer;
import org.sanchika.signing.esign.Esp;
import org.sanchika.signing.esign.SignerIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Takes the provider’s answers, each once: only what it signed, to an errand that is open, by the person who went. */
@Component
class EsignAnswers {
    private static final Logger LOG = LoggerFactory.getLogger(EsignAnswers.class);

    /** By so much clocks may differ. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private static final int SAID = 500;

    private final Esp esp;
    private final EsignSql sql;
    private final EsignPapers papers;
    private final Certificates certificates;
    private final Clock clock;

    EsignAnswers(Esp esp, EsignSql sql, EsignPapers papers, Certificates certificates, Clock clock) {
        this.esp = esp;
        this.sql = sql;
        this.papers = papers;
        this.certificates = certificates;
        this.clock = clock;
    }

    /** The errand that it ends; empty when it cannot be believed, and then nothing has changed. */
    Optional<Long> take(String xml) {
        Instant now = clock.instant();
        return switch (esp.read(xml, now)) {
            case Answer.Unbelievable(String why) -> unbelievable(why);
            case Answer.Believed answer -> {
                EsignSql.Errand errand = sql.named(answer.transaction()).orElse(null);
                if (errand == null) {
                    yield unbelievable("of no transaction of ours");
                }
                if (answer.at().isBefore(errand.at().minus(SKEW)) || answer.at().isAfter(now.plus(SKEW))) {
                    yield unbelievable("of another time");
                }
                if (errand.isOpen(now) && sql.answered(errand.id(), now)) {
                    taken(errand, answer, now);
                }
                yield Optional.of(errand.id());
            }
        };
    }

    private static Optional<Long> unbelievable(String why) {
        LOG.warn("signing.esign_unbelievable why={}", why);
        return Optional.empty();
    }

    private void taken(EsignSql.Errand errand, Answer.Believed answer, Instant now) {
        switch (answer) {
            case Answer.Refused(var name, var at, var code, var message) -> {
                LOG.warn("signing.esign_refused transaction={} code={} why={}", name, code, message);
                refused(errand, "signing.esign.not-signed", code + " " + message);
            }
            case Answer.Given given -> {
                Optional<String> refusal = refusal(errand, given, now);
                if (refusal.isPresent()) {
                    refused(errand, refusal.get(), "");
                } else if (!errand.registers()) {
                    papers.finish(errand, given);
                }
            }
        }
    }

    private void refused(EsignSql.Errand errand, String key, String said) {
        sql.refused(errand.id(), key, said.substring(0, Math.min(said.length(), SAID)));
        papers.refuse(errand, key);
    }

    /** Key of the sentence that says why nothing comes of it. */
    private Optional<String> refusal(EsignSql.Errand errand, Answer.Given given, Instant now) {
        return SigningKey.refusal(given.certificate(), now)
                .map(why -> "signing.refusal." + why)
                .or(() ->
                        errand.content() == null ? stranger(errand, given) : unknown(errand, errand.content(), given));
    }

    /** Registers who signed, unless that cannot be. */
    private Optional<String> unknown(EsignSql.Errand errand, byte[] content, Answer.Given given) {
        byte[] cms = given.signatures().getOrDefault(1, new byte[0]);
        var chain = ServiceSigning.chain(cms, Digests.sha256(content));
        if (chain.isEmpty() || !chain.getFirst().equals(given.certificate())) {
            return Optional.of("signing.refusal.SIGNATURE_DOES_NOT_FIT");
        }
        return switch (certificates.registerIdentity(chain, SignerIdentity.of(chain.getFirst()), errand.by())) {
            case Registering.Registered registered -> Optional.empty();
            case Registering.Unfit(var why) -> Optional.of("signing.refusal." + why);
            case Registering.NotBelieved(var standing) -> Optional.of("signing.standing." + standing);
            case Registering.Taken taken -> Optional.of("signing.esign.taken");
            case Registering.PasswordShort impossible -> throw new IllegalStateException("there is no password");
        };
    }

    /** Nobody signs with another’s Aadhaar in an officer’s name. */
    private Optional<String> stranger(EsignSql.Errand errand, Answer.Given given) {
        SigningCertificate own = papers.certificate(errand).orElse(null);
        if (own == null) {
            return Optional.of("signing.esign.unregistered");
        }
        return certificates.isIdentity(own, SignerIdentity.of(given.certificate()))
                ? Optional.empty()
                : Optional.of("signing.esign.other-person");
    }
}
