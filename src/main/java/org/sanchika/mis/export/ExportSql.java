package org.sanchika.mis.export;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Asked;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Exports, their states and their files. */
@Repository
class ExportSql {
    static final int TRIES = 3;

    private static final String WHOLE = """
            SELECT e.*, s.state, s.tries, s.lines, s.total, s.size, s.why,
                   p.title_en, p.title_hi, p.title_bn, u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn
              FROM mis.export e
              JOIN mis.export_state s ON s.export_id = e.id
              JOIN office.post p ON p.id = e.post_id
              LEFT JOIN office.unit u ON u.id = e.unit_id
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ExportSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A new order, as it stands when it is made. */
    record Order(
            long person,
            long charge,
            long post,
            Asked asked,
            @Nullable Long unit,
            String format,
            Language language,
            Instant at) {}

    long insert(Order order) {
        long id = jdbc.sql("""
                        INSERT INTO mis.export (person_id, charge_id, post_id, report, unit_id, first_day, last_day, chosen, format, language, ordered_at)
                        VALUES (:person, :charge, :post, :report, :unit, :first, :last, cast(:chosen AS jsonb), :format, :language, :at)
                        RETURNING id
                        """)
                .param("person", order.person())
                .param("charge", order.charge())
                .param("post", order.post())
                .param("report", order.asked().report().name())
                .param("unit", order.unit(), Types.BIGINT)
                .param("first", order.asked().period().first())
                .param("last", order.asked().period().last())
                .param("chosen", json.writeValueAsString(order.asked().chosen()))
                .param("format", order.format())
                .param("language", order.language().code())
                .param("at", at(order.at()))
                .query(Long.class)
                .single();
        jdbc.sql("INSERT INTO mis.export_state (export_id) VALUES (:id)")
                .param("id", id)
                .update();
        return id;
    }

    /** Held until the transaction ends, so that two orders of one person see each other. */
    int underWay(long person) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtextextended('mis.export', :person))")
                .param("person", person)
                .query((row, n) -> n)
                .list();
        return jdbc.sql("""
                        SELECT count(*) FROM mis.export e JOIN mis.export_state s ON s.export_id = e.id
                         WHERE e.person_id = :person AND s.state IN ('WAITING', 'RUNNING')
                        """).param("person", person).query(Integer.class).single();
    }

    List<Export> of(long person, Instant since) {
        return jdbc.sql(WHOLE
                        + "WHERE e.person_id = :person AND e.ordered_at > :since ORDER BY e.ordered_at DESC, e.id DESC")
                .param("person", person)
                .param("since", at(since))
                .query((row, n) -> export(row))
                .list();
    }

    Optional<Export> find(long id) {
        return jdbc.sql(WHOLE + "WHERE e.id = :id")
                .param("id", id)
                .query((row, n) -> export(row))
                .optional();
    }

    /** Begins a try and leaves nothing of an earlier one; false when there is nothing to be done, or no try is left. */
    boolean begin(long id) {
        boolean begun = jdbc.sql("""
                        UPDATE mis.export_state SET state = 'RUNNING', tries = tries + 1, lines = 0, total = NULL, size = 0
                         WHERE export_id = :id AND state IN ('WAITING', 'RUNNING') AND tries < :tries
                        """).param("id", id).param("tries", TRIES).update() == 1;
        if (begun) {
            clear(id);
        }
        return begun;
    }

    /** False for a try that was cancelled or overtaken. */
    boolean progress(Export export, long lines, @Nullable Long total, long size) {
        return jdbc.sql("""
                        UPDATE mis.export_state SET lines = :lines, total = :total, size = :size
                         WHERE export_id = :id AND state = 'RUNNING' AND tries = :try
                        """)
                        .param("lines", lines)
                        .param("total", total, Types.BIGINT)
                        .param("size", size)
                        .param("id", export.id())
                        .param("try", export.tries())
                        .update()
                == 1;
    }

    void piece(Export export, int place, byte[] bytes) {
        jdbc.sql("INSERT INTO mis.export_piece (export_id, place, bytes) VALUES (:id, :place, :bytes)")
                .param("id", export.id())
                .param("place", place)
                .param("bytes", bytes)
                .update();
    }

    Optional<byte[]> piece(long id, int place) {
        return jdbc.sql("SELECT bytes FROM mis.export_piece WHERE export_id = :id AND place = :place")
                .param("id", id)
                .param("place", place)
                .query((row, n) -> row.getBytes("bytes"))
                .optional();
    }

    /**
     * Ends what is under way, and keeps a file only of what is done; false when it had ended before.
     *
     * @param tries the try that ends it; none: whichever is under way
     */
    boolean end(long id, @Nullable Integer tries, Export.State state, Export.@Nullable Why why, Instant now) {
        boolean ended = jdbc.sql("""
                        UPDATE mis.export_state SET state = :state, why = :why, ended_at = :now
                         WHERE export_id = :id AND state IN ('WAITING', 'RUNNING') AND tries = coalesce(cast(:try AS integer), tries)
                        """)
                        .param("state", state.name())
                        .param("why", why == null ? null : why.name(), Types.VARCHAR)
                        .param("now", at(now))
                        .param("id", id)
                        .param("try", tries, Types.INTEGER)
                        .update()
                == 1;
        if (ended && state != Export.State.DONE) {
            clear(id);
        }
        return ended;
    }

    /** Takes the files away that were kept for their time. */
    int sweep(Instant before) {
        List<Long> old = jdbc.sql("""
                        UPDATE mis.export_state SET state = 'SWEPT' WHERE state = 'DONE' AND ended_at < :before RETURNING export_id
                        """)
                .param("before", at(before))
                .query((row, n) -> row.getLong("export_id"))
                .list();
        old.forEach(this::clear);
        return old.size();
    }

    /** What is done and thrown away before its time. */
    boolean discard(long id) {
        boolean gone = jdbc.sql("UPDATE mis.export_state SET state = 'SWEPT' WHERE export_id = :id AND state = 'DONE'")
                        .param("id", id)
                        .update()
                == 1;
        if (gone) {
            clear(id);
        }
        return gone;
    }

    private void clear(long id) {
        jdbc.sql("DELETE FROM mis.export_piece WHERE export_id = :id")
                .param("id", id)
                .update();
    }

    private Export export(ResultSet row) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean everything = row.wasNull();
        String why = row.getString("why");
        return new Export(
                row.getLong("id"),
                new Export.By(
                        row.getLong("person_id"),
                        row.getLong("charge_id"),
                        row.getLong("post_id"),
                        LocalName.of(row, "title")),
                row.getString("report"),
                everything ? null : new Export.Unit(unit, LocalName.of(row, "unit")),
                row.getObject("first_day", LocalDate.class),
                row.getObject("last_day", LocalDate.class),
                json.readValue(row.getString("chosen"), new TypeReference<Map<String, String>>() {}),
                row.getString("format"),
                Language.of(row.getString("language")).orElseThrow(),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                Export.State.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getLong("lines"),
                row.getObject("total", Long.class),
                row.getLong("size"),
                why == null ? null : Export.Why.valueOf(why));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
