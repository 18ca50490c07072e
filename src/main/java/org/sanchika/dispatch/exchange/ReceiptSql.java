package org.sanchika.dispatch.exchange;

import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.wire.Answer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Packages that came, and what we said of them. */
@Repository
class ReceiptSql {
    private final JdbcClient jdbc;

    ReceiptSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A receipt of ours. */
    record Row(long id, String receipt) {}

    /**
     * False when it came before.
     *
     * @param arrival none for one that is refused
     */
    boolean insert(long peer, UUID id, @Nullable ArrivalId arrival, Instant at) {
        return jdbc.sql("""
                        INSERT INTO dispatch.exchange_package (peer_id, package, arrival_id, at)
                        VALUES (:peer, :id, :arrival, :at) ON CONFLICT DO NOTHING
                        """)
                        .param("peer", peer)
                        .param("id", id)
                        .param("arrival", arrival == null ? null : arrival.value(), Types.BIGINT)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void say(long peer, UUID id, Answer.Kind kind, String receipt, Instant at) {
        jdbc.sql("""
                        INSERT INTO dispatch.exchange_receipt (peer_id, package, kind, receipt, at)
                        VALUES (:peer, :id, :kind, :receipt, :at) ON CONFLICT DO NOTHING
                        """)
                .param("peer", peer)
                .param("id", id)
                .param("kind", kind.name())
                .param("receipt", receipt)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** All that was said of one, in order; nothing when it did not come. */
    List<String> of(long peer, UUID id) {
        return jdbc.sql("""
                        SELECT receipt FROM dispatch.exchange_receipt WHERE peer_id = :peer AND package = :id ORDER BY id
                        """)
                .param("peer", peer)
                .param("id", id)
                .query((row, n) -> row.getString("receipt"))
                .list();
    }

    /** What was said to an installation behind {@code after}. */
    List<Row> after(long peer, long after, int limit) {
        return jdbc.sql("""
                        SELECT id, receipt FROM dispatch.exchange_receipt
                         WHERE peer_id = :peer AND id > :after ORDER BY id LIMIT :limit
                        """)
                .param("peer", peer)
                .param("after", after)
                .param("limit", limit)
                .query((row, n) -> new Row(row.getLong("id"), row.getString("receipt")))
                .list();
    }

    /** What was said since, newest first. */
    List<String> since(long peer, Instant since, int limit) {
        return jdbc.sql("""
                        SELECT receipt FROM dispatch.exchange_receipt
                         WHERE peer_id = :peer AND at >= :since ORDER BY id DESC LIMIT :limit
                        """)
                .param("peer", peer)
                .param("since", since.atOffset(ZoneOffset.UTC))
                .param("limit", limit)
                .query((row, n) -> row.getString("receipt"))
                .list();
    }
}
