package org.sanchika.custody.worklist;

import java.time.LocalDate;
import org.sanchika.custody.worklist.WorklistPage.Due;

/** How pressing a matter on the desk is. */
final class WorklistRules {
    private static final int SOON = 2;

    private WorklistRules() {}

    static Due due(WorklistRow row, int days, LocalDate today) {
        if (row.actBy().isBefore(today)) {
            return Due.OVERDUE;
        }
        if (row.actBy().equals(today)) {
            return Due.TODAY;
        }
        if (!row.actBy().isAfter(today.plusDays(SOON))) {
            return Due.SOON;
        }
        return days == 0 ? Due.NEW : Due.LATER;
    }
}
