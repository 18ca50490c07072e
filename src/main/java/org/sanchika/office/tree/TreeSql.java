package org.sanchika.office.tree;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.office.Office.Group;
import org.sanchika.office.Office.UnitFacts;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class TreeSql {
    /** A desk with its holder on {@code :today}; link officers and assistants are not the holder. */
    private static final String DESK = """
            SELECT p.id, p.title_en, p.title_hi, p.title_bn, p.unit_id, p.level, p.kind, p.closed_on,
                   u.name_en AS unit_en, u.name_hi AS unit_hi, u.name_bn AS unit_bn,
                   h.name_en AS holder_en, h.name_hi AS holder_hi, h.name_bn AS holder_bn, h.id AS holder_id
              FROM office.post p
              JOIN office.unit u ON u.id = p.unit_id
              LEFT JOIN LATERAL (
                   SELECT n.id, n.name_en, n.name_hi, n.name_bn, n.sound
                     FROM office.charge c JOIN office.person n ON n.id = c.person_id
                    WHERE c.post_id = p.id AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                      AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                    ORDER BY c.from_on DESC LIMIT 1) h ON true
            """;

    /** Of one consonant alone nobody can tell what is meant. */
    private static final int SHORTEST_SOUND = 2;

    private final JdbcClient jdbc;

    TreeSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Desk> desks(Collection<PostId> posts, LocalDate today) {
        return jdbc.sql(DESK + " WHERE p.id IN (:posts)")
                .param("posts", posts.stream().map(PostId::value).toList())
                .param("today", today)
                .query(TreeSql::desk)
                .list();
    }

    List<Desk> find(String text, @Nullable UnitId near, int limit, LocalDate today) {
        return jdbc.sql(DESK + """
                         WHERE p.closed_on IS NULL
                           AND concat_ws(' ', p.title_en, p.title_hi, p.title_bn, p.code, p.symbol, u.name_en, u.name_hi,
                                         u.name_bn, u.code, h.name_en, h.name_hi, h.name_bn) ILIKE ALL (:patterns)
                         ORDER BY (p.unit_id = :near) DESC NULLS LAST, p.level DESC, p.id
                         LIMIT :limit
                        """)
                .param("today", today)
                .param("patterns", patterns(text))
                .param("near", near == null ? null : near.value(), Types.BIGINT)
                .param("limit", limit)
                .query(TreeSql::desk)
                .list();
    }

    /** The same for words that are spelt otherwise, or in another script: a word must begin with how each sounds. */
    List<Desk> findBySound(String text, @Nullable UnitId near, int limit, LocalDate today) {
        return jdbc.sql("WITH asked AS MATERIALIZED (SELECT string_to_array(office.sound(:text), ' ') AS words) " + DESK
                        + """
                         CROSS JOIN asked
                         WHERE p.closed_on IS NULL AND cardinality(asked.words) > 0
                           AND NOT EXISTS (SELECT FROM unnest(asked.words) word WHERE length(word) < :shortest)
                           AND concat_ws(' ', '', p.sound, u.sound, h.sound)
                               LIKE ALL (ARRAY(SELECT '% ' || word || '%' FROM unnest(asked.words) word))
                         ORDER BY (p.unit_id = :near) DESC NULLS LAST, p.level DESC, p.id
                         LIMIT :limit
                        """)
                .param("text", text)
                .param("shortest", SHORTEST_SOUND)
                .param("today", today)
                .param("near", near == null ? null : near.value(), Types.BIGINT)
                .param("limit", limit)
                .query(TreeSql::desk)
                .list();
    }

    /** Every word must occur, wherever and in whatever order. */
    private static String[] patterns(String text) {
        return Arrays.stream(text.strip().split("[\\s,]+"))
                .map(word -> "%" + word.replaceAll("([%_\\\\])", "\\\\$1") + "%")
                .toArray(String[]::new);
    }

    /** Superior first, then the section's queue, then juniors and peers of the unit. */
    List<Desk> around(PostId post, LocalDate today) {
        return jdbc.sql(DESK + """
                          JOIN office.post me ON me.id = :post
                         WHERE p.closed_on IS NULL AND p.id <> me.id
                           AND (p.id = me.reports_to OR p.reports_to = me.id OR p.unit_id = me.unit_id)
                         ORDER BY (p.id = me.reports_to) DESC, (p.kind = 'QUEUE') DESC, p.level DESC, p.id
                         LIMIT 60
                        """)
                .param("post", post.value())
                .param("today", today)
                .query(TreeSql::desk)
                .list();
    }

    List<PostId> charges(PersonId person, LocalDate today) {
        return jdbc.sql("""
                        SELECT DISTINCT c.post_id FROM office.charge c
                         WHERE c.person_id = :person AND c.kind <> 'ASSISTANT'
                           AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                         ORDER BY c.post_id
                        """)
                .param("person", person.value())
                .param("today", today)
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }

    Optional<LocalName> standIn(PostId post, LocalDate today) {
        return jdbc.sql("""
                        SELECT n.name_en, n.name_hi, n.name_bn
                          FROM office.charge c JOIN office.person n ON n.id = c.person_id
                         WHERE c.post_id = :post AND c.kind = 'LINK'
                           AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                         ORDER BY c.from_on DESC LIMIT 1
                        """)
                .param("post", post.value())
                .param("today", today)
                .query((row, n) -> LocalName.of(row, "name"))
                .optional();
    }

    Optional<PostId> queueOf(UnitId unit) {
        return jdbc.sql("SELECT id FROM office.post WHERE unit_id = :unit AND kind = 'QUEUE' AND closed_on IS NULL")
                .param("unit", unit.value())
                .query(Long.class)
                .optional()
                .map(PostId::new);
    }

    boolean isAbove(PostId senior, PostId junior) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT reports_to AS id, 1 AS hops FROM office.post WHERE id = :junior
                            UNION ALL
                            SELECT p.reports_to, line.hops + 1 FROM office.post p JOIN line ON p.id = line.id WHERE line.hops < 20)
                        SELECT EXISTS (SELECT 1 FROM line WHERE id = :senior)
                            OR EXISTS (SELECT 1 FROM office.post s, office.post j, office.above(j.unit_id) a
                                        WHERE s.id = :senior AND j.id = :junior AND s.id <> j.id
                                          AND s.heads_unit AND a.unit_id = s.unit_id)
                        """)
                .param("senior", senior.value())
                .param("junior", junior.value())
                .query(Boolean.class)
                .single();
    }

    List<PostId> superiors(PostId post, LocalDate today) {
        return jdbc.sql("""
                        WITH RECURSIVE line AS (
                            SELECT reports_to AS id, 1 AS hops FROM office.post WHERE id = :post
                            UNION ALL
                            SELECT p.reports_to, line.hops + 1 FROM office.post p JOIN line ON p.id = line.id WHERE line.hops < 20),
                        up AS (
                            SELECT id, hops FROM line
                            UNION ALL
                            SELECT s.id, 100 + a.distance
                              FROM office.post me, office.above(me.unit_id) a
                              JOIN office.post s ON s.unit_id = a.unit_id AND s.heads_unit
                             WHERE me.id = :post)
                        SELECT (array_agg(up.id ORDER BY up.hops))[1]
                          FROM up JOIN office.post p ON p.id = up.id AND p.closed_on IS NULL, LATERAL office.holder(up.id, :today) h
                         WHERE up.id <> :post AND h.person_id IS DISTINCT FROM (SELECT person_id FROM office.holder(:post, :today))
                         GROUP BY h.person_id
                         ORDER BY min(up.hops)
                        """)
                .param("post", post.value())
                .param("today", today)
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }

    boolean isWithin(UnitId unit, UnitId top) {
        return jdbc.sql("SELECT EXISTS (SELECT 1 FROM office.above(:unit) WHERE unit_id = :top)")
                .param("unit", unit.value())
                .param("top", top.value())
                .query(Boolean.class)
                .single();
    }

    List<String> principals(PostId post) {
        return jdbc.sql("""
                        SELECT 'post:' || p.id FROM office.post p WHERE p.id = :post
                        UNION ALL
                        SELECT 'post:' || q.id FROM office.post p JOIN office.post q ON q.unit_id = p.unit_id
                         WHERE p.id = :post AND q.kind = 'QUEUE'
                        UNION ALL
                        SELECT 'unit:' || p.unit_id FROM office.post p WHERE p.id = :post
                        UNION ALL
                        SELECT 'head:' || b.unit_id FROM office.post p, office.below(p.unit_id) b
                         WHERE p.id = :post AND p.heads_unit
                        """)
                .param("post", post.value())
                .query((row, n) -> row.getString(1))
                .list();
    }

    /** The unit with the symbols of its department, its office and itself; an office is the nearest non-section. */
    UnitFacts facts(UnitId unit) {
        record Line(long id, String kind, String symbol, String code, LocalName name) {}
        List<Line> line = jdbc.sql("""
                        SELECT u.id, u.kind, u.symbol, u.code, u.name_en, u.name_hi, u.name_bn
                          FROM office.above(:unit) a JOIN office.unit u ON u.id = a.unit_id
                         ORDER BY a.distance
                        """)
                .param("unit", unit.value())
                .query((row, n) -> new Line(
                        row.getLong("id"),
                        row.getString("kind"),
                        row.getString("symbol"),
                        row.getString("code"),
                        LocalName.of(row, "name")))
                .list();
        Line self = line.getFirst();
        Line office = line.stream()
                .filter(one -> !one.kind().equals("SECTION") && !one.kind().equals("CELL"))
                .findFirst()
                .orElse(self);
        Map<String, String> symbols = new HashMap<>();
        symbols.put("unit", self.symbol().isEmpty() ? self.code() : self.symbol());
        symbols.put("section", symbols.get("unit"));
        symbols.put("office", office.symbol().isEmpty() ? office.code() : office.symbol());
        symbols.put(
                "dept",
                line.stream()
                        .filter(one -> one.kind().equals("DEPARTMENT"))
                        .findFirst()
                        .map(Line::symbol)
                        .orElse(office.symbol()));
        return new UnitFacts(unit, self.name(), self.kind(), new UnitId(office.id()), symbols);
    }

    List<PostId> group(PostId owner, long group) {
        return jdbc.sql("""
                        SELECT m.post_id
                          FROM office.post_group g
                          JOIN office.post_group_member m ON m.group_id = g.id
                          JOIN office.post p ON p.id = m.post_id
                         WHERE g.id = :group AND g.owner_id = :owner AND p.closed_on IS NULL
                         ORDER BY p.unit_id, p.id
                        """)
                .param("group", group)
                .param("owner", owner.value())
                .query((row, n) -> new PostId(row.getLong(1)))
                .list();
    }

    List<Group> groups(PostId owner) {
        return jdbc.sql("""
                        SELECT g.id, g.name, count(p.id) AS size
                          FROM office.post_group g
                          LEFT JOIN office.post_group_member m ON m.group_id = g.id
                          LEFT JOIN office.post p ON p.id = m.post_id AND p.closed_on IS NULL
                         WHERE g.owner_id = :owner
                         GROUP BY g.id, g.name
                         ORDER BY g.name
                        """)
                .param("owner", owner.value())
                .query((row, n) -> new Group(row.getLong("id"), row.getString("name"), row.getInt("size")))
                .list();
    }

    private static Desk desk(ResultSet row, int n) throws SQLException {
        Long holder = row.getObject("holder_id", Long.class);
        return new Desk(
                new PostId(row.getLong("id")),
                LocalName.of(row, "title"),
                new UnitId(row.getLong("unit_id")),
                LocalName.of(row, "unit"),
                row.getInt("level"),
                row.getString("kind").equals("QUEUE"),
                row.getDate("closed_on") != null,
                holder == null ? null : LocalName.of(row, "holder"),
                holder == null ? null : new PersonId(holder));
    }
}
