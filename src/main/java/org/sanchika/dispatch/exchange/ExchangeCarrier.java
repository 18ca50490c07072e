package org.sanchika.dispatch.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.Carrier;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DraftText;
import org.sanchika.dispatch.Outgone;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.dispatch.wire.Description;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.job.Outbox;
import org.sanchika.platform.language.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Takes letters for other installations: what goes is written down in the act, and sent after it. */
@Component
class ExchangeCarrier implements Carrier {
    private final LetterSql sql;
    private final Peers peers;
    private final Cards cards;
    private final Outgone outgone;
    private final Outbox outbox;
    private final JsonMapper json;
    private final Clock clock;

    ExchangeCarrier(
            LetterSql sql, Peers peers, Cards cards, Outgone outgone, Outbox outbox, JsonMapper json, Clock clock) {
        this.sql = sql;
        this.peers = peers;
        this.cards = cards;
        this.outgone = outgone;
        this.outbox = outbox;
        this.json = json;
        this.clock = clock;
    }

    @Override
    public Mode mode() {
        return Mode.EXCHANGE;
    }

    @Override
    public List<Choice> choices(Language language) {
        List<Choice> choices = new ArrayList<>();
        for (Peer peer : peers.all()) {
            if (peer.isTrusted()) {
                peer.trusted()
                        .units()
                        .forEach(unit -> choices.add(new Choice(
                                peer.code() + "/" + unit.code(), unit.name().in(language) + ", " + peer.name())));
            }
        }
        return choices;
    }

    @Override
    public Optional<String> obstacle(Addressee to, String contact) {
        PeerRules.Place place = PeerRules.place(contact).orElse(null);
        if (place == null) {
            return Optional.of("dispatch.fault.contact.EXCHANGE");
        }
        Peer peer = peers.ofCode(place.peer()).filter(Peer::isTrusted).orElse(null);
        if (peer == null) {
            return Optional.of("exchange.fault.unknown-peer");
        }
        return peer.trusted().unit(place.unit()).isPresent()
                ? Optional.empty()
                : Optional.of("exchange.fault.unknown-unit");
    }

    @Override
    public Step.Kind carry(Dispatch dispatch, Addressee to, Acting by) {
        PeerRules.Place place = PeerRules.place(dispatch.contact()).orElseThrow();
        Peer peer = peers.ofCode(place.peer()).orElseThrow();
        Card.Unit unit = peer.trusted().unit(place.unit()).orElseThrow();
        Outgone.Parcel parcel = outgone.parcel(dispatch, to, by);
        UUID id = UUID.randomUUID();
        String description =
                new String(json.writeValueAsBytes(description(id, peer, unit, parcel, to)), StandardCharsets.UTF_8);
        sql.insert(dispatch.id(), peer.id(), id, parcel.number(), description, clock.instant());
        sql.insert(dispatch.id(), 0, parcel.document());
        for (int n = 0; n < parcel.enclosures().size(); n++) {
            Document document = parcel.enclosures().get(n).document();
            if (document != null) {
                sql.insert(dispatch.id(), n + 1, document);
            }
        }
        if (peer.isReached()) {
            outbox.later(PushJob.NAME, Long.toString(dispatch.id().value()), "");
        }
        return Step.Kind.WAITING;
    }

    private Description description(UUID id, Peer peer, Card.Unit unit, Outgone.Parcel parcel, Addressee to) {
        List<Description.Paper> papers = new ArrayList<>();
        papers.add(new Description.Paper("", parcel.fileName(), true));
        for (Arrival.Enclosure one : parcel.enclosures()) {
            papers.add(new Description.Paper(one.title(), one.fileName(), one.document() != null));
        }
        DraftText.Second second = parcel.second();
        return new Description(
                Description.FORMAT,
                id,
                cards.installation(),
                peer.installation(),
                unit.code(),
                to.role(),
                to.purpose(),
                parcel.sender(),
                parcel.number(),
                parcel.issue().dated(),
                parcel.form(),
                parcel.subject(),
                parcel.language(),
                parcel.confidential(),
                papers,
                second == null ? null : new Description.Second(second.language(), second.subject()));
    }
}
