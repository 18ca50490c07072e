package org.sanchika.custody.worklist;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sanchika.custody.Ages;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.worklist.WorklistPage.Item;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads what lies on a desk. */
@Service
@Transactional(readOnly = true)
class Worklist {
    static final int PAGE = 50;

    private final WorklistSql sql;
    private final DeskSql desks;
    private final Desks choices;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;

    Worklist(WorklistSql sql, DeskSql desks, Desks choices, Office office, MatterKinds kinds, Ages ages) {
        this.sql = sql;
        this.desks = desks;
        this.choices = choices;
        this.office = office;
        this.kinds = kinds;
        this.ages = ages;
    }

    /** A slice of a desk's list. */
    record Slice(List<Item> items, boolean more) {}

    WorklistPage page(WorklistFilter filter, Acting by) {
        Ages.Reckoning today = ages.today();
        var reader = reader(by.post(), by, today.day());
        Slice slice = slice(reader, filter, PAGE, by, today);
        List<Item> items = slice.items();
        boolean first = filter.after().isEmpty() && filter.before().isEmpty();
        boolean upwards = filter.ahead().isPresent();
        Optional<PostId> queue = office.queueOf(by.unit());
        return new WorklistPage(
                filter,
                items,
                sql.counts(reader, WorklistPage.MOST + 1, sql.barred(by.person())),
                sql.references(by.post(), WorklistPage.MOST + 1),
                desks.folders(by.post()),
                List.copyOf(kinds.all()),
                office.around(by.post()),
                choices.recent(by.post()),
                desks.closedSince(by.post(), today.day().withDayOfMonth(1), WorklistPage.MOST + 1),
                desks.unseenCopies(by.post(), WorklistPage.MOST + 1),
                desks.escalated(by.post(), office.principals(by), WorklistPage.MOST + 1),
                queue.map(one -> sql.lying(one, WorklistPage.MOST + 1)).orElse(null),
                items.isEmpty() || (first || (upwards && !slice.more()))
                        ? ""
                        : items.getFirst().row().cursor().toString(),
                items.isEmpty() || (!upwards && !slice.more())
                        ? ""
                        : items.getLast().row().cursor().toString(),
                desks.newest(by.post()),
                today.day());
    }

    /** The list of {@code desk}, own or the section's queue, from a place on. */
    Slice slice(PostId desk, WorklistFilter filter, int limit, Acting by) {
        Ages.Reckoning today = ages.today();
        return slice(reader(desk, by, today.day()), filter, limit, by, today);
    }

    private Slice slice(WorklistSql.Reader reader, WorklistFilter filter, int limit, Acting by, Ages.Reckoning today) {
        List<WorklistRow> rows = sql.rows(reader, filter, limit + 1);
        boolean more = rows.size() > limit;
        List<WorklistRow> shown =
                !more ? rows : filter.ahead().isPresent() ? rows.subList(1, rows.size()) : rows.subList(0, limit);
        Map<PostId, Desk> senders = office.desks(senders(shown));
        return new Slice(
                shown.stream().map(row -> item(row, senders, by, today)).toList(), more);
    }

    private Item item(WorklistRow row, Map<PostId, Desk> senders, Acting by, Ages.Reckoning today) {
        int days = today.days(row.since());
        return new Item(
                row,
                kinds.of(row.kind()),
                row.from() == null ? null : senders.get(row.from()),
                days,
                today.workingDays(by.unit(), row.since()),
                WorklistRules.due(row, days, today.day()));
    }

    private WorklistSql.Reader reader(PostId desk, Acting by, LocalDate today) {
        return new WorklistSql.Reader(desk, by.post(), office.principals(by), today);
    }

    private static Set<PostId> senders(Collection<WorklistRow> rows) {
        Set<PostId> senders = new HashSet<>();
        for (WorklistRow row : rows) {
            if (row.from() != null) {
                senders.add(row.from());
            }
        }
        return senders;
    }
}
