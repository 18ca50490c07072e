package org.sanchika.custody.worklist;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterKind;
import org.sanchika.office.Desk;

/**
 * What the inbox shows. Counts stop at {@link #MOST}.
 *
 * @param closedThisMonth matters that this desk closed since the month began
 * @param unseenCopies copies for information not yet looked at
 * @param escalated what was brought to the desk's notice and lies where it lay
 * @param queued what lies unclaimed in the section's queue; none when the section has no queue
 * @param next cursor of the next page; empty at the end
 * @param newest mark of the newest arrival, with which news are asked for
 */
public record WorklistPage(
        WorklistFilter filter,
        List<Item> items,
        Map<Show, Integer> counts,
        Map<String, Integer> references,
        List<Folder> folders,
        List<MatterKind> kinds,
        List<Desk> around,
        List<Desk> recent,
        int closedThisMonth,
        int unseenCopies,
        int escalated,
        @Nullable Integer queued,
        String previous,
        String next,
        long newest,
        LocalDate today) {
    static final int MOST = 999;

    /** A row with what is counted when it is read. */
    public record Item(
            WorklistRow row, MatterKind kind, @Nullable Desk from, int days, int workingDays, Due due) {
        public String href() {
            return kind.href(row.matter());
        }
    }

    /** How pressing it is: words, colour and icon say the same. */
    public enum Due {
        OVERDUE,
        TODAY,
        SOON,
        LATER,
        NEW
    }

    /** A folder of the post's own. */
    public record Folder(long id, String name) {}

    public int count(Show show) {
        return counts.getOrDefault(show, 0);
    }
}
