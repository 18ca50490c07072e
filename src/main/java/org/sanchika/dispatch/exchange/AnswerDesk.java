package org.sanchika.dispatch.exchange;

import java.util.Optional;
import org.sanchika.dispatch.wire.Answer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes receipts in, by whichever way they come. */
@Component
class AnswerDesk {
    private static final Logger log = LoggerFactory.getLogger(AnswerDesk.class);

    private final Peers peers;
    private final Cards cards;
    private final Outward outward;
    private final JsonMapper json;

    AnswerDesk(Peers peers, Cards cards, Outward outward, JsonMapper json) {
        this.peers = peers;
        this.cards = cards;
        this.outward = outward;
        this.json = json;
    }

    /** Whose receipt it is; empty for what is none, is not for us, or is about nothing that we sent. */
    Optional<Peer> take(String receipt) {
        Optional<Peer> peer = Answer.unproved(receipt, json)
                .flatMap(said -> peers.ofInstallation(said.from()))
                .filter(one -> one.isTrusted() && take(receipt, one));
        if (peer.isEmpty()) {
            log.warn("exchange.receipt refused");
        }
        return peer;
    }

    private boolean take(String receipt, Peer peer) {
        Answer answer = Answer.read(receipt, peer.trusted(), json)
                .filter(said -> said.to().equals(cards.installation()))
                .orElse(null);
        if (answer == null) {
            return false;
        }
        Optional<String> key = outward.answered(peer, answer.id(), answer, receipt);
        key.ifPresent(one -> log.info("exchange.receipt peer={} package={} kind={}", peer.code(), one, answer.kind()));
        return key.isPresent();
    }
}
