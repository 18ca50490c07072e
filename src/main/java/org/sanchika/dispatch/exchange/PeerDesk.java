package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.exchange.Peers.Result;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.platform.language.Typed;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Once;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** What administrators do with other installations, for pages and programs alike, each act once. */
@Component
class PeerDesk {
    private final Peers peers;
    private final PeerLine line;
    private final Once once;

    PeerDesk(Peers peers, PeerLine line, Once once) {
        this.peers = peers;
        this.line = line;
        this.once = once;
    }

    Peer peer(long id) {
        return peers.find(id).orElseThrow(() -> new Gone("peer " + id));
    }

    static PeerSql.Entry entry(@Nullable String code, @Nullable String name, @Nullable String address) {
        return new PeerSql.Entry(
                Typed.line(code).toUpperCase(Locale.ROOT), Typed.line(name), Typed.lineOrNone(address));
    }

    /** Empty for none. */
    static String text(@Nullable MultipartFile file) throws IOException {
        return file == null || file.isEmpty()
                ? ""
                : file.getSize() > Card.MOST_BYTES ? "-" : new String(file.getBytes(), StandardCharsets.US_ASCII);
    }

    /** @param card as brought; empty: it is fetched from the address */
    Result register(PeerSql.Entry typed, String card, UUID key, Presence who) {
        Optional<Result.Wrong> wrong = PeerRules.wrong(typed);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        return withCard(
                typed.address(),
                card,
                found -> act(who, key, "register peer " + typed, () -> peers.register(typed, found, who)));
    }

    Result mend(long id, PeerSql.Entry typed, UUID key, Presence who) {
        peer(id);
        return act(who, key, "mend peer " + id + typed, () -> peers.mend(id, typed.name(), typed.address(), who));
    }

    Result read(long id, String card, UUID key, Presence who) {
        Peer peer = peer(id);
        return withCard(
                peer.address(), card, found -> act(who, key, "card of peer " + id, () -> peers.read(id, found)));
    }

    Result confirm(long id, @Nullable String fingerprint, UUID key, Presence who) {
        peer(id);
        String compared = Typed.line(fingerprint);
        return act(who, key, "confirm peer " + id + compared, () -> peers.confirm(id, compared, who));
    }

    void stop(long id, boolean stopped, UUID key, Presence who) {
        peer(id);
        act(who, key, "stop peer " + id + stopped, () -> {
            peers.stop(id, stopped, who);
            return new Result.Done(id);
        });
    }

    void clear(long id, boolean confidential, UUID key, Presence who) {
        peer(id);
        act(who, key, "clear peer " + id + confidential, () -> {
            peers.clear(id, confidential, who);
            return new Result.Done(id);
        });
    }

    private Result withCard(@Nullable String address, String card, Function<String, Result> act) {
        if (!card.isBlank()) {
            return act.apply(card);
        }
        if (address == null) {
            return new Result.Wrong("card", "exchange.fault.card-missing");
        }
        try {
            return act.apply(line.card(address));
        } catch (PeerLine.Hindered unreached) {
            return new Result.Wrong("address", "exchange.fault.unreached");
        }
    }

    private Result act(Presence who, UUID key, String body, Supplier<Result> act) {
        AtomicReference<Result> refused = new AtomicReference<>(new Result.Wrong("act", "exchange.fault.card"));
        return once.run(who.personId(), key, body, () -> switch (act.get()) {
                    case Result.Done(long peer) -> Optional.of(Long.toString(peer));
                    case Result.Wrong wrong -> {
                        refused.set(wrong);
                        yield Optional.empty();
                    }
                })
                .<Result>map(result -> new Result.Done(Long.parseLong(result.answer())))
                .orElseGet(refused::get);
    }
}
