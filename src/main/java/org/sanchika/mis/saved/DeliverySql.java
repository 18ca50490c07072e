package org.sanchika.mis.saved;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanchika.mis.saved.Delivery.Addressee;
import org.sanchika.mis.saved.Delivery.Rhythm;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How views go by e-mail. */
@Repository
class DeliverySql {
    private final JdbcClient jdbc;

    DeliverySql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What stands beside a view in the list.
     *
     * @param rhythm empty when it does not go
     * @param failed what last was to go did not
     */
    record Mark(long view, String rhythm, boolean failed) {
        static final Mark NONE = new Mark(0, "", false);
    }

    Map<Long, Mark> marks(long person) {
        return jdbc
                .sql("""
                        SELECT d.view_id, d.rhythm,
                               EXISTS (SELECT 1 FROM mis.sending s
                                        WHERE s.view_id = d.view_id AND s.state = 'FAILED'
                                          AND s.day = (SELECT max(l.day) FROM mis.sending l WHERE l.view_id = d.view_id AND l.state <> 'WAITING')) AS failed
                          FROM mis.delivery d JOIN mis.view v ON v.id = d.view_id
                         WHERE v.person_id = :person
                        """)
                .param("person", person)
                .query((row, n) -> new Mark(row.getLong("view_id"), row.getString("rhythm"), row.getBoolean("failed")))
                .list()
                .stream()
                .collect(Collectors.toMap(Mark::view, mark -> mark));
    }

    /** Instead of the one before. */
    void put(Delivery delivery) {
        delete(delivery.view());
        jdbc.sql("""
                        INSERT INTO mis.delivery (view_id, charge_id, post_id, rhythm, day, at_time, format, since)
                        VALUES (:view, :charge, :post, :rhythm, :day, :at, :format, :since)
                        """)
                .param("view", delivery.view())
                .param("charge", delivery.by().charge())
                .param("post", delivery.by().post())
                .param("rhythm", delivery.rhythm().name())
                .param("day", delivery.day())
                .param("at", delivery.at())
                .param("format", delivery.format())
                .param("since", at(delivery.since()))
                .update();
        for (Addressee one : delivery.addressees()) {
            jdbc.sql(
                            "INSERT INTO mis.addressee (view_id, person_id, charge_id, post_id) VALUES (:view, :person, :charge, :post)")
                    .param("view", delivery.view())
                    .param("person", one.person())
                    .param("charge", one.charge())
                    .param("post", one.post())
                    .update();
        }
    }

    void delete(long view) {
        jdbc.sql("DELETE FROM mis.delivery WHERE view_id = :view")
                .param("view", view)
                .update();
    }

    Optional<Delivery> find(long view) {
        return jdbc.sql(
                        "SELECT d.*, v.person_id FROM mis.delivery d JOIN mis.view v ON v.id = d.view_id WHERE d.view_id = :view")
                .param("view", view)
                .query((row, n) -> delivery(row))
                .optional();
    }

    /** Whose time of day has come, and of which nothing was reserved on that day. */
    List<Delivery> waiting(LocalDate day, LocalTime now) {
        return jdbc.sql("""
                        SELECT d.*, v.person_id FROM mis.delivery d JOIN mis.view v ON v.id = d.view_id
                         WHERE d.at_time <= :now
                           AND NOT EXISTS (SELECT 1 FROM mis.sending s WHERE s.view_id = d.view_id AND s.day = :day)
                         ORDER BY d.view_id
                        """)
                .param("now", now)
                .param("day", day)
                .query((row, n) -> delivery(row))
                .list();
    }

    private Delivery delivery(ResultSet row) throws SQLException {
        long view = row.getLong("view_id");
        return new Delivery(
                view,
                new Addressee(row.getLong("person_id"), row.getLong("post_id"), row.getLong("charge_id")),
                Rhythm.valueOf(row.getString("rhythm")),
                row.getInt("day"),
                row.getObject("at_time", LocalTime.class),
                row.getString("format"),
                row.getObject("since", OffsetDateTime.class).toInstant(),
                addressees(view));
    }

    private List<Addressee> addressees(long view) {
        return jdbc.sql(
                        "SELECT person_id, post_id, charge_id FROM mis.addressee WHERE view_id = :view ORDER BY person_id")
                .param("view", view)
                .query((row, n) ->
                        new Addressee(row.getLong("person_id"), row.getLong("post_id"), row.getLong("charge_id")))
                .list();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
