package org.sanchika.office.tree;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units and posts in the order of their ids, so that the hundredth part costs what the first does. */
@Repository
class DirectorySql {
    private final JdbcClient jdbc;
    private final Clock clock;

    DirectorySql(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    record UnitLine(
            String id,
            @Nullable String parentId,
            String code,
            String name,
            String kind,
            @Nullable Integer lgdCode) {}

    record HolderLine(String personId, String name, String charge, LocalDate since, long days) {}

    record PostLine(
            String postId,
            String code,
            String title,
            String unitId,
            String unit,
            int level,
            boolean queue,
            boolean headsUnit,
            @Nullable HolderLine holder) {}

    /** @param parent none for the units at the top */
    List<UnitLine> units(@Nullable Long parent, long after, int limit, Language language) {
        return jdbc.sql("""
                        SELECT id, parent_id, code, platform.pick(:language, name_en, name_hi, name_bn) AS name, kind, lgd_code
                          FROM office.unit
                         WHERE closed_on IS NULL AND id > :after AND %s
                         ORDER BY id LIMIT :limit
                        """.formatted(parent == null ? "parent_id IS NULL" : "parent_id = :parent"))
                .param("language", language.code())
                .param("after", after)
                .param("limit", limit)
                .param("parent", parent, Types.BIGINT)
                .query((row, n) -> new UnitLine(
                        row.getString("id"),
                        row.getString("parent_id"),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("kind"),
                        row.getObject("lgd_code", Integer.class)))
                .list();
    }

    List<PostLine> posts(@Nullable Long unit, String text, long after, int limit, Language language) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        return jdbc.sql("""
                        SELECT p.id, p.code, platform.pick(:language, p.title_en, p.title_hi, p.title_bn) AS title, p.unit_id,
                               platform.pick(:language, u.name_en, u.name_hi, u.name_bn) AS unit, p.level, p.kind,
                               p.heads_unit, h.person_id, h.kind AS charge, h.from_on,
                               platform.pick(:language, h.name_en, h.name_hi, h.name_bn) AS holder
                          FROM office.post p
                          JOIN office.unit u ON u.id = p.unit_id
                          LEFT JOIN LATERAL (
                               SELECT c.person_id, c.kind, c.from_on, n.name_en, n.name_hi, n.name_bn
                                 FROM office.charge c JOIN office.person n ON n.id = c.person_id
                                WHERE c.post_id = p.id AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                                  AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                                ORDER BY c.from_on DESC LIMIT 1) h ON true
                         WHERE p.closed_on IS NULL AND p.id > :after
                           AND (cast(:unit AS bigint) IS NULL OR p.unit_id = :unit)
                           AND (:text = '' OR concat_ws(' ', p.title_en, p.title_hi, p.title_bn, p.code, u.name_en, u.name_hi,
                                u.name_bn, u.code, h.name_en, h.name_hi, h.name_bn) ILIKE :pattern)
                         ORDER BY p.id LIMIT :limit
                        """)
                .param("language", language.code())
                .param("today", today)
                .param("after", after)
                .param("unit", unit, Types.BIGINT)
                .param("text", text)
                .param("pattern", "%" + text.replaceAll("([%_\\\\])", "\\\\$1").replace(' ', '%') + "%")
                .param("limit", limit)
                .query((row, n) -> new PostLine(
                        row.getString("id"),
                        row.getString("code"),
                        row.getString("title"),
                        row.getString("unit_id"),
                        row.getString("unit"),
                        row.getInt("level"),
                        row.getString("kind").equals("QUEUE"),
                        row.getBoolean("heads_unit"),
                        row.getString("person_id") == null
                                ? null
                                : new HolderLine(
                                        row.getString("person_id"),
                                        row.getString("holder"),
                                        row.getString("charge"),
                                        row.getObject("from_on", LocalDate.class),
                                        ChronoUnit.DAYS.between(row.getObject("from_on", LocalDate.class), today))))
                .list();
    }
}
