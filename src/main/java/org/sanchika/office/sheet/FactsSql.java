package org.sanchika.office.sheet;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.sanchika.office.FileHead;
import org.sanchika.office.people.PeopleRules.Standing;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The facts on which a book is judged: a handful of queries for any number of rows. */
@Repository
class FactsSql {
    private final JdbcClient jdbc;

    FactsSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One hand at a time, as on the screens. */
    void take(Collection<String> posts) {
        jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('office.tree'))")
                .query((row, n) -> true)
                .single();
        jdbc.sql("SELECT id FROM office.post WHERE code = ANY(:posts) ORDER BY id FOR UPDATE")
                .param("posts", array(posts))
                .query((row, n) -> true)
                .list();
    }

    /** With all units above them. */
    Map<String, Facts.Unit> units(Collection<String> codes, long administrators) {
        return byCode(
                jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT u.* FROM office.unit u WHERE u.code = ANY(:codes)
                            UNION
                            SELECT u.* FROM office.unit u JOIN line ON u.id = line.parent_id)
                        SELECT u.id, u.code, coalesce(p.code, '') AS parent, u.kind, coalesce(u.lgd_code::text, '') AS lgd,
                               u.symbol, u.name_en, u.name_hi, u.name_bn, u.closed_on IS NOT NULL AS closed,
                               u.id IN (SELECT b.unit_id FROM office.below(:own) b) AS within
                          FROM line u LEFT JOIN office.unit p ON p.id = u.parent_id
                        """)
                        .param("codes", array(codes))
                        .param("own", administrators)
                        .query((row, n) -> new Facts.Unit(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("parent"),
                                row.getString("kind"),
                                row.getString("lgd"),
                                row.getString("symbol"),
                                LocalName.of(row, "name"),
                                row.getBoolean("closed"),
                                row.getBoolean("within")))
                        .list(),
                Facts.Unit::code);
    }

    /** With all posts above them, and with those that head the units or are their queues. */
    Map<String, Facts.Post> posts(Collection<String> codes, Collection<String> units) {
        return byCode(
                jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT p.* FROM office.post p WHERE p.code = ANY(:codes)
                            UNION
                            SELECT p.* FROM office.post p JOIN office.unit u ON u.id = p.unit_id
                             WHERE u.code = ANY(:units) AND p.closed_on IS NULL AND (p.heads_unit OR p.kind = 'QUEUE')
                            UNION
                            SELECT p.* FROM office.post p JOIN line ON p.id = line.reports_to)
                        SELECT p.id, p.code, u.code AS unit, coalesce(s.code, '') AS superior, p.title_en, p.title_hi,
                               p.title_bn, p.level, p.heads_unit, p.kind = 'QUEUE' AS queue,
                               p.closed_on IS NOT NULL AS closed,
                               ARRAY(SELECT r.role FROM office.post_role r WHERE r.post_id = p.id) AS roles
                          FROM line p
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN office.post s ON s.id = p.reports_to
                        """)
                        .param("codes", array(codes))
                        .param("units", array(units))
                        .query((row, n) -> new Facts.Post(
                                row.getLong("id"),
                                row.getString("code"),
                                row.getString("unit"),
                                row.getString("superior"),
                                LocalName.of(row, "title"),
                                row.getInt("level"),
                                row.getBoolean("heads_unit"),
                                row.getBoolean("queue"),
                                row.getBoolean("closed"),
                                roles(row)))
                        .list(),
                Facts.Post::code);
    }

    /** With the charges by which it is judged whose people they are. */
    Map<String, Facts.Person> people(Collection<String> codes, long administrators, LocalDate today) {
        Map<String, List<Standing>> standings = new HashMap<>();
        jdbc.sql("""
                        WITH last AS (
                            SELECT c.person_id, max(coalesce(c.until_on, 'infinity')) AS until_on
                              FROM office.charge c JOIN office.person n ON n.id = c.person_id
                             WHERE n.code = ANY(:codes) GROUP BY c.person_id)
                        SELECT n.code, p.unit_id IN (SELECT b.unit_id FROM office.below(:own) b) AS within,
                               EXISTS (SELECT 1 FROM office.post_role r WHERE r.post_id = p.id AND r.role = 'INSTALLATION_ADMIN')
                                   AS installation
                          FROM last l
                          JOIN office.person n ON n.id = l.person_id
                          JOIN office.charge c ON c.person_id = n.id
                          JOIN office.post p ON p.id = c.post_id
                         WHERE coalesce(c.until_on, 'infinity') >= :today OR coalesce(c.until_on, 'infinity') = l.until_on
                        """)
                .param("codes", array(codes))
                .param("own", administrators)
                .param("today", today)
                .query((row, n) -> standings
                        .computeIfAbsent(row.getString("code"), code -> new ArrayList<>())
                        .add(new Standing(row.getBoolean("within"), row.getBoolean("installation"))))
                .list();
        return byCode(
                jdbc.sql("""
                        SELECT id, code, name_en, name_hi, name_bn, coalesce(mobile, '') AS mobile, coalesce(email, '') AS email,
                               language
                          FROM office.person WHERE code = ANY(:codes)
                        """)
                        .param("codes", array(codes))
                        .query((row, n) -> new Facts.Person(
                                row.getLong("id"),
                                row.getString("code"),
                                LocalName.of(row, "name"),
                                row.getString("mobile"),
                                row.getString("email"),
                                row.getString("language"),
                                standings.getOrDefault(row.getString("code"), List.of())))
                        .list(),
                Facts.Person::code);
    }

    /** All charges of these people, and of these posts. */
    List<Facts.Charge> charges(Collection<String> people, Collection<String> posts) {
        return jdbc.sql("""
                        SELECT c.id, n.code AS person, p.code AS post, p.title_en, p.title_hi, p.title_bn, c.kind, c.from_on,
                               c.until_on
                          FROM (SELECT c.* FROM office.charge c JOIN office.person n ON n.id = c.person_id
                                 WHERE n.code = ANY(:people)
                                UNION
                                SELECT c.* FROM office.charge c JOIN office.post p ON p.id = c.post_id
                                 WHERE p.code = ANY(:posts)) c
                          JOIN office.person n ON n.id = c.person_id
                          JOIN office.post p ON p.id = c.post_id
                        """)
                .param("people", array(people))
                .param("posts", array(posts))
                .query((row, n) -> new Facts.Charge(
                        row.getLong("id"),
                        row.getString("person"),
                        row.getString("post"),
                        LocalName.of(row, "title"),
                        row.getString("kind"),
                        row.getObject("from_on", LocalDate.class),
                        row.getObject("until_on", LocalDate.class)))
                .list();
    }

    /** The heads of these units and of the whole installation, a head before those under it. */
    List<Facts.Head> heads(Collection<String> units) {
        return jdbc.sql("""
                        SELECT h.id, coalesce(u.code, '') AS unit, h.parent_id, h.grade, h.code, h.name_en, h.name_hi, h.name_bn,
                               h.closed_on IS NOT NULL AS closed
                          FROM office.file_head h LEFT JOIN office.unit u ON u.id = h.unit_id
                         WHERE h.unit_id IS NULL OR u.code = ANY(:units)
                         ORDER BY array_position(ARRAY['BASIC', 'PRIMARY', 'SECONDARY', 'TERTIARY'], h.grade), h.id
                        """)
                .param("units", array(units))
                .query((row, n) -> new Facts.Head(
                        row.getLong("id"),
                        row.getString("unit"),
                        row.getObject("parent_id", Long.class),
                        FileHead.Grade.valueOf(row.getString("grade")),
                        row.getString("code"),
                        LocalName.of(row, "name"),
                        row.getBoolean("closed")))
                .list();
    }

    private static String[] array(Collection<String> codes) {
        return codes.toArray(String[]::new);
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("roles").getArray())
                .map(Role::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static <T> Map<String, T> byCode(List<T> rows, Function<T, String> code) {
        return rows.stream().collect(Collectors.toMap(code, one -> one));
    }
}
