package org.sanchika.office.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.sanchika.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who people are today: one query per request. */
@Repository
class PeoplePresences implements Presences {
    private final JdbcClient jdbc;
    private final Clock clock;

    PeoplePresences(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Row(
            LocalName name,
            Presence.Charge charge,
            Set<Role> roles,
            boolean mustSet,
            String typing,
            Language language) {}

    @Override
    public Optional<Presence> of(long personId, @Nullable Long postId) {
        List<Row> rows = rows(personId);
        return rows.stream()
                .filter(row -> postId == null || row.charge().postId() == postId)
                .findFirst()
                .map(row -> new Presence(
                        personId,
                        row.name(),
                        row.charge(),
                        row.roles(),
                        rows.stream().map(Row::charge).toList(),
                        row.mustSet(),
                        row.typing(),
                        row.language()));
    }

    @Override
    public boolean anybody() {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM office.account)")
                .query(Boolean.class)
                .single();
    }

    /** The main charge first: regular, then in charge, additional, link, assistant. */
    private List<Row> rows(long personId) {
        return jdbc.sql("""
                        SELECT n.name_en, n.name_hi, n.name_bn, n.typing, n.language, c.id AS charge_id, c.kind, p.id AS post_id, p.level,
                               p.title_en, p.title_hi, p.title_bn, u.id AS unit_id,
                               u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
                               coalesce(a.must_set, false) AS must_set,
                               coalesce((SELECT o.kind FROM office.above(u.id) up JOIN office.unit o ON o.id = up.unit_id
                                          WHERE o.kind NOT IN ('SECTION', 'CELL') ORDER BY up.distance LIMIT 1), u.kind)
                                   AS office_kind,
                               ARRAY(SELECT r.role FROM office.post_role r WHERE r.post_id = p.id) AS roles
                          FROM office.charge c
                          JOIN office.person n ON n.id = c.person_id
                          JOIN office.post p ON p.id = c.post_id
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN office.account a ON a.person_id = n.id
                         WHERE c.person_id = :person AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                           AND p.closed_on IS NULL
                         ORDER BY array_position(ARRAY['REGULAR', 'IN_CHARGE', 'ADDITIONAL', 'LINK', 'ASSISTANT'], c.kind),
                                  c.from_on, c.id
                        """)
                .param("person", personId)
                .param("today", LocalDate.ofInstant(clock.instant(), Words.ZONE))
                .query((row, n) -> new Row(
                        LocalName.of(row, "name"),
                        new Presence.Charge(
                                row.getLong("charge_id"),
                                row.getLong("post_id"),
                                LocalName.of(row, "title"),
                                row.getInt("level"),
                                row.getLong("unit_id"),
                                LocalName.of(row, "unit"),
                                row.getString("kind"),
                                row.getString("office_kind")),
                        roles(row.getString("kind"), (String[])
                                row.getArray("roles").getArray()),
                        row.getBoolean("must_set"),
                        row.getString("typing"),
                        Language.of(row.getString("language")).orElseThrow()))
                .list();
    }

    private static Set<Role> roles(String kind, String[] ofPost) {
        if (kind.equals("ASSISTANT")) {
            return EnumSet.of(Role.ASSISTANT);
        }
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : ofPost) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }
}
