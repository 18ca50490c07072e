package org.sanchika.dispatch.exchange;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.security.Presence;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The other installations: who they are is for an administrator to confirm, and without that nothing goes or comes. */
@Service
@Transactional
class Peers {
    private final PeerSql sql;
    private final Cards cards;
    private final Audit audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Peers(PeerSql sql, Cards cards, Audit audit, ApplicationEventPublisher events, Clock clock) {
        this.sql = sql;
        this.cards = cards;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** One can be reached, now or again. */
    record Reached(long id) {}

    sealed interface Result {
        record Done(long peer) implements Result {}

        /** @param key of what is wrong with the field */
        record Wrong(String field, String key) implements Result {}
    }

    @Transactional(readOnly = true)
    public List<Peer> all() {
        return sql.all();
    }

    @Transactional(readOnly = true)
    public Optional<Peer> find(long id) {
        return sql.find(id);
    }

    @Transactional(readOnly = true)
    public Optional<Peer> ofCode(String code) {
        return sql.ofCode(code.toUpperCase(Locale.ROOT));
    }

    @Transactional(readOnly = true)
    public Optional<Peer> ofInstallation(String installation) {
        return sql.ofInstallation(installation);
    }

    /** @param statement its card, as it was fetched from its address or brought as a file */
    public Result register(PeerSql.Entry typed, String statement, Presence who) {
        Optional<Result.Wrong> wrong = PeerRules.wrong(typed);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Card card = cards.read(statement).orElse(null);
        if (card == null) {
            return new Result.Wrong("card", "exchange.fault.card");
        }
        if (card.installation().equals(cards.installation())) {
            return new Result.Wrong("card", "exchange.fault.own");
        }
        return sql.insert(typed, card.installation(), statement.strip(), clock.instant())
                .<Result>map(id -> {
                    audit(who, "PEER_REGISTERED", id, Map.of("code", typed.code(), "name", typed.name()));
                    return new Result.Done(id);
                })
                .orElseGet(() -> new Result.Wrong("code", "exchange.fault.known"));
    }

    public Result mend(long id, String name, @Nullable String address, Presence who) {
        Peer peer = sql.lock(id).orElseThrow();
        Optional<Result.Wrong> wrong = PeerRules.wrong(new PeerSql.Entry(peer.code(), name, address));
        if (wrong.isPresent()) {
            return wrong.get();
        }
        sql.rename(id, name, address);
        audit(who, "PEER_MENDED", id, Map.of("name", name, "address", address == null ? "" : address));
        goOn(id);
        return new Result.Done(id);
    }

    /** A newer card of one that is known: with the keys that are believed it counts at once, else it must be compared. */
    public Result read(long id, String statement) {
        Peer peer = sql.lock(id).orElseThrow();
        Card card = cards.read(statement).orElse(null);
        if (card == null || !card.installation().equals(peer.installation())) {
            return new Result.Wrong("card", card == null ? "exchange.fault.card" : "exchange.fault.other-card");
        }
        Card believed = peer.card();
        if (believed != null && believed.fingerprint().equals(card.fingerprint())) {
            sql.renew(id, statement.strip(), clock.instant());
        } else {
            sql.offer(id, statement.strip(), clock.instant());
        }
        return new Result.Done(id);
    }

    /** @param fingerprint that was compared; a card read since has another */
    public Result confirm(long id, String fingerprint, Presence who) {
        Peer peer = sql.lock(id).orElseThrow();
        Card offered = peer.offered();
        if (offered == null || !offered.fingerprint().equals(fingerprint)) {
            return new Result.Wrong("fingerprint", "exchange.fault.fingerprint");
        }
        sql.believe(id);
        audit(who, "PEER_CONFIRMED", id, Map.of("fingerprint", fingerprint));
        goOn(id);
        return new Result.Done(id);
    }

    public void stop(long id, boolean stopped, Presence who) {
        if (sql.stop(id, stopped)) {
            audit(who, stopped ? "PEER_STOPPED" : "PEER_RESUMED", id, Map.of());
            goOn(id);
        }
    }

    void seen(long id, long receipt) {
        sql.seen(id, receipt);
    }

    /** Whether confidential files may go there and come from there. */
    public void clear(long id, boolean confidential, Presence who) {
        if (sql.clear(id, confidential)) {
            audit(who, confidential ? "PEER_CLEARED" : "PEER_UNCLEARED", id, Map.of());
        }
    }

    private void goOn(long id) {
        if (sql.find(id).filter(Peer::isReached).isPresent()) {
            events.publishEvent(new Reached(id));
        }
    }

    private void audit(Presence who, String act, long peer, Map<String, String> detail) {
        audit.act(who, act, "peer:" + peer, detail);
    }
}
