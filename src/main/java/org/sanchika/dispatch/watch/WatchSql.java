package org.sanchika.dispatch.watch;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.dispatch.DraftId;
import org.sanchika.dispatch.IssueId;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class WatchSql {
    /** After so many an officer writes in his own name, or calls. */
    private static final int MOST_REMINDERS = 3;

    private static final int DAYS_BETWEEN = 15;

    /** Nobody has been reminded yet, or the last reminder went out and has had its days. */
    private static final String UNHEARD = """
             w.due_on < :today
               AND (w.reminder IS NULL
                    OR w.reminders < :most
                       AND EXISTS (SELECT 1 FROM dispatch.issue r JOIN dispatch.issue_end e ON e.issue_id = r.id
                                    WHERE r.draft_id = w.reminder AND e.outcome = 'ISSUED' AND r.dated <= :before))
            """;

    private final JdbcClient jdbc;

    WatchSql(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when a reply to it is awaited already, or was. */
    boolean insert(IssueId issue, LocalDate due, UnitId office, Instant at, Acting by) {
        int written = jdbc.sql("""
                        INSERT INTO dispatch.watch (issue_id, due_on, person_id, post_id, charge_id, at)
                        VALUES (:issue, :due, :person, :post, :charge, :at) ON CONFLICT DO NOTHING
                        """)
                .param("issue", issue.value())
                .param("due", due)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
        if (written == 1) {
            jdbc.sql("""
                            INSERT INTO dispatch.watch_open (issue_id, unit_id, office_id, due_on)
                            SELECT id, unit_id, :office, :due FROM dispatch.issue WHERE id = :issue
                            """)
                    .param("issue", issue.value())
                    .param("office", office.value())
                    .param("due", due)
                    .update();
        }
        return written == 1;
    }

    /** Takes it from those that are open; false when somebody was quicker. */
    boolean take(IssueId issue) {
        return jdbc.sql("DELETE FROM dispatch.watch_open WHERE issue_id = :issue")
                        .param("issue", issue.value())
                        .update()
                == 1;
    }

    void end(IssueId issue, @Nullable MatterId receipt, String reason, Instant at, Acting by) {
        jdbc.sql("""
                        INSERT INTO dispatch.watch_end (issue_id, receipt_id, reason, person_id, post_id, charge_id, at)
                        VALUES (:issue, :receipt, :reason, :person, :post, :charge, :at)
                        """)
                .param("issue", issue.value())
                .param("receipt", receipt == null ? null : receipt.value(), Types.BIGINT)
                .param("reason", reason)
                .param("person", by.person().value())
                .param("post", by.post().value())
                .param("charge", by.charge().value())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Notes with which replies awaited in the receipt's office its words have a number in common. */
    void hint(MatterId receipt, UnitId office, String words) {
        jdbc.sql("""
                        INSERT INTO dispatch.watch_hint (issue_id, receipt_id)
                        SELECT w.issue_id, :receipt FROM dispatch.watch_open w
                          JOIN dispatch.number n ON n.issue_id = w.issue_id AND n.part = 'LETTER'
                         WHERE w.office_id = :office AND position(lower(n.number) IN lower(:words)) > 0
                        ON CONFLICT DO NOTHING
                        """)
                .param("receipt", receipt.value())
                .param("office", office.value())
                .param("words", words)
                .update();
    }

    /** The unit that owns a receipt. */
    UnitId unit(MatterId receipt) {
        return new UnitId(jdbc.sql("SELECT unit_id FROM custody.matter WHERE id = :id")
                .param("id", receipt.value())
                .query(Long.class)
                .single());
    }

    /**
     * What is awaited in a unit and those below it, the first due first.
     *
     * @param after the last of the page before
     */
    record Asked(UnitId unit, LocalDate upTo, LocalDate afterDue, long after, int limit) {}

    List<WatchRow> open(Asked asked, Collection<String> principals) {
        return hinted(jdbc.sql("""
                        SELECT w.issue_id, n.number, i.dated, v.subject, w.due_on, w.reminder,
                               custody.visible(o.matter_id, :principals) AS visible,
                               coalesce((SELECT concat_ws(', ', nullif(a.name, ''), nullif(a.designation, ''))
                                           FROM dispatch.addressee a
                                          WHERE a.draft_id = i.draft_id AND a.version_no = i.version_no
                                          ORDER BY a.role DESC, a.place LIMIT 1), '') AS addressed
                          FROM dispatch.watch_open w
                          JOIN dispatch.issue i ON i.id = w.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN dispatch.number n ON n.issue_id = i.id AND n.part = 'LETTER'
                          JOIN dispatch.version v ON v.draft_id = i.draft_id AND v.no = i.version_no
                         WHERE w.unit_id IN (SELECT office.below(:unit)) AND w.due_on <= :upTo
                           AND (w.due_on, w.issue_id) > (:afterDue, :after)
                         ORDER BY w.due_on, w.issue_id LIMIT :limit
                        """)
                .param("unit", asked.unit().value())
                .param("upTo", asked.upTo())
                .param("afterDue", asked.afterDue())
                .param("after", asked.after())
                .param("limit", asked.limit())
                .param("principals", principals.toArray(String[]::new))
                .query((row, n) -> {
                    boolean visible = row.getBoolean("visible");
                    return new WatchRow(
                            row.getLong("issue_id"),
                            row.getString("number"),
                            row.getObject("dated", LocalDate.class),
                            visible ? row.getString("subject") : "",
                            visible ? row.getString("addressed") : "",
                            row.getObject("due_on", LocalDate.class),
                            row.getObject("reminder", Long.class),
                            visible,
                            List.of());
                })
                .list());
    }

    private List<WatchRow> hinted(List<WatchRow> rows) {
        Map<Long, List<WatchRow.Hint>> hints = jdbc
                .sql("""
                        SELECT h.issue_id, h.receipt_id, m.number
                          FROM dispatch.watch_hint h JOIN custody.matter m ON m.id = h.receipt_id
                         WHERE h.issue_id = ANY (:ids) ORDER BY h.receipt_id
                        """)
                .param("ids", rows.stream().map(WatchRow::issue).toArray(Long[]::new))
                .query((row, n) -> Map.entry(
                        row.getLong("issue_id"), new WatchRow.Hint(row.getLong("receipt_id"), row.getString("number"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
        return rows.stream()
                .map(row -> row.visible() ? row.with(hints.getOrDefault(row.issue(), List.of())) : row)
                .toList();
    }

    /** Overdue ones of which somebody is to be reminded, for the first time or once more. */
    List<IssueId> overdue(LocalDate today, int limit) {
        return jdbc.sql("SELECT w.issue_id FROM dispatch.watch_open w WHERE " + UNHEARD
                        + " ORDER BY w.due_on, w.issue_id LIMIT :limit")
                .param("today", today)
                .param("before", today.minusDays(DAYS_BETWEEN))
                .param("most", MOST_REMINDERS)
                .param("limit", limit)
                .query((row, n) -> new IssueId(row.getLong("issue_id")))
                .list();
    }

    /** Whoever holds the file of an issue now, in his own charge; none while it lies on no desk or on a vacant one. */
    Optional<Acting> holder(IssueId issue, LocalDate today) {
        return jdbc.sql("""
                        SELECT h.post_id, p.unit_id, c.id AS charge_id, c.person_id
                          FROM dispatch.watch_open w
                          JOIN dispatch.issue i ON i.id = w.issue_id
                          JOIN dispatch.draft o ON o.id = i.draft_id
                          JOIN custody.holding h ON h.matter_id = o.matter_id AND h.state = 'ACTIVE'
                          JOIN office.post p ON p.id = h.post_id
                          JOIN office.charge c ON c.post_id = h.post_id AND c.kind IN ('REGULAR', 'ADDITIONAL', 'IN_CHARGE')
                               AND c.from_on <= :today AND (c.until_on IS NULL OR c.until_on >= :today)
                         WHERE w.issue_id = :issue AND""" + UNHEARD + """
                         ORDER BY c.id DESC LIMIT 1
                           FOR UPDATE OF w
                        """)
                .param("issue", issue.value())
                .param("today", today)
                .param("before", today.minusDays(DAYS_BETWEEN))
                .param("most", MOST_REMINDERS)
                .query((row, n) -> Acting.of(row))
                .optional();
    }

    /** How many reminders were drafted. */
    int reminders(IssueId issue) {
        return jdbc.sql("SELECT reminders FROM dispatch.watch_open WHERE issue_id = :issue")
                .param("issue", issue.value())
                .query(Integer.class)
                .single();
    }

    void reminded(IssueId issue, DraftId draft) {
        jdbc.sql("UPDATE dispatch.watch_open SET reminder = :draft, reminders = reminders + 1 WHERE issue_id = :issue")
                .param("draft", draft.value())
                .param("issue", issue.value())
                .update();
    }

    /** The day by which a reply is awaited; none when none is. */
    Optional<LocalDate> due(IssueId issue) {
        return jdbc.sql("SELECT due_on FROM dispatch.watch_open WHERE issue_id = :issue")
                .param("issue", issue.value())
                .query((row, n) -> row.getObject("due_on", LocalDate.class))
                .optional();
    }
}
