package org.sanchika.office.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and posts as the screens show them. */
@Repository
class TreePageSql {
    private static final int MOST = 500;
    private static final String UNIT = """
            SELECT u.id, u.parent_id, u.code, u.kind, u.lgd_code, u.symbol, u.name_en, u.name_hi, u.name_bn, u.closed_on,
                   (SELECT count(*) FROM office.unit c WHERE c.parent_id = u.id AND c.closed_on IS NULL) AS units,
                   (SELECT count(*) FROM office.post p WHERE p.unit_id = u.id AND p.closed_on IS NULL) AS posts
              FROM office.unit u
            """;
    private static final String ORDER = """
             ORDER BY array_position(ARRAY['STATE', 'SECRETARIAT', 'DEPARTMENT', 'DIRECTORATE', 'DIVISION', 'DISTRICT',
                                           'SUBDIVISION', 'BLOCK', 'CIRCLE', 'OFFICE', 'SECTION', 'CELL'], u.kind),
                      u.code, u.id
             LIMIT
            """ + MOST;

    private final JdbcClient jdbc;

    TreePageSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<UnitPage.Unit> tops() {
        return jdbc.sql(UNIT + " WHERE u.parent_id IS NULL AND u.closed_on IS NULL" + ORDER)
                .query(TreePageSql::unit)
                .list();
    }

    List<UnitPage.Unit> below(UnitId parent) {
        return jdbc.sql(UNIT + " WHERE u.parent_id = :parent AND u.closed_on IS NULL" + ORDER)
                .param("parent", parent.value())
                .query(TreePageSql::unit)
                .list();
    }

    Optional<UnitPage.Unit> unit(UnitId id) {
        return jdbc.sql(UNIT + " WHERE u.id = :id")
                .param("id", id.value())
                .query(TreePageSql::unit)
                .optional();
    }

    Optional<UnitPage.Unit> unitByCode(String code) {
        return jdbc.sql(UNIT + " WHERE u.code = :code")
                .param("code", code)
                .query(TreePageSql::unit)
                .optional();
    }

    /** The unit and all above it, topmost first. */
    List<UnitPage.Unit> path(UnitId id) {
        return jdbc.sql(UNIT + " JOIN office.above(:id) a ON a.unit_id = u.id ORDER BY a.distance DESC")
                .param("id", id.value())
                .query(TreePageSql::unit)
                .list();
    }

    List<UnitPage.Post> posts(UnitId unit, LocalDate today) {
        return jdbc.sql("""
                        SELECT p.id, p.code, p.title_en, p.title_hi, p.title_bn, p.level, p.heads_unit, p.kind,
                               ARRAY(SELECT r.role FROM office.post_role r WHERE r.post_id = p.id) AS roles,
                               h.person_id, h.kind AS charge, h.from_on, h.name_en, h.name_hi, h.name_bn
                          FROM office.post p
                          LEFT JOIN LATERAL (
                               SELECT c.person_id, c.kind, c.from_on, n.name_en, n.name_hi, n.name_bn
                                 FROM office.charge c JOIN office.person n ON n.id = c.person_id
                                WHERE c.post_id = p.id AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                                  AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                                ORDER BY c.from_on DESC LIMIT 1) h ON true
                         WHERE p.unit_id = :unit AND p.closed_on IS NULL
                         ORDER BY p.heads_unit DESC, p.level DESC, p.kind DESC, p.id
                         LIMIT 500
                        """)
                .param("unit", unit.value())
                .param("today", today)
                .query((row, n) -> post(row, today))
                .list();
    }

    Optional<PostPage.Post> post(PostId id) {
        return jdbc.sql("""
                        SELECT p.id, p.unit_id, u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn, p.code,
                               p.title_en, p.title_hi, p.title_bn, p.level, p.heads_unit, p.kind, p.closed_on, p.reports_to,
                               s.code AS superior_code, s.title_en AS superior_en, s.title_hi AS superior_hi,
                               s.title_bn AS superior_bn,
                               ARRAY(SELECT r.role FROM office.post_role r WHERE r.post_id = p.id) AS roles
                          FROM office.post p
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN office.post s ON s.id = p.reports_to
                         WHERE p.id = :id
                        """)
                .param("id", id.value())
                .query((row, n) -> new PostPage.Post(
                        row.getLong("id"),
                        row.getLong("unit_id"),
                        LocalName.of(row, "unit"),
                        row.getString("code"),
                        LocalName.of(row, "title"),
                        row.getInt("level"),
                        row.getBoolean("heads_unit"),
                        row.getString("kind").equals("QUEUE"),
                        row.getDate("closed_on") != null,
                        roles(row),
                        row.getObject("reports_to", Long.class),
                        row.getString("superior_code"),
                        row.getString("superior_code") == null ? null : LocalName.of(row, "superior")))
                .optional();
    }

    /** Newest first. */
    List<PostPage.Charge> charges(PostId post, LocalDate today) {
        return jdbc.sql("""
                        SELECT c.id, c.person_id, c.kind, c.from_on, c.until_on, n.name_en, n.name_hi, n.name_bn
                          FROM office.charge c JOIN office.person n ON n.id = c.person_id
                         WHERE c.post_id = :post
                         ORDER BY c.from_on DESC, c.id DESC
                         LIMIT 200
                        """)
                .param("post", post.value())
                .query((row, n) -> {
                    LocalDate from = row.getObject("from_on", LocalDate.class);
                    LocalDate until = row.getObject("until_on", LocalDate.class);
                    LocalDate to = until == null || until.isAfter(today) ? today : until;
                    return new PostPage.Charge(
                            row.getLong("id"),
                            row.getLong("person_id"),
                            LocalName.of(row, "name"),
                            row.getString("kind"),
                            from,
                            until,
                            Math.max(0, ChronoUnit.DAYS.between(from, to)));
                })
                .list();
    }

    private static UnitPage.Unit unit(ResultSet row, int n) throws SQLException {
        return new UnitPage.Unit(
                row.getLong("id"),
                row.getObject("parent_id", Long.class),
                row.getString("code"),
                row.getString("kind"),
                row.getObject("lgd_code", Integer.class),
                row.getString("symbol"),
                LocalName.of(row, "name"),
                row.getDate("closed_on") != null,
                row.getInt("units"),
                row.getInt("posts"));
    }

    private static UnitPage.Post post(ResultSet row, LocalDate today) throws SQLException {
        LocalDate since = row.getObject("from_on", LocalDate.class);
        Long person = row.getObject("person_id", Long.class);
        return new UnitPage.Post(
                row.getLong("id"),
                row.getString("code"),
                LocalName.of(row, "title"),
                row.getInt("level"),
                row.getBoolean("heads_unit"),
                row.getString("kind").equals("QUEUE"),
                roles(row),
                person,
                person == null ? null : LocalName.of(row, "name"),
                row.getString("charge"),
                since,
                since == null ? 0 : ChronoUnit.DAYS.between(since, today));
    }

    private static Set<Role> roles(ResultSet row) throws SQLException {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        for (String role : (String[]) row.getArray("roles").getArray()) {
            roles.add(Role.valueOf(role));
        }
        return roles;
    }
}
