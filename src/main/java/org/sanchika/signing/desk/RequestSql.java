package org.sanchika.signing.desk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.ChargeId;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.signing.Signable;
import org.sanchika.signing.Signables.Waiting;
import org.sanchika.signing.SigningAct;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class RequestSql {
    private final JdbcClient jdbc;

    RequestSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is to be laid before a token.
     *
     * @param data what the token signs of it
     */
    record Fresh(Waiting what, Signable.Ready ready, byte[] data, Instant at, Instant until, UUID once) {}

    /** A request with all that is needed to finish it. */
    record Whole(long id, long certificate, Item item, Signable.Ready what, Instant at, Acting by) {}

    /** What a token still has to sign. */
    record ToSign(long id, Item item, byte[] data) {}

    /** Which paper it is of an errand to the provider of eSign. */
    record Part(long errand, int place) {}

    /** A paper of such an errand that waits for its signature. */
    record Asked(int place, String title, byte[] digest, Whole whole) {}

    void insert(Fresh fresh, long certificate, Acting by) {
        insert(fresh, certificate, null, by);
    }

    void insert(Fresh fresh, long certificate, @Nullable Part part, Acting by) {
        SigningAct act = fresh.ready() instanceof Signable.Pdf(byte[] pdf, SigningAct asked) ? asked : null;
        byte[] document = switch (fresh.ready()) {
            case Signable.Pdf(byte[] pdf, SigningAct asked) -> pdf;
            case Signable.Content(byte[] bytes) -> bytes;
        };
        jdbc.sql("""
                        INSERT INTO signing.request (certificate_id, kind, subject_id, title, href, person_id, post_id, charge_id,
                                                     unit_id, powers, once, document, field, reason, stamp, at, data, until,
                                                     esign_id, place)
                        VALUES (:certificate, :kind, :subject, :title, :href, :person, :post, :charge,
                                :unit, :powers, :once, :document, :field, :reason, :stamp, :at, :data, :until,
                                :errand, :place)
                        ON CONFLICT DO NOTHING
                        """)
                .param("certificate", certificate)
                .param("kind", fresh.what().kind())
                .param("subject", fresh.what().id())
                .param("title", fresh.what().title())
                .param("href", fresh.what().href())
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("unit", by.unit().value())
                .param("powers", by.powers().stream().map(Power::name).toArray(String[]::new))
                .param("once", fresh.once())
                .param("document", document)
                .param("field", act == null ? null : act.field(), Types.VARCHAR)
                .param("reason", act == null ? null : act.reason(), Types.VARCHAR)
                .param("stamp", act == null ? null : act.stamp(), Types.BINARY)
                .param("at", at(fresh.at()))
                .param("data", fresh.data())
                .param("until", at(fresh.until()))
                .param("errand", part == null ? null : part.errand(), Types.BIGINT)
                .param("place", part == null ? null : part.place(), Types.INTEGER)
                .update();
    }

    /** Those of an errand that still wait, in order. */
    List<Asked> of(long errand) {
        return jdbc.sql("SELECT * FROM signing.request WHERE esign_id = :errand AND state = 'WAITING' ORDER BY place")
                .param("errand", errand)
                .query((row, n) ->
                        new Asked(row.getInt("place"), row.getString("title"), row.getBytes("data"), whole(row)))
                .list();
    }

    List<ToSign> waiting(long certificate, Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id, kind, subject_id, data FROM signing.request
                         WHERE certificate_id = :certificate AND state = 'WAITING' AND until > :now ORDER BY id LIMIT :limit
                        """)
                .param("certificate", certificate)
                .param("now", at(now))
                .param("limit", limit)
                .query((row, n) -> new ToSign(row.getLong("id"), item(row), row.getBytes("data")))
                .list();
    }

    /** Empty when it waits no more, or is another certificate’s. */
    Optional<Whole> find(long id, long certificate, Instant now) {
        return jdbc.sql("""
                        SELECT * FROM signing.request
                         WHERE id = :id AND certificate_id = :certificate AND state = 'WAITING' AND until > :now
                        """)
                .param("id", id)
                .param("certificate", certificate)
                .param("now", at(now))
                .query((row, n) -> whole(row))
                .optional();
    }

    /** False when it waits no more; of two who bring a signature one waits for the other here. */
    boolean signed(long id, Instant at) {
        return end(id, "SIGNED", "", at);
    }

    void refused(long id, String key, Instant at) {
        end(id, "REFUSED", key, at);
    }

    private boolean end(long id, String state, String refusal, Instant at) {
        return jdbc.sql("""
                        UPDATE signing.request SET state = :state, refusal = :refusal, ended_at = :at
                         WHERE id = :id AND state = 'WAITING'
                        """)
                        .param("state", state)
                        .param("refusal", refusal)
                        .param("at", at(at))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** One’s own, newest first. */
    List<RequestRow> recent(PersonId person, Instant since, Instant now, int limit) {
        return jdbc.sql("""
                        SELECT id, title, href, state, refusal, until, certificate_id, esign_id FROM signing.request
                         WHERE person_id = :person AND at > :since ORDER BY id DESC LIMIT :limit
                        """)
                .param("person", person.value())
                .param("since", at(since))
                .param("limit", limit)
                .query((row, n) -> new RequestRow(
                        row.getLong("id"),
                        row.getString("title"),
                        row.getString("href"),
                        state(row, now),
                        row.getString("refusal"),
                        row.getLong("certificate_id"),
                        row.getObject("esign_id", Long.class)))
                .list();
    }

    private static RequestRow.State state(ResultSet row, Instant now) throws SQLException {
        RequestRow.State state = RequestRow.State.valueOf(row.getString("state"));
        boolean late = !instant(row, "until").isAfter(now);
        return state == RequestRow.State.WAITING && late ? RequestRow.State.LATE : state;
    }

    private static Whole whole(ResultSet row) throws SQLException {
        Instant at = instant(row, "at");
        String field = row.getString("field");
        byte[] document = row.getBytes("document");
        Signable.Ready what = field == null
                ? new Signable.Content(document)
                : new Signable.Pdf(
                        document,
                        new SigningAct(
                                field, at.atZone(Words.ZONE), row.getString("reason"), null, row.getBytes("stamp")));
        return new Whole(row.getLong("id"), row.getLong("certificate_id"), item(row), what, at, acting(row));
    }

    private static Item item(ResultSet row) throws SQLException {
        return new Item(row.getString("kind"), row.getLong("subject_id"));
    }

    private static Acting acting(ResultSet row) throws SQLException {
        Set<Power> powers = Arrays.stream((String[]) row.getArray("powers").getArray())
                .map(Power::valueOf)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Power.class)));
        return new Acting(
                new PersonId(row.getLong("person_id")),
                new PostId(row.getLong("post_id")),
                new ChargeId(row.getLong("charge_id")),
                new UnitId(row.getLong("unit_id")),
                powers);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
