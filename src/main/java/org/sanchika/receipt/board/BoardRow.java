package org.sanchika.receipt.board;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/** A desk of the group with its copy. Public for the templates. */
public record BoardRow(
        long copyId,
        String number,
        LocalName desk,
        LocalName unit,
        @Nullable LocalName holder,
        @Nullable Instant openedAt,
        boolean replied,
        boolean closed,
        @Nullable Long replyId,
        @Nullable LocalDate dueOn,
        int reminders,
        @Nullable Instant remindedAt) {

    /** Where the desk stands: REPLIED, CLOSED, OPENED or UNOPENED. */
    public String standing() {
        if (replied) {
            return "REPLIED";
        }
        return closed ? "CLOSED" : openedAt == null ? "UNOPENED" : "OPENED";
    }

    public boolean isOpen() {
        return !replied && !closed;
    }

    /** Days after the date, 0 when not late. */
    public long late(LocalDate today) {
        return isOpen() && dueOn != null && dueOn.isBefore(today) ? ChronoUnit.DAYS.between(dueOn, today) : 0;
    }
}
