package org.sanchika.dispatch.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.sanchika.platform.job.Job;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Tells the sender what became of his letter. Whom it cannot reach comes for it, or gets it on a stick. */
@Component
class TellJob implements Job {
    static final String NAME = "exchange-tell";
    private static final Logger log = LoggerFactory.getLogger(TellJob.class);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final Duration GIVEN_UP = Duration.ofDays(30);

    private final ReceiptSql sql;
    private final Peers peers;
    private final PeerLine line;
    private final ExchangeProperties properties;
    private final Clock clock;

    TellJob(ReceiptSql sql, Peers peers, PeerLine line, ExchangeProperties properties, Clock clock) {
        this.sql = sql;
        this.peers = peers;
        this.line = line;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** @param data since when there is something to tell: each pause is as long as it has lasted so far */
    @Override
    public Result run(String instance, String data) {
        int slash = instance.indexOf('/');
        Peer peer = peers.find(Long.parseLong(instance.substring(0, slash)))
                .filter(Peer::isReached)
                .orElse(null);
        if (peer == null) {
            return Result.DONE;
        }
        try {
            for (String receipt : sql.of(peer.id(), UUID.fromString(instance.substring(slash + 1)))) {
                line.tell(peer, receipt);
            }
            return Result.DONE;
        } catch (PeerLine.Hindered hindered) {
            log.warn("exchange.untold peer={} why={}", peer.code(), hindered.getMessage());
            Duration age = Duration.between(Instant.parse(data), clock.instant());
            if (age.compareTo(GIVEN_UP) > 0) {
                return Result.DONE;
            }
            Duration pause = age.compareTo(properties.soon()) < 0 ? properties.soon() : age;
            return Result.again(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
        }
    }
}
