package org.sanchika.dispatch.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class StampSql {
    private final JdbcClient jdbc;

    StampSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Nobody writes into the account of this office before the transaction ends. */
    void lock(UnitId office) {
        jdbc.sql(
                        "SELECT 1 FROM pg_advisory_xact_lock(cast(cast('dispatch.stamp' AS regclass) AS oid)::int, cast(:office AS int))")
                .param("office", office.value())
                .query(Long.class)
                .single();
    }

    /** What is left, in paise. */
    long balance(UnitId office) {
        return jdbc.sql("SELECT balance FROM dispatch.stamp WHERE office_id = :office ORDER BY seq DESC LIMIT 1")
                .param("office", office.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** The next line of the account, under its lock. */
    void insert(UnitId office, StampLine line, @Nullable Long envelope, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO dispatch.stamp (office_id, seq, kind, amount, balance, envelope_id, remark, dated,
                                                    person_id, post_id, charge_id, at)
                        SELECT :office, coalesce(max(seq), 0) + 1, :kind, :amount, :balance, :envelope, :remark, :dated,
                               :person, :post, :charge, :at
                          FROM dispatch.stamp WHERE office_id = :office
                        """)
                .param("office", office.value())
                .param("kind", line.kind().name())
                .param("amount", line.amount())
                .param("balance", line.balance())
                .param("envelope", envelope, Types.BIGINT)
                .param("remark", line.remark())
                .param("dated", line.dated())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** @param before a page's last line, or the largest number */
    List<StampLine> lines(UnitId office, LocalDate first, LocalDate last, long before, int limit) {
        return jdbc.sql("""
                        SELECT s.*, coalesce(e.number, '') AS number, coalesce(e.recipient, '') AS recipient,
                               p.name_en, p.name_hi, p.name_bn
                          FROM dispatch.stamp s
                          LEFT JOIN dispatch.envelope e ON e.id = s.envelope_id
                          JOIN office.person p ON p.id = s.person_id
                         WHERE s.office_id = :office AND s.dated BETWEEN :first AND :last AND s.seq < :before
                         ORDER BY s.seq DESC LIMIT :limit
                        """)
                .param("office", office.value())
                .param("first", first)
                .param("last", last)
                .param("before", before)
                .param("limit", limit)
                .query((row, n) -> line(row))
                .list();
    }

    private static StampLine line(ResultSet row) throws SQLException {
        return new StampLine(
                row.getInt("seq"),
                StampLine.Kind.valueOf(row.getString("kind")),
                row.getLong("amount"),
                row.getLong("balance"),
                row.getString("number"),
                row.getString("recipient"),
                row.getString("remark"),
                row.getObject("dated", LocalDate.class),
                LocalName.of(row, "name"));
    }
}
