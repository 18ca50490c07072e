package org.sanchika.signing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class EsignSql {
    private final JdbcClient jdbc;

    EsignSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What an officer went to the provider with.
     *
     * @param name as the provider knows it
     * @param certificate in whose name; none while he registers
     * @param content what he signs to register; none otherwise
     * @param answered when the provider answered
     * @param refusal key of the sentence that says why nothing came of it; empty otherwise
     */
    record Errand(
            long id,
            String name,
            @Nullable Long certificate,
            byte @Nullable [] content,
            Acting by,
            Instant at,
            Instant until,
            @Nullable Instant answered,
            String refusal) {

        boolean registers() {
            return certificate == null;
        }

        boolean isOpen(Instant now) {
            return answered == null && now.isBefore(until);
        }
    }

    /** One about to begin. */
    record Fresh(
            String name, @Nullable Long certificate, byte @Nullable [] content, UUID once, Instant at, Instant until) {}

    /** Empty when this form began one before. */
    Optional<Long> insert(Fresh fresh, Acting by) {
        return jdbc.sql("""
                        INSERT INTO signing.esign (name, certificate_id, content, person_id, post_id, charge_id, unit_id, once, at, until)
                        VALUES (:name, :certificate, :content, :person, :post, :charge, :unit, :once, :at, :until)
                            ON CONFLICT (person_id, once) DO NOTHING RETURNING id
                        """)
                .param("name", fresh.name())
                .param("certificate", fresh.certificate(), Types.BIGINT)
                .param("content", fresh.content(), Types.BINARY)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("unit", by.unit().value())
                .param("once", fresh.once())
                .param("at", at(fresh.at()))
                .param("until", at(fresh.until()))
                .query(Long.class)
                .optional();
    }

    Optional<Long> begun(PersonId person, UUID once) {
        return jdbc.sql("SELECT id FROM signing.esign WHERE person_id = :person AND once = :once")
                .param("person", person.value())
                .param("once", once)
                .query(Long.class)
                .optional();
    }

    /** One’s own. */
    Optional<Errand> find(long id, PersonId person) {
        return jdbc.sql("SELECT * FROM signing.esign WHERE id = :id AND person_id = :person")
                .param("id", id)
                .param("person", person.value())
                .query((row, n) -> errand(row))
                .optional();
    }

    Optional<Errand> named(String name) {
        return jdbc.sql("SELECT * FROM signing.esign WHERE name = :name")
                .param("name", name)
                .query((row, n) -> errand(row))
                .optional();
    }

    /** False when it was answered before: of two answers one counts. */
    boolean answered(long id, Instant at) {
        return jdbc.sql("UPDATE signing.esign SET answered_at = :at WHERE id = :id AND answered_at IS NULL")
                        .param("at", at(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @param said by the provider, for whoever looks into it */
    void refused(long id, String key, String said) {
        jdbc.sql("UPDATE signing.esign SET refusal = :refusal, said = :said WHERE id = :id")
                .param("refusal", key)
                .param("said", said)
                .param("id", id)
                .update();
    }

    private static Errand errand(ResultSet row) throws SQLException {
        OffsetDateTime answered = row.getObject("answered_at", OffsetDateTime.class);
        return new Errand(
                row.getLong("id"),
                row.getString("name"),
                row.getObject("certificate_id", Long.class),
                row.getBytes("content"),
                Acting.of(row),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getObject("until", OffsetDateTime.class).toInstant(),
                answered == null ? null : answered.toInstant(),
                row.getString("refusal"));
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
