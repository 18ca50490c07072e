package org.sanchika.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;

/**
 * One day on which a return is due, and what became of it.
 *
 * @param doneOn when it was sent or received; none while it was not
 * @param reference number of the letter or file with which it went or came
 * @param matter the same, when it lies here and the reader may know of it
 * @param by who entered that
 */
public record Occurrence(
        Periodical of,
        LocalDate dueOn,
        @Nullable LocalDate doneOn,
        String reference,
        @Nullable MatterId matter,
        String remark,
        @Nullable LocalName by) {

    public enum State {
        DONE,
        DONE_LATE,
        OVERDUE,
        SOON,
        AHEAD
    }
}
