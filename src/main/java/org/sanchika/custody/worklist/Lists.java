package org.sanchika.custody.worklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Ages;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.MatterState;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the lists beside the inbox, each row with whoever holds it now. */
@Service
@Transactional(readOnly = true)
class Lists {
    /** Before any row. */
    private static final Cursor TOP = Cursor.of(Instant.parse("9999-01-01T00:00:00Z"), 0);

    private final ListSql sql;
    private final Office office;
    private final MatterKinds kinds;
    private final Ages ages;

    Lists(ListSql sql, Office office, MatterKinds kinds, Ages ages) {
        this.sql = sql;
        this.office = office;
        this.kinds = kinds;
        this.ages = ages;
    }

    /** @param next from where the list goes on; none at its end */
    record Slice(List<ListRow> rows, @Nullable String next, LocalDate today) {}

    Slice slice(ListKind list, String after, int limit, Acting by) {
        Cursor behind = Cursor.parse(after).orElse(TOP);
        List<ListSql.Found> found = sql.rows(list, by.post(), office.principals(by), behind, limit + 1);
        boolean more = found.size() > limit;
        List<ListSql.Found> shown = more ? found.subList(0, limit) : found;
        Map<PostId, Desk> holders =
                office.desks(shown.stream().map(ListSql.Found::holder).collect(Collectors.toSet()));
        Ages.Reckoning today = ages.today();
        return new Slice(
                shown.stream().map(row -> row(row, holders, today)).toList(),
                more ? cursor(shown.getLast()) : null,
                today.day());
    }

    private ListRow row(ListSql.Found row, Map<PostId, Desk> holders, Ages.Reckoning today) {
        Desk holder = holders.get(row.holder());
        return new ListRow(
                new MatterId(row.matter()),
                kinds.of(row.kind()),
                row.number(),
                row.computerNo(),
                row.subject(),
                row.physical(),
                row.state(),
                row.at(),
                row.note(),
                row.day(),
                row.fresh(),
                holder,
                row.since(),
                today.days(row.since()),
                holder == null ? 0 : today.workingDays(holder.unit(), row.since()),
                row.state() == MatterState.ACTIVE && row.actBy().isBefore(today.day()),
                row.mayPullBack());
    }

    private static String cursor(ListSql.Found last) {
        return Cursor.of(last.at(), last.matter()).toString();
    }
}
