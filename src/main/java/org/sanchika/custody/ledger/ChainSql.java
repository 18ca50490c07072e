package org.sanchika.custody.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a chain as it was written, to verify it and to rebuild the holding from it. */
@Repository
class ChainSql {
    private final JdbcClient jdbc;

    ChainSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row of the chain with what stands beside it.
     *
     * @param salt and {@code text}: none when there was no text, or it was lawfully destroyed
     */
    record Row(
            Entry entry,
            short version,
            byte[] previous,
            byte[] hash,
            byte @Nullable [] bodyDigest,
            byte @Nullable [] salt,
            @Nullable String text) {}

    List<Row> rows(MatterId matter) {
        return rows(matter.value(), matter.value());
    }

    /** Of all matters from one to another, each chain in its order. */
    List<Row> rows(long first, long last) {
        return jdbc.sql("""
                        SELECT r.*, b.salt, b.text
                          FROM (SELECT matter_id, seq, true AS movement, from_post, to_post AS post, person_id, charge_id,
                                       sent_at AS at, via AS kind, action AS code, priority, due_on AS day,
                                       NULL::bigint AS other_id, version, prev_hash, hash, body_digest
                                  FROM custody.movement WHERE matter_id BETWEEN :first AND :last
                                UNION ALL
                                SELECT matter_id, seq, false, NULL, post_id, person_id, charge_id,
                                       at, kind, code, NULL, until_on, other_id, version, prev_hash, hash, body_digest
                                  FROM custody.event WHERE matter_id BETWEEN :first AND :last) r
                          LEFT JOIN custody.body b ON b.matter_id = r.matter_id AND b.seq = r.seq
                         ORDER BY r.matter_id, r.seq
                        """)
                .param("first", first)
                .param("last", last)
                .query(ChainSql::row)
                .list();
    }

    /** The holding as it stands. */
    Optional<HoldingFold.Standing> standing(MatterId matter) {
        return jdbc.sql("""
                        SELECT h.*, m.physical AS paper FROM custody.holding h JOIN custody.matter m ON m.id = h.matter_id
                         WHERE h.matter_id = :matter
                        """)
                .param("matter", matter.value())
                .query((row, n) -> standing(row))
                .optional();
    }

    static HoldingFold.Standing standing(ResultSet row) throws SQLException {
        return new HoldingFold.Standing(
                row.getLong("post_id"),
                instant(row, "since"),
                row.getInt("moved_seq"),
                row.getObject("from_post", Long.class),
                row.getLong("by_person"),
                row.getObject("opened_at") == null ? null : instant(row, "opened_at"),
                row.getString("state"),
                row.getObject("wake_on", LocalDate.class),
                row.getObject("carrier_id", Long.class),
                instant(row, "lies_from"),
                row.getInt("head_seq"));
    }

    String kindOf(MatterId matter) {
        return jdbc.sql("SELECT kind FROM custody.matter WHERE id = :matter")
                .param("matter", matter.value())
                .query(String.class)
                .single();
    }

    boolean isPhysical(MatterId matter) {
        return jdbc.sql("SELECT physical FROM custody.matter WHERE id = :matter")
                .param("matter", matter.value())
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        Entry entry = row.getBoolean("movement")
                ? new Entry.Movement(
                        row.getLong("matter_id"),
                        row.getInt("seq"),
                        row.getObject("from_post", Long.class),
                        row.getLong("post"),
                        row.getLong("person_id"),
                        row.getLong("charge_id"),
                        instant(row, "at"),
                        row.getString("kind"),
                        row.getString("code"),
                        row.getString("priority"),
                        row.getObject("day", LocalDate.class))
                : new Entry.Event(
                        row.getLong("matter_id"),
                        row.getInt("seq"),
                        row.getString("kind"),
                        row.getObject("post", Long.class),
                        row.getObject("person_id", Long.class),
                        row.getObject("charge_id", Long.class),
                        instant(row, "at"),
                        row.getString("code"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("other_id", Long.class));
        return new Row(
                entry,
                row.getShort("version"),
                row.getBytes("prev_hash"),
                row.getBytes("hash"),
                row.getBytes("body_digest"),
                row.getBytes("salt"),
                row.getString("text"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
