package org.sanchika.mis.webhook;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Other systems that are told. */
@Repository
class WebhookSql {
    private static final String WHOLE = """
            SELECT w.*, u.code, u.name_en, u.name_hi, u.name_bn,
                   (SELECT count(*) FROM mis.webhook_message m WHERE m.webhook_id = w.id AND m.state = 'DEAD') AS dead
              FROM mis.webhook w LEFT JOIN office.unit u ON u.id = w.unit_id
             WHERE w.ended_at IS NULL
            """;
    private static final String WITHIN =
            " AND (cast(:root AS bigint) IS NULL OR w.unit_id IN (SELECT unit_id FROM office.below(:root)))";

    private final JdbcClient jdbc;

    WebhookSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    long insert(WebhookForm form, @Nullable Long unit, long person, Instant now) {
        return jdbc.sql("""
                        INSERT INTO mis.webhook (unit_id, address, kinds, contact, person_id, made_at)
                        VALUES (:unit, :address, :kinds, :contact, :person, :now)
                        RETURNING id
                        """)
                .param("unit", unit, Types.BIGINT)
                .param("address", form.address())
                .param("kinds", names(form))
                .param("contact", form.contact())
                .param("person", person)
                .param("now", at(now))
                .query((row, n) -> row.getLong("id"))
                .single();
    }

    void update(long id, WebhookForm form, @Nullable Long unit) {
        jdbc.sql("""
                        UPDATE mis.webhook SET unit_id = :unit, address = :address, kinds = :kinds, contact = :contact
                         WHERE id = :id AND ended_at IS NULL
                        """)
                .param("unit", unit, Types.BIGINT)
                .param("address", form.address())
                .param("kinds", names(form))
                .param("contact", form.contact())
                .param("id", id)
                .update();
    }

    /** Those of the units within {@code root}; all for none. */
    List<Webhook> within(@Nullable UnitId root) {
        return jdbc.sql(WHOLE + WITHIN + " ORDER BY w.id")
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query(WebhookSql::webhook)
                .list();
    }

    Optional<Webhook> within(@Nullable UnitId root, long id) {
        return jdbc.sql(WHOLE + WITHIN + " AND w.id = :id")
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .param("id", id)
                .query(WebhookSql::webhook)
                .optional();
    }

    /** How many fail since then, or were switched off for that. */
    int lost(@Nullable UnitId root, Instant since) {
        return jdbc.sql("""
                        SELECT count(*) FROM mis.webhook w
                         WHERE w.ended_at IS NULL
                           AND (w.off_why IN ('GONE', 'FAILED') OR w.off_why IS NULL AND w.failing_since < :since)
                        """ + WITHIN)
                .param("since", at(since))
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query(Integer.class)
                .single();
    }

    /** Those that are on and are told of this. */
    List<Webhook> told(NoticeKind kind) {
        return jdbc.sql(WHOLE + " AND w.off_why IS NULL AND :kind = ANY (w.kinds) ORDER BY w.id")
                .param("kind", kind.name())
                .query(WebhookSql::webhook)
                .list();
    }

    /** Whoever switches it on starts with a clean sheet. */
    void on(long id) {
        jdbc.sql("UPDATE mis.webhook SET off_why = NULL, off_at = NULL, failing_since = NULL WHERE id = :id")
                .param("id", id)
                .update();
    }

    /** False when it was off already. */
    boolean off(long id, Webhook.Why why, Instant now) {
        return jdbc.sql("UPDATE mis.webhook SET off_why = :why, off_at = :now WHERE id = :id AND off_why IS NULL")
                        .param("why", why.name())
                        .param("now", at(now))
                        .param("id", id)
                        .update()
                == 1;
    }

    void end(long id, Instant now) {
        jdbc.sql("UPDATE mis.webhook SET ended_at = :now WHERE id = :id")
                .param("now", at(now))
                .param("id", id)
                .update();
    }

    void arrived(long id) {
        jdbc.sql("UPDATE mis.webhook SET failing_since = NULL WHERE id = :id AND failing_since IS NOT NULL")
                .param("id", id)
                .update();
    }

    /** @return since when it fails */
    Instant failed(long id, Instant now) {
        return jdbc.sql("""
                        UPDATE mis.webhook SET failing_since = coalesce(failing_since, :now) WHERE id = :id
                        RETURNING failing_since
                        """)
                .param("now", at(now))
                .param("id", id)
                .query((row, n) ->
                        row.getObject("failing_since", OffsetDateTime.class).toInstant())
                .single();
    }

    /** The unit with this code, within {@code root} or anywhere. */
    Optional<Webhook.Unit> unit(String code, @Nullable UnitId root) {
        return jdbc.sql("""
                        SELECT u.id, u.code, u.name_en, u.name_hi, u.name_bn FROM office.unit u
                         WHERE u.code = :code
                           AND (cast(:root AS bigint) IS NULL OR u.id IN (SELECT unit_id FROM office.below(:root)))
                        """)
                .param("code", code)
                .param("root", root == null ? null : root.value(), Types.BIGINT)
                .query((row, n) ->
                        new Webhook.Unit(row.getLong("id"), row.getString("code"), LocalName.of(row, "name")))
                .optional();
    }

    /** Codes of a unit and of those below it that are not closed, so many levels deep; from the top of the tree for none. */
    List<Webhook.Unit> units(@Nullable Long top, int depth) {
        return jdbc.sql("""
                        WITH RECURSIVE tree AS (
                            SELECT id, 1 AS depth FROM office.unit
                             WHERE closed_on IS NULL
                               AND (id = :top OR cast(:top AS bigint) IS NULL AND parent_id IS NULL)
                             UNION ALL
                            SELECT u.id, t.depth + 1 FROM tree t JOIN office.unit u ON u.parent_id = t.id
                             WHERE u.closed_on IS NULL AND t.depth < :depth)
                        SELECT u.id, u.code, u.name_en, u.name_hi, u.name_bn
                          FROM tree t JOIN office.unit u ON u.id = t.id ORDER BY t.depth, u.id
                        """)
                .param("top", top, Types.BIGINT)
                .param("depth", depth)
                .query((row, n) ->
                        new Webhook.Unit(row.getLong("id"), row.getString("code"), LocalName.of(row, "name")))
                .list();
    }

    private static Webhook webhook(ResultSet row, int n) throws SQLException {
        long unit = row.getLong("unit_id");
        boolean everything = row.wasNull();
        String off = row.getString("off_why");
        OffsetDateTime failing = row.getObject("failing_since", OffsetDateTime.class);
        return new Webhook(
                row.getLong("id"),
                everything ? null : new Webhook.Unit(unit, row.getString("code"), LocalName.of(row, "name")),
                row.getString("address"),
                Arrays.stream((String[]) row.getArray("kinds").getArray())
                        .map(NoticeKind::valueOf)
                        .sorted()
                        .toList(),
                row.getString("contact"),
                off == null
                        ? null
                        : new Webhook.Off(
                                Webhook.Why.valueOf(off),
                                row.getObject("off_at", OffsetDateTime.class).toInstant()),
                failing == null ? null : failing.toInstant(),
                row.getInt("dead"));
    }

    private static String[] names(WebhookForm form) {
        return form.chosen().stream().map(NoticeKind::name).toArray(String[]::new);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
