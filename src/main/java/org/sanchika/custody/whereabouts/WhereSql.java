package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of what lies where: today from the holdings, on a past day from stays too. */
@Repository
class WhereSql {
    /** What lies, today: matters that ride, wait for their date or are closed lie nowhere. */
    private static final String TODAY = """
            SELECT h.matter_id, h.kind, h.post_id, h.since, h.act_by, h.act_by < :asOf AS late, h.opened_at IS NULL AS unopened, h.physical,
                   p.unit_id, p.level
              FROM custody.holding h
              JOIN office.post p ON p.id = h.post_id
             WHERE h.state = 'ACTIVE' %1$s
            """;

    /**
     * What lay at the end of a day: stays that had begun and ended later, and what lies there still, with the dates that were
     * theirs then, though the cover was changed since.
     */
    private static final String PAST = """
            WITH was AS MATERIALIZED (
                SELECT DISTINCT ON (matter_id) matter_id, since, act_by, physical FROM custody.earlier
                 WHERE until >= :before AND since < :before ORDER BY matter_id, until, seq)
            SELECT s.matter_id, s.kind, s.post_id, s.since, coalesce(w.act_by, s.act_by) AS act_by,
                   coalesce(w.act_by, s.act_by) < :asOf AS late, coalesce(s.opened_at >= :before, true) AS unopened,
                   coalesce(w.physical, s.physical) AS physical, p.unit_id, p.level
              FROM custody.stay s
              JOIN office.post p ON p.id = s.post_id
              LEFT JOIN was w ON w.matter_id = s.matter_id AND w.since = s.since
             WHERE s.during @> cast(:before AS timestamptz) %1$s
             UNION ALL
            SELECT h.matter_id, h.kind, h.post_id, h.since, coalesce(w.act_by, h.act_by), coalesce(w.act_by, h.act_by) < :asOf,
                   coalesce(h.opened_at >= :before, true), coalesce(w.physical, h.physical), p.unit_id, p.level
              FROM custody.holding h
              JOIN office.post p ON p.id = h.post_id
              LEFT JOIN was w ON w.matter_id = h.matter_id AND w.since = h.since
             WHERE h.state = 'ACTIVE' AND h.lies_from < :before %1$s
            """;

    private final JdbcClient jdbc;

    WhereSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Where and when one looks.
     *
     * @param units none for the whole installation
     */
    record Look(@Nullable List<UnitId> units, LocalDate asOf, boolean past) {
        OffsetDateTime before() {
            return asOf.plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
        }

        /** What lies on desks for which {@code also} holds; each part of it by the desks, not desks by each part. */
        private String lying(String also) {
            return (past ? PAST : TODAY).formatted((units == null ? "" : " AND p.unit_id = ANY (:units)") + also);
        }

        private Long @Nullable [] ids() {
            return units == null ? null : units.stream().map(UnitId::value).toArray(Long[]::new);
        }
    }

    /** @param byPost whether desks are told apart */
    List<Lot> lots(Look look, boolean byPost) {
        Map<LocalDate, LocalDate> days = new HashMap<>();
        return jdbc.sql("""
                        SELECT x.unit_id, x.level, %s AS post_id, x.kind, (x.since AT TIME ZONE 'Asia/Kolkata')::date AS day, x.late,
                               count(*) AS lying, count(*) FILTER (WHERE x.unopened) AS unopened,
                               count(*) FILTER (WHERE x.physical) AS physical
                          FROM (%s) x
                         GROUP BY 1, 2, 3, 4, 5, 6
                        """.formatted(byPost ? "x.post_id" : "0", look.lying("")))
                .param("units", look.ids())
                .param("asOf", look.asOf())
                .param("before", look.before())
                .query((row, n) -> new Lot(
                        new UnitId(row.getLong("unit_id")),
                        row.getInt("level"),
                        row.getLong("post_id"),
                        row.getString("kind").intern(),
                        days.computeIfAbsent(row.getObject("day", LocalDate.class), day -> day),
                        row.getBoolean("late"),
                        row.getInt("lying"),
                        row.getInt("unopened"),
                        row.getInt("physical")))
                .list();
    }

    /**
     * What of it is listed.
     *
     * @param units with the days between which a matter came there
     * @param level 0 for all
     * @param post 0 for all
     */
    record Narrow(List<Range> units, int level, long post, String kind, boolean over, boolean unopened) {
        LocalDate from() {
            return units.stream().map(Range::from).min(LocalDate::compareTo).orElse(LocalDate.MAX);
        }

        LocalDate to() {
            return units.stream().map(Range::to).max(LocalDate::compareTo).orElse(LocalDate.MIN);
        }

        /** Whether every unit reckons alike. */
        boolean alike() {
            LocalDate from = from();
            LocalDate to = to();
            return units.stream()
                    .allMatch(one -> one.from().equals(from) && one.to().equals(to));
        }
    }

