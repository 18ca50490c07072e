package org.sanchika.dispatch.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.partner.Partners;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.sanchika.office.PostId;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.seal.Statements;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** What we say of packages that came: each thing once, in the transaction that makes it true, and told after it. */
@Component
class Answering implements Partners {
    private final ReceiptSql sql;
    private final PeerSql peers;
    private final Cards cards;
    private final Statements statements;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    Answering(
            ReceiptSql sql,
            PeerSql peers,
            Cards cards,
            Statements statements,
            Outbox outbox,
            JsonMapper json,
            Clock clock) {
        this.sql = sql;
        this.peers = peers;
        this.cards = cards;
        this.statements = statements;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    /** By what an arrival knows its package. */
    static String key(long peer, UUID id) {
        return peer + "/" + id;
    }

    List<String> said(Peer peer, UUID id) {
        return sql.of(peer.id(), id);
    }

    Optional<PostId> desk(String unit) {
        return peers.desk(unit, LocalDate.ofInstant(clock.instant(), Words.ZONE));
    }

    void received(Peer peer, UUID id, ArrivalId arrival) {
        if (sql.insert(peer.id(), id, arrival, clock.instant())) {
            say(peer, id, Answer.Kind.RECEIVED, "", "");
        }
    }

    /** A file, which has a list of its own. */
    void received(Peer peer, UUID id) {
        if (sql.insert(peer.id(), id, null, clock.instant())) {
            say(peer, id, Answer.Kind.RECEIVED, "", "");
        }
    }

    void refused(Peer peer, UUID id, PackageFault why) {
        if (sql.insert(peer.id(), id, null, clock.instant())) {
            say(peer, id, Answer.Kind.REFUSED, why.name(), "");
        }
    }

    @EventListener
    void ended(Arrivals.Ended ended) {
        if (ended.source() != Arrival.Source.EXCHANGE) {
            return;
        }
        int slash = ended.key().indexOf('/');
        Peer peer = peers.find(Long.parseLong(ended.key().substring(0, slash))).orElseThrow();
        UUID id = UUID.fromString(ended.key().substring(slash + 1));
        say(peer, id, Answer.Kind.valueOf(ended.what().name()), "", ended.said());
    }

    @Override
    public List<Choice> choices(Language language) {
        return peers.all().stream()
                .filter(Peer::isTrusted)
                .flatMap(peer -> peer.trusted().units().stream()
                        .map(unit -> new Choice(
                                peer.code() + "/" + unit.code(), unit.name().in(language) + ", " + peer.name())))
                .toList();
    }

    @Override
    public Optional<Partner> find(long id) {
        return peers.find(id).filter(Peer::isTrusted).map(Answering::partner);
    }

    @Override
    public Optional<Partner> ofCode(String code) {
        return peers.ofCode(code.toUpperCase(Locale.ROOT))
                .filter(Peer::isTrusted)
                .map(Answering::partner);
    }

    @Override
    public String self() {
        return cards.installation();
    }

    @Override
    public void answer(long peer, UUID id, Answer.Kind kind, String said) {
        say(peers.find(peer).orElseThrow(), id, kind, "", said);
    }

    @Override
    public void send(long peer, String key) {
        if (peers.find(peer).filter(Peer::isReached).isPresent()) {
            outbox.later(PushJob.NAME, key, "");
        }
    }

    static Partner partner(Peer peer) {
        return new Partner(
                peer.id(),
                peer.code(),
                peer.name(),
                peer.installation(),
                peer.confidential(),
                peer.trusted().units());
    }

    private void say(Peer peer, UUID id, Answer.Kind kind, String fault, String said) {
        Answer answer = new Answer(
                id,
                cards.installation(),
                peer.installation(),
                kind,
                fault,
                said,
                OffsetDateTime.ofInstant(clock.instant(), Words.ZONE));
        String receipt = statements.sign(Answer.TYPE, json.writeValueAsBytes(answer));
        sql.say(peer.id(), id, kind, receipt, clock.instant());
        if (kind != Answer.Kind.RECEIVED && peer.address() != null) {
            outbox.later(TellJob.NAME, key(peer.id(), id), clock.instant().toString());
        }
    }
}
