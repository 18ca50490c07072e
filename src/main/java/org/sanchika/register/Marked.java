package org.sanchika.register;

import java.time.LocalDate;

/** What became of marking a return as sent or received, or of taking that back. */
public sealed interface Marked {
    record Done() implements Marked {}

    /** It was marked before. */
    record Already(LocalDate doneOn) implements Marked {}

    /** There is nothing to take back. */
    record NotMarked() implements Marked {}

    /** The return is not due on that day. */
    record NotDue() implements Marked {}
}
