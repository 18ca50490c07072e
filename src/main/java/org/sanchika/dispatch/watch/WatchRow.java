package org.sanchika.dispatch.watch;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A reply that is awaited. Public for the templates.
 *
 * @param reminder the draft that reminds; none before it is overdue
 * @param hints letters that name its number
 */
public record WatchRow(
        long issue,
        String number,
        LocalDate dated,
        String subject,
        String to,
        LocalDate due,
        @Nullable Long reminder,
        boolean visible,
        List<Hint> hints) {

    /** A letter that may be the reply. */
    public record Hint(long receipt, String number) {}

    WatchRow with(List<Hint> named) {
        return new WatchRow(issue, number, dated, subject, to, due, reminder, visible, named);
    }
}
