package org.sanchika.office.people;

import java.time.LocalDate;
import java.util.Optional;
import org.sanchika.office.people.PeopleRules.ChargeFacts;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts on which it is decided whether a charge may be given or ended. */
@Repository
class ChargeSql {
    private final JdbcClient jdbc;

    ChargeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A charge that has not ended, with where its post stands. */
    record Open(long id, long post, long unit, LocalDate from, boolean installation) {}

    /** One hand at a time changes who holds a post. */
    void takePost(long post) {
        jdbc.sql("SELECT id FROM office.post WHERE id = :post FOR UPDATE")
                .param("post", post)
                .query((row, n) -> row.getLong(1))
                .optional();
    }

    /** Empty when there is no such post. */
    Optional<ChargeFacts> facts(long post, long person, long administrators, boolean everywhere, LocalDate today) {
        return jdbc.sql("""
                        SELECT :everywhere OR EXISTS (SELECT 1 FROM office.above(p.unit_id) a WHERE a.unit_id = :unit) AS reached,
                               p.closed_on IS NOT NULL AS closed, p.kind = 'QUEUE' AS queue,
                               EXISTS (SELECT 1 FROM office.post_role r WHERE r.post_id = p.id AND r.role = 'INSTALLATION_ADMIN')
                                   AS installation,
                               (SELECT max(c.from_on) FROM office.charge c WHERE c.post_id = p.id AND c.until_on IS NULL
                                   AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')) AS holder_since,
                               EXISTS (SELECT 1 FROM office.charge c WHERE c.post_id = p.id AND c.person_id = :person
                                   AND (c.until_on IS NULL OR c.until_on >= :today)) AS already_here,
                               r.id IS NOT NULL AS is_regular, r.title_en, r.title_hi, r.title_bn
                          FROM office.post p
                          LEFT JOIN LATERAL (
                               SELECT q.id, q.title_en, q.title_hi, q.title_bn
                                 FROM office.charge c JOIN office.post q ON q.id = c.post_id
                                WHERE c.person_id = :person AND c.kind = 'REGULAR' AND c.until_on IS NULL AND q.id <> p.id
                                LIMIT 1) r ON true
                         WHERE p.id = :post
                        """)
                .param("everywhere", everywhere)
                .param("unit", administrators)
                .param("person", person)
                .param("today", today)
                .param("post", post)
                .query((row, n) -> new ChargeFacts(
                        row.getBoolean("reached"),
                        row.getBoolean("closed"),
                        row.getBoolean("queue"),
                        row.getBoolean("installation"),
                        row.getObject("holder_since", LocalDate.class),
                        row.getBoolean("already_here"),
                        row.getBoolean("is_regular") ? LocalName.of(row, "title") : null))
                .optional();
    }

    Optional<Open> open(long charge) {
        return jdbc.sql("""
                        SELECT c.id, c.post_id, p.unit_id, c.from_on,
                               EXISTS (SELECT 1 FROM office.post_role r WHERE r.post_id = p.id AND r.role = 'INSTALLATION_ADMIN')
                                   AS installation
                          FROM office.charge c JOIN office.post p ON p.id = c.post_id
                         WHERE c.id = :charge AND c.until_on IS NULL
                        """)
                .param("charge", charge)
                .query((row, n) -> new Open(
                        row.getLong("id"),
                        row.getLong("post_id"),
                        row.getLong("unit_id"),
                        row.getObject("from_on", LocalDate.class),
                        row.getBoolean("installation")))
                .optional();
    }
}
