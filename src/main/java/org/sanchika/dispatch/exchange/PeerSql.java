package org.sanchika.dispatch.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Card;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

@Repository
class PeerSql {
    private final JdbcClient jdbc;
    private final JsonMapper json;

    PeerSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param address none for one that is reached on a stick only */
    record Entry(String code, String name, @Nullable String address) {}

    /** Empty when its code or itself is there already. */
    Optional<Long> insert(Entry entry, String installation, String offered, Instant at) {
        return jdbc.sql("""
                        INSERT INTO dispatch.peer (code, name, address, installation, offered, card_at)
                        VALUES (:code, :name, :address, :installation, :offered, :at)
                        ON CONFLICT DO NOTHING RETURNING id
                        """)
                .param("code", entry.code())
                .param("name", entry.name())
                .param("address", entry.address())
                .param("installation", installation)
                .param("offered", offered)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    void rename(long peer, String name, @Nullable String address) {
        jdbc.sql("UPDATE dispatch.peer SET name = :name, address = :address WHERE id = :id")
                .param("name", name)
                .param("address", address)
                .param("id", peer)
                .update();
    }

    /** A card with the keys that are believed already. */
    void renew(long peer, String card, Instant at) {
        jdbc.sql("UPDATE dispatch.peer SET card = :card, offered = NULL, card_at = :at WHERE id = :id")
                .param("card", card)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", peer)
                .update();
    }

    /** A card with other keys, which somebody has to compare. */
    void offer(long peer, String card, Instant at) {
        jdbc.sql("UPDATE dispatch.peer SET offered = :card, card_at = :at WHERE id = :id")
                .param("card", card)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", peer)
                .update();
    }

    void believe(long peer) {
        jdbc.sql("UPDATE dispatch.peer SET card = offered, offered = NULL WHERE id = :id AND offered IS NOT NULL")
                .param("id", peer)
                .update();
    }

    boolean stop(long peer, boolean stopped) {
        return jdbc.sql("UPDATE dispatch.peer SET stopped = :stopped WHERE id = :id AND stopped <> :stopped")
                        .param("stopped", stopped)
                        .param("id", peer)
                        .update()
                == 1;
    }

    boolean clear(long peer, boolean confidential) {
        return jdbc.sql("UPDATE dispatch.peer SET confidential = :on WHERE id = :id AND confidential <> :on")
                        .param("on", confidential)
                        .param("id", peer)
                        .update()
                == 1;
    }

    void seen(long peer, long receipt) {
        jdbc.sql("UPDATE dispatch.peer SET seen = greatest(seen, :seen) WHERE id = :id")
                .param("seen", receipt)
                .param("id", peer)
                .update();
    }

    List<Peer> all() {
        return jdbc.sql("SELECT * FROM dispatch.peer ORDER BY code")
                .query((row, n) -> peer(row))
                .list();
    }

    Optional<Peer> find(long id) {
        return jdbc.sql("SELECT * FROM dispatch.peer WHERE id = :id")
                .param("id", id)
                .query((row, n) -> peer(row))
                .optional();
    }

    /** Nobody else mends it before the transaction ends. */
    Optional<Peer> lock(long id) {
        return jdbc.sql("SELECT * FROM dispatch.peer WHERE id = :id FOR UPDATE")
                .param("id", id)
                .query((row, n) -> peer(row))
                .optional();
    }

    Optional<Peer> ofCode(String code) {
        return jdbc.sql("SELECT * FROM dispatch.peer WHERE code = :code")
                .param("code", code)
                .query((row, n) -> peer(row))
                .optional();
    }

    Optional<Peer> ofInstallation(String installation) {
        return jdbc.sql("SELECT * FROM dispatch.peer WHERE installation = :installation")
                .param("installation", installation)
                .query((row, n) -> peer(row))
                .optional();
    }

    /** Under the name of the topmost office. */
    LocalName ownName() {
        return jdbc.sql("""
                        SELECT name_en, name_hi, name_bn FROM office.unit
                         WHERE parent_id IS NULL AND closed_on IS NULL ORDER BY id LIMIT 1
                        """)
                .query((row, n) -> LocalName.of(row, "name"))
                .optional()
                .orElse(new LocalName("Sanchika", null, null));
    }

    /** Units with a desk that takes what comes for them. */
    List<Card.Unit> units(LocalDate today) {
        return jdbc.sql("""
                        SELECT code, name_en, name_hi, name_bn FROM office.unit u
                         WHERE (closed_on IS NULL OR closed_on > :today)
                           AND EXISTS (SELECT FROM office.post p WHERE p.unit_id = u.id AND (p.kind = 'QUEUE' OR p.heads_unit)
                                          AND (p.closed_on IS NULL OR p.closed_on > :today))
                         ORDER BY id LIMIT :most
                        """)
                .param("today", today)
                .param("most", Card.MOST_UNITS)
                .query((row, n) -> new Card.Unit(row.getString("code"), LocalName.of(row, "name")))
                .list();
    }

    /** The desk of the unit as a whole; where it has none, that of its head. */
    Optional<PostId> desk(String unit, LocalDate today) {
        return jdbc.sql("""
                        SELECT p.id FROM office.post p JOIN office.unit u ON u.id = p.unit_id
                         WHERE u.code = :unit AND (p.kind = 'QUEUE' OR p.heads_unit)
                           AND (u.closed_on IS NULL OR u.closed_on > :today)
                           AND (p.closed_on IS NULL OR p.closed_on > :today)
                         ORDER BY p.kind = 'QUEUE' DESC, p.id LIMIT 1
                        """)
                .param("unit", unit)
                .param("today", today)
                .query(Long.class)
                .optional()
                .map(PostId::new);
    }

    private Peer peer(ResultSet row) throws SQLException {
        return new Peer(
                row.getLong("id"),
                row.getString("code"),
                row.getString("name"),
                row.getString("address"),
                row.getString("installation"),
                card(row.getString("card")),
                card(row.getString("offered")),
                row.getObject("card_at", OffsetDateTime.class).toInstant(),
                row.getBoolean("stopped"),
                row.getBoolean("confidential"),
                row.getLong("seen"));
    }

    private @Nullable Card card(@Nullable String statement) {
        return statement == null ? null : Card.read(statement, json).orElseThrow();
    }
}
