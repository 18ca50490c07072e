package org.sanchika.office.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.people.PeopleRules.Standing;
import org.sanchika.office.people.PersonPage.Charge;
import org.sanchika.office.people.PersonPage.Person;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** People as the screens show them, and the facts on which {@link PeopleRules} decide. */
@Repository
class PeopleSql {
    private final JdbcClient jdbc;

    PeopleSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of their ids, from {@code after} on; an empty text finds all. */
    List<PersonPage.Row> find(String text, long after, int limit, LocalDate today) {
        return jdbc.sql("""
                        SELECT n.id, n.code, n.name_en, n.name_hi, n.name_bn, c.title_en, c.title_hi, c.title_bn,
                               c.unit_en, c.unit_hi, c.unit_bn, coalesce(c.charges, 0) AS charges
                          FROM office.person n
                          LEFT JOIN LATERAL (
                               SELECT p.title_en, p.title_hi, p.title_bn, u.name_en AS unit_en, u.name_hi AS unit_hi,
                                      u.name_bn AS unit_bn, count(*) OVER () AS charges
                                 FROM office.charge c
                                 JOIN office.post p ON p.id = c.post_id
                                 JOIN office.unit u ON u.id = p.unit_id
                                WHERE c.person_id = n.id AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                                ORDER BY (c.kind = 'REGULAR') DESC, c.from_on LIMIT 1) c ON true
                         WHERE n.id > :after
                           AND (:text = '' OR concat_ws(' ', n.name_en, n.name_hi, n.name_bn, n.code, c.title_en, c.title_hi,
                                c.title_bn, c.unit_en, c.unit_hi, c.unit_bn) ILIKE :pattern)
                         ORDER BY n.id LIMIT :limit
                        """)
                .param("today", today)
                .param("after", after)
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([%_\\\\])", "\\\\$1").replace(' ', '%') + "%")
                .param("limit", limit)
                .query((row, n) -> new PersonPage.Row(
                        row.getLong("id"),
                        row.getString("code"),
                        LocalName.of(row, "name"),
                        row.getInt("charges") == 0 ? null : LocalName.of(row, "title"),
                        row.getInt("charges") == 0 ? null : LocalName.of(row, "unit"),
                        row.getInt("charges")))
                .list();
    }

    Optional<Person> person(long id) {
        return jdbc.sql("""
                        SELECT n.id, n.code, n.name_en, n.name_hi, n.name_bn, coalesce(n.mobile, '') AS mobile,
                               coalesce(n.email, '') AS email, n.language, a.login, a.code_until
                          FROM office.person n LEFT JOIN office.account a ON a.person_id = n.id
                         WHERE n.id = :id
                        """).param("id", id).query(PeopleSql::person).optional();
    }

    /** Newest first. */
    List<Charge> charges(long person, LocalDate today) {
        return jdbc.sql("""
                        SELECT c.id, c.post_id, p.title_en, p.title_hi, p.title_bn, p.unit_id, u.name_en AS unit_en,
                               u.name_hi AS unit_hi, u.name_bn AS unit_bn, c.kind, c.from_on, c.until_on
                          FROM office.charge c
                          JOIN office.post p ON p.id = c.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                         WHERE c.person_id = :person
                         ORDER BY c.from_on DESC, c.id DESC
                         LIMIT 200
                        """)
                .param("person", person)
                .query((row, n) -> charge(row, today))
                .list();
    }

    /** By which charges it is judged whose person he is; empty when he never held any. */
    List<Standing> standings(long person, long administrators, LocalDate today) {
        return jdbc.sql("""
                        SELECT EXISTS (SELECT 1 FROM office.above(p.unit_id) a WHERE a.unit_id = :unit) AS within,
                               EXISTS (SELECT 1 FROM office.post_role r WHERE r.post_id = p.id AND r.role = 'INSTALLATION_ADMIN')
                                   AS installation
                          FROM office.charge c JOIN office.post p ON p.id = c.post_id
                         WHERE c.person_id = :person
                           AND (coalesce(c.until_on, 'infinity') >= :today
                                OR coalesce(c.until_on, 'infinity') =
                                   (SELECT max(coalesce(l.until_on, 'infinity')) FROM office.charge l
                                     WHERE l.person_id = :person))
                        """)
                .param("unit", administrators)
                .param("person", person)
                .param("today", today)
                .query((row, n) -> new Standing(row.getBoolean("within"), row.getBoolean("installation")))
                .list();
    }

    boolean codeTaken(String code) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM office.person WHERE code = :code)")
                .param("code", code)
                .query(Boolean.class)
                .single();
    }

    boolean loginTaken(String login, long except) {
        return jdbc.sql(
                        "SELECT EXISTS (SELECT 1 FROM office.account WHERE login = lower(:login) AND person_id <> :except)")
                .param("login", login)
                .param("except", except)
                .query(Boolean.class)
                .single();
    }

    private static Person person(ResultSet row, int n) throws SQLException {
        OffsetDateTime until = row.getObject("code_until", OffsetDateTime.class);
        return new Person(
                row.getLong("id"),
                row.getString("code"),
                LocalName.of(row, "name"),
                row.getString("mobile"),
                row.getString("email"),
                row.getString("language"),
                row.getString("login"),
                until == null ? null : until.toInstant());
    }

    private static Charge charge(ResultSet row, LocalDate today) throws SQLException {
        LocalDate from = row.getObject("from_on", LocalDate.class);
        LocalDate until = row.getObject("until_on", LocalDate.class);
        LocalDate to = until == null || until.isAfter(today) ? today : until;
        return new Charge(
                row.getLong("id"),
                row.getLong("post_id"),
                LocalName.of(row, "title"),
                row.getLong("unit_id"),
                LocalName.of(row, "unit"),
                row.getString("kind"),
                from,
                until,
                Math.max(0, ChronoUnit.DAYS.between(from, to)));
    }
}
