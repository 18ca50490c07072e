package org.sanchika.signing.lasting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sanchika.signing.Lasting;
import org.sanchika.signing.LongTerm;
import org.sanchika.signing.LongTerm.Hindrance;
import org.sanchika.signing.LongTerm.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through all whose turn it is. One that cannot be helped now is tried again after a pause that grows, and never holds
 * up the others; only a service that is away ends the round.
 */
@Component
class LastingRound {
    private static final Logger log = LoggerFactory.getLogger(LastingRound.class);
    private static final int AT_ONCE = 50;
    /** Not of the library’s making, and not of the letter’s: what is wrong stands in the log. */
    private static final String BROKEN = "BROKEN";

    private final LastingSql sql;
    private final ObjectProvider<LongTerm> longTerm;
    private final Map<String, Lasting.Papers> papers;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LastingRound(
            LastingSql sql,
            ObjectProvider<LongTerm> longTerm,
            List<Lasting.Papers> papers,
            TransactionTemplate transaction,
            Clock clock) {
        this.sql = sql;
        this.longTerm = longTerm;
        this.papers = papers.stream().collect(Collectors.toMap(Lasting.Papers::kind, one -> one));
        this.transaction = transaction;
        this.clock = clock;
    }

    void run() {
        if (longTerm.getObject().isOffered()) {
            boolean goesOn = true;
            while (goesOn) {
                List<LastingSql.Due> due = sql.due(clock.instant(), AT_ONCE);
                goesOn = !due.isEmpty() && due.stream().allMatch(this::isServed);
            }
        }
    }

    /** Whether it is worth going on with the next. */
    private boolean isServed(LastingSql.Due one) {
        try {
            Lasting.Papers kind = papers.get(one.kind());
            if (kind == null) {
                throw new IllegalStateException("no papers are called " + one.kind());
            }
            return isServed(one, kind, longTerm.getObject().raise(kind.newest(one.subject())));
        } catch (RuntimeException broken) {
            log.error("signing.not_lasting kind={} id={}", one.kind(), one.subject(), broken);
            later(one, BROKEN);
            return true;
        }
    }

    private boolean isServed(LastingSql.Due one, Lasting.Papers kind, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Stamped(byte[] pdf) ->
                transaction.executeWithoutResult(status -> {
                    kind.renewed(one.subject(), pdf);
                    sql.stamped(one, now);
                });
            case Outcome.Archived(byte[] pdf, Instant until) -> {
                transaction.executeWithoutResult(status -> {
                    kind.renewed(one.subject(), pdf);
                    sql.archived(one, now, until, LastingRules.anew(now, until));
                });
                log.info("signing.archived kind={} id={} until={}", one.kind(), one.subject(), until);
            }
            case Outcome.Failed(Hindrance why) -> {
                later(one, why.name());
                return why != Hindrance.NO_TIME_STAMP;
            }
        }
        return true;
    }

    private void later(LastingSql.Due one, String why) {
        Instant now = clock.instant();
        Instant next = LastingRules.again(now, one.tries());
        sql.failed(one, why, now, next);
        log.warn(
                "signing.not_lasting_yet kind={} id={} why={} times={} next={}",
                one.kind(),
                one.subject(),
                why,
                one.tries() + 1,
                next);
    }
}
