package org.sanchika.dispatch.exchange;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Answer;
import org.sanchika.dispatch.wire.PackageFault;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** What other installations bring over the line, and what is said to them. */
@Component
class Inward {
    private final Receiving receiving;
    private final Answering answering;
    private final ReceiptSql sql;
    private final ExchangeProperties properties;
    private final TransactionTemplate transaction;
    private final JsonMapper json;

    Inward(
            Receiving receiving,
            Answering answering,
            ReceiptSql sql,
            ExchangeProperties properties,
            TransactionTemplate transaction,
            JsonMapper json) {
        this.receiving = receiving;
        this.answering = answering;
        this.sql = sql;
        this.properties = properties;
        this.transaction = transaction;
        this.json = json;
    }

    /** What was said of a package; one that is too large is refused before it comes. */
    List<String> said(Peer peer, PeerLine.Whole what) {
        List<String> said = answering.said(peer, what.id());
        if (said.isEmpty() && what.length() > properties.most().toBytes()) {
            transaction.executeWithoutResult(status -> answering.refused(peer, what.id(), PackageFault.TOO_LARGE));
            return answering.said(peer, what.id());
        }
        return said;
    }

    Receiving.Taken take(Peer peer, Path file) throws IOException {
        return receiving.take(peer, file);
    }

    List<ReceiptSql.Row> receipts(Peer peer, long after, int limit) {
        return sql.after(peer.id(), after, limit);
    }

    /** What was said lately, newest first. */
    List<String> since(Peer peer, Instant since, int limit) {
        return sql.since(peer.id(), since, limit);
    }

    /** Why the program refused it, by what we said; none when it did not. */
    @Nullable
    PackageFault fault(List<String> receipts) {
        return receipts.stream()
                .flatMap(receipt -> Answer.unproved(receipt, json).stream())
                .map(Answer::fault)
                .filter(fault -> !fault.isEmpty())
                .map(PackageFault::valueOf)
                .findFirst()
                .orElse(null);
    }
}
