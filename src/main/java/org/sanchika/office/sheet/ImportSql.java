package org.sanchika.office.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Uploads between being looked at and being confirmed; each is its sender's alone. */
@Repository
class ImportSql {
    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ImportSql(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** @param outcome what was entered; none before it was */
    record Kept(
            long id,
            String name,
            Instant at,
            @Nullable Instant doneAt,
            Book book,
            @Nullable Report outcome) {}

    long insert(long person, String name, Book book, Instant at) {
        jdbc.sql("DELETE FROM office.sheet_import WHERE at < :before")
                .param("before", at.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("""
                        INSERT INTO office.sheet_import (person_id, at, name, book)
                        VALUES (:person, :at, :name, cast(:book AS jsonb))
                        RETURNING id
                        """)
                .param("person", person)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("name", name)
                .param("book", json.writeValueAsString(book))
                .query(Long.class)
                .single();
    }

    Optional<Kept> find(long id, long person) {
        return jdbc.sql(
                        "SELECT id, name, at, done_at, book, outcome FROM office.sheet_import WHERE id = :id AND person_id = :person")
                .param("id", id)
                .param("person", person)
                .query(this::kept)
                .optional();
    }

    /** Two who confirm the same upload at once, as after a double click, come one after the other. */
    Optional<Kept> take(long id, long person) {
        return jdbc.sql("""
                        SELECT id, name, at, done_at, book, outcome FROM office.sheet_import
                         WHERE id = :id AND person_id = :person FOR UPDATE
                        """)
                .param("id", id)
                .param("person", person)
                .query(this::kept)
                .optional();
    }

    void done(long id, Report outcome, Instant at) {
        jdbc.sql("UPDATE office.sheet_import SET done_at = :at, outcome = cast(:outcome AS jsonb) WHERE id = :id")
                .param("id", id)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("outcome", json.writeValueAsString(outcome))
                .update();
    }

    List<Report.Earlier> recent(long person) {
        return jdbc.sql("""
                        SELECT id, name, at, done_at FROM office.sheet_import WHERE person_id = :person
                         ORDER BY at DESC, id DESC LIMIT 10
                        """)
                .param("person", person)
                .query((row, n) -> new Report.Earlier(
                        row.getLong("id"),
                        row.getString("name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getObject("done_at") != null))
                .list();
    }

    private Kept kept(ResultSet row, int n) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        String outcome = row.getString("outcome");
        return new Kept(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                done == null ? null : done.toInstant(),
                json.readValue(row.getString("book"), Book.class),
                outcome == null ? null : json.readValue(outcome, Report.class));
    }
}
