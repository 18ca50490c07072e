package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts of what lies where: today from the holdings, on a past day from stays too. */
@Repository
class WhereSql {
    /** What lies, today: matters that ride, wait for their date or are closed lie nowhere. */
    private static final String TODAY = """
            SELECT h.matter_id, h.kind, h.post_id, h.since, h.act_by < :asOf AS late, h.opened_at IS NULL AS unopened, h.physical
              FROM custody.holding h
             WHERE h.state = 'ACTIVE' AND h.post_id = ANY (:posts)
            """;

    /**
     * What lay at the end of a day: stays that had begun and ended later, and what lies there still. Whether it was late
     * by its desk's limit is reckoned from the day it came.
     */
    private static final String PAST = """
            SELECT s.matter_id, s.kind, s.post_id, s.since, coalesce(s.due_on < :asOf, false) AS late,
                   coalesce(s.opened_at >= :before, true) AS unopened, s.physical
              FROM custody.stay s
             WHERE s.during @> cast(:before AS timestamptz) AND s.post_id = ANY (:posts)
             UNION ALL
            SELECT h.matter_id, h.kind, h.post_id, h.since, coalesce(least(h.due_on, t.hard_due_on) < :asOf, false),
                   coalesce(h.opened_at >= :before, true), h.physical
              FROM custody.holding h
              LEFT JOIN custody.matter t ON t.id = h.matter_id AND t.hard_due_on IS NOT NULL
             WHERE h.state = 'ACTIVE' AND h.lies_from < :before AND h.post_id = ANY (:posts)
            """;

    private final JdbcClient jdbc;

    WhereSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Where and when one looks. */
    record Look(Collection<PostId> posts, LocalDate asOf, boolean past) {
        Long[] ids() {
            return posts.stream().map(PostId::value).toArray(Long[]::new);
        }

        OffsetDateTime before() {
            return asOf.plusDays(1).atStartOfDay(Words.ZONE).toOffsetDateTime();
        }

        String lying() {
            return past ? PAST : TODAY;
        }
    }

    List<Lot> lots(Look look) {
        return jdbc.sql("""
                        SELECT post_id, kind, (since AT TIME ZONE 'Asia/Kolkata')::date AS day, late, count(*) AS lying,
                               count(*) FILTER (WHERE unopened) AS unopened, count(*) FILTER (WHERE physical) AS physical
                          FROM (%s) x
                         GROUP BY 1, 2, 3, 4
                        """.formatted(look.lying()))
                .param("posts", look.ids())
                .param("asOf", look.asOf())
                .param("before", look.before())
                .query((row, n) -> new Lot(
                        new PostId(row.getLong("post_id")),
                        row.getString("kind"),
                        row.getObject("day", LocalDate.class),
                        row.getBoolean("late"),
                        row.getInt("lying"),
                        row.getInt("unopened"),
                        row.getInt("physical")))
                .list();
    }

    /** What of it is listed: desks with the days between which a matter came there, and further conditions. */
    record Narrow(
            List<PostId> posts,
            List<LocalDate> from,
            List<LocalDate> to,
            List<LocalDate> withinLimit,
            String kind,
            boolean over,
            boolean unopened) {}

    /** A matter in such a list, before names are found. */
    record Found(
            MatterId matter,
            String kind,
            String number,
            long computerNo,
            @Nullable String subject,
            PostId post,
            OffsetDateTime since,
            boolean unopened,
            boolean over) {}

    /** Oldest first. The subject only for those who may know of the matter. */
    List<Found> matters(Look look, Narrow narrow, Collection<String> principals, WherePlace behind, int limit) {
        return jdbc.sql("""
                        SELECT x.*, m.number, m.computer_no, m.subject, custody.visible(x.matter_id, :principals) AS seen
                          FROM (SELECT y.*, y.late OR (y.since AT TIME ZONE 'Asia/Kolkata')::date < n.within AS over
                                  FROM (%s) y
                                  JOIN unnest(:posts, :froms::date[], :tos::date[], :withins::date[]) AS n (post, from_day, to_day, within)
                                    ON n.post = y.post_id
                                 WHERE (y.since AT TIME ZONE 'Asia/Kolkata')::date BETWEEN n.from_day AND n.to_day) x
                          JOIN custody.matter m ON m.id = x.matter_id
                         WHERE (x.since, x.matter_id) > (:at, :matter)
                           AND (:kind = '' OR x.kind = :kind) AND (NOT :over OR x.over) AND (NOT :unopened OR x.unopened)
                         ORDER BY x.since, x.matter_id
                         LIMIT :limit
                        """.formatted(look.lying()))
                .param("posts", narrow.posts().stream().map(PostId::value).toArray(Long[]::new))
                .param("froms", days(narrow.from()))
                .param("tos", days(narrow.to()))
                .param("withins", days(narrow.withinLimit()))
                .param("asOf", look.asOf())
                .param("before", look.before())
                .param("principals", principals.toArray(String[]::new))
                .param("kind", narrow.kind())
                .param("over", narrow.over())
                .param("unopened", narrow.unopened())
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
                        row.getBoolean("unopened"),
                        row.getBoolean("over")))
                .list();
    }

    /** When the present holder of each post took charge. */
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

    private static String[] days(List<LocalDate> days) {
        return days.stream().map(LocalDate::toString).toArray(String[]::new);
    }

    /** A place in a list. */
    record WherePlace(OffsetDateTime since, long matter) {}
}
