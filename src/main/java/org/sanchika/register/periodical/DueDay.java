package org.sanchika.register.periodical;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.register.Occurrence;

/**
 * A day of a return as it is shown. Public for the templates.
 *
 * @param before the last working day before, when the day itself is a holiday of the office
 */
public record DueDay(
        Occurrence of, Occurrence.State state, @Nullable LocalDate before) {
    public boolean isOpen() {
        return of.doneOn() == null;
    }
}
