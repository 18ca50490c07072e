package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.partner.Consignor;
import org.sanchika.dispatch.partner.Waiting;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.platform.job.Outbox;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What waits for other installations, whoever sends it. */
@Component
class Outward {
    private static final int MOST_ORDERS = 1_000;

    private final List<Consignor> consignors;
    private final Packages packages;
    private final Outbox outbox;

    Outward(List<Consignor> consignors, Packages packages, Outbox outbox) {
        this.consignors = consignors;
        this.packages = packages;
        this.outbox = outbox;
    }

    /** Oldest first. */
    List<Waiting> waiting(Peer peer, int limit) {
        return consignors.stream()
                .flatMap(one -> one.waiting(peer.id(), limit).stream())
                .sorted(Comparator.comparing(Waiting::at))
                .limit(limit)
                .toList();
    }

    /** In a file that the caller deletes. */
    Path pack(Waiting one) throws IOException {
        return packages.pack(one, by(one.key()));
    }

    boolean leaves(Waiting one) {
        return by(one.key()).leaves(one.key());
    }

    void left(Waiting one) {
        by(one.key()).left(one.key());
    }

    Optional<Waiting> waiting(String key) {
        return by(key).waiting(key);
    }

    void failed(Waiting one, PackageFault why) {
        by(one.key()).failed(one.key(), why);
    }

    void hindered(Waiting one, Hindrance why, Instant at) {
        by(one.key()).hindered(one.key(), why.name(), at);
    }

    void overdue(Waiting one, Hindrance why) {
        by(one.key()).overdue(one.key(), why.name());
    }

    /** What it is about; empty when nothing of the kind went there. */
    Optional<String> answered(Peer peer, UUID id, Answer answer, String receipt) {
        for (Consignor one : consignors) {
            Optional<String> key = one.of(peer.id(), id);
            if (key.isPresent()) {
                one.answered(key.get(), answer, receipt);
                return key;
            }
        }
        return Optional.empty();
    }

    /** What waits for it is tried once more; that it may be ordered already does no harm. */
    @EventListener
    void reached(Peers.Reached peer) {
        for (Consignor one : consignors) {
            one.waiting(peer.id(), MOST_ORDERS).forEach(waits -> outbox.later(PushJob.NAME, waits.key(), ""));
        }
    }

    private Consignor by(String key) {
        return consignors.stream().filter(one -> one.owns(key)).findFirst().orElseThrow();
    }
}
