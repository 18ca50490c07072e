package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Fetches what others could not bring: their receipts, and once a day their cards. */
@Component
class PeerRound {
    private static final Logger log = LoggerFactory.getLogger(PeerRound.class);
    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST_PAGES = 100;

    private final Peers peers;
    private final PeerLine line;
    private final AnswerDesk answers;
    private final Uploads uploads;
    private final Clock clock;

    PeerRound(Peers peers, PeerLine line, AnswerDesk answers, Uploads uploads, Clock clock) {
        this.peers = peers;
        this.line = line;
        this.answers = answers;
        this.uploads = uploads;
        this.clock = clock;
    }

    void run() {
        for (Peer peer : peers.all()) {
            try {
                if (peer.isReached()) {
                    fetch(peer);
                }
            } catch (PeerLine.Hindered hindered) {
                log.warn("exchange.unreached peer={} why={}", peer.code(), hindered.getMessage());
            }
        }
        try {
            uploads.sweep();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private void fetch(Peer peer) throws PeerLine.Hindered {
        String address = peer.address();
        if (address != null && clock.instant().isAfter(peer.cardAt().plus(DAY))) {
            peers.read(peer.id(), line.card(address));
        }
        long seen = peer.seen();
        for (int page = 0; page < MOST_PAGES; page++) {
            PeerLine.Receipts more = line.receipts(peer, seen);
            List<String> receipts = more.receipts() == null ? List.of() : more.receipts();
            receipts.forEach(answers::take);
            if (receipts.isEmpty() || more.last() <= seen) {
                return;
            }
            seen = more.last();
            peers.seen(peer.id(), seen);
        }
    }
}
