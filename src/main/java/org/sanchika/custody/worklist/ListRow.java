package org.sanchika.custody.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterState;
import org.sanchika.office.Desk;

/**
 * A matter in one of the lists beside the inbox. Public for the templates.
 *
 * @param at the list's own time: sent, created, put aside …
 * @param day the list's own date: to be done by, wakes on …
 * @param fresh not yet looked at
 * @param days with the present holder
 * @param mayPullBack the receiver has not opened it
 */
public record ListRow(
        MatterId matter,
        MatterKind kind,
        String number,
        long computerNo,
        String subject,
        boolean physical,
        MatterState state,
        Instant at,
        String note,
        @Nullable LocalDate day,
        boolean fresh,
        @Nullable Desk holder,
        Instant since,
        int days,
        int workingDays,
        boolean overdue,
        boolean mayPullBack) {
    public String href() {
        return kind.href(matter);
    }
}