    record Range(UnitId unit, LocalDate from, LocalDate to) {}

    /** A matter in such a list, before names are found. */
    record Found(
            MatterId matter,
            String kind,
            String number,
            long computerNo,
            @Nullable String subject,
            PostId post,
            OffsetDateTime since,
            LocalDate actBy,
            boolean unopened,
            boolean over,
            @Nullable String reason) {}

    /** Oldest first. Subject and reason for delay only for those who may know of the matter. */
    List<Found> matters(Look look, Narrow narrow, Collection<String> principals, WherePlace behind, int limit) {
        return jdbc.sql("""
                        SELECT x.*, x.late AS over, m.number, m.computer_no, m.subject, custody.visible(x.matter_id, :principals) AS seen, w.text AS reason
                          FROM (SELECT y.* FROM (%s) y
                                 WHERE y.since >= :first AND y.since < :next %s) x
                          JOIN custody.matter m ON m.id = x.matter_id
                          LEFT JOIN LATERAL (
                               SELECT b.text FROM custody.event e JOIN custody.body b ON b.matter_id = e.matter_id AND b.seq = e.seq
                                WHERE x.late AND e.matter_id = x.matter_id AND e.kind = 'DELAY_REASON' AND e.at >= x.since AND e.at < :before
                                ORDER BY e.seq DESC LIMIT 1) w ON true
                         WHERE (x.since, x.matter_id) > (:at, :matter) %s
                         ORDER BY x.since, x.matter_id
                         LIMIT :limit
                        """.formatted(look.lying(desks(narrow)), days(narrow), kinds(narrow)))
                .param("units", look.ids())
                .param("rangeUnits", ids(narrow.units(), Range::unit))
                .param("froms", texts(narrow.units(), Range::from))
                .param("tos", texts(narrow.units(), Range::to))
                .param("first", narrow.from().atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("next", narrow.to().plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime())
                .param("asOf", look.asOf())
                .param("before", look.before())
                .param("principals", principals.toArray(String[]::new))
                .param("kind", narrow.kind())
                .param("level", narrow.level())
                .param("post", narrow.post())
                .param("at", behind.since())
                .param("matter", behind.matter())
                .param("limit", limit)
                .query((row, n) -> new Found(
                        new MatterId(row.getLong("matter_id")),
                        row.getString("kind"),
                        row.getString("number"),
                        row.getLong("computer_no"),
                        row.getBoolean("seen") ? row.getString("subject") : null,
                        new PostId(row.getLong("post_id")),
                        row.getObject("since", OffsetDateTime.class),
                        row.getObject("act_by", LocalDate.class),
                        row.getBoolean("unopened"),
                        row.getBoolean("over"),
                        row.getBoolean("seen") ? row.getString("reason") : null))
                .list();
    }

    /** What is not asked for is left out of the text, so that the planner sees what it is about. */
    private static String desks(Narrow narrow) {
        return (narrow.level() == 0 ? "" : " AND p.level = :level") + (narrow.post() == 0 ? "" : " AND p.id = :post");
    }

    private static String days(Narrow narrow) {
        return narrow.alike() ? "" : """
                AND EXISTS (SELECT 1 FROM unnest(:rangeUnits, :froms::date[], :tos::date[]) AS n (unit, from_day, to_day)
                             WHERE n.unit = y.unit_id
                               AND (y.since AT TIME ZONE 'Asia/Kolkata')::date BETWEEN n.from_day AND n.to_day)
                """;
    }

    private static String kinds(Narrow narrow) {
        return (narrow.kind().isEmpty() ? "" : " AND x.kind = :kind")
                + (narrow.over() ? " AND x.late" : "")
                + (narrow.unopened() ? " AND x.unopened" : "");
    }

    private static <T> Long[] ids(List<T> of, Function<T, UnitId> unit) {
        return of.stream().map(one -> unit.apply(one).value()).toArray(Long[]::new);
    }

    private static <T> String[] texts(List<T> of, Function<T, LocalDate> day) {
        return of.stream().map(one -> day.apply(one).toString()).toArray(String[]::new);
    }

    /** When whoever held each post on that day took charge. */
    Map<PostId, LocalDate> charges(Collection<PostId> posts, LocalDate day) {
        Map<PostId, LocalDate> charges = new HashMap<>();
        jdbc.sql("""
                        SELECT post_id, max(from_on) AS from_on FROM office.charge
                         WHERE post_id = ANY (:posts) AND kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                           AND from_on <= :day AND (until_on IS NULL OR until_on >= :day)
                         GROUP BY post_id
                        """)
                .param("posts", posts.stream().map(PostId::value).toArray(Long[]::new))
                .param("day", day)
                .query(row -> {
                    charges.put(new PostId(row.getLong("post_id")), row.getObject("from_on", LocalDate.class));
                });
        return charges;
    }

    /** A place in a list. */
    record WherePlace(OffsetDateTime since, long matter) {}
}
