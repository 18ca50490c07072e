package org.sanchika.register;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;

/**
 * Registers of periodical returns. Everybody who signs in may read them. The desks of an office and its administrator keep
 * the register of that office; the desk that sees to a return marks it. Acts of others end in
 * {@link org.springframework.security.access.AccessDeniedException}.
 */
public interface Periodicals {
    Optional<Periodical> find(long id);

    /** Of an office and all below it, by office and number. */
    List<Periodical> of(UnitId unit, int limit);

    /** What was or is due of these, the earliest first. */
    List<Occurrence> due(Scope scope, LocalDate from, LocalDate until, boolean open, Collection<String> principals);

    /** Whose: of an office with all below it, of a desk, or one return. */
    sealed interface Scope {
        record Below(UnitId unit) implements Scope {}

        record OfDesk(PostId post) implements Scope {}

        record One(long id) implements Scope {}
    }

    boolean mayMark(Periodical one, Presence here);

    /** Enters it under the next number of the office. */
    long add(NewPeriodical entry, Presence here);

    /** Gives it to another desk of its office. */
    void hand(Periodical one, PostId to, Presence here);

    /** False when it ended before. What was due until then stays due. */
    boolean end(Periodical one, LocalDate on, String reason, Presence here);

    /**
     * Sent or received.
     *
     * @param reference number of the letter or file; may be empty
     */
    Marked mark(Periodical one, LocalDate dueOn, LocalDate doneOn, String reference, String remark, Presence here);

    Marked takeBack(Periodical one, LocalDate dueOn, String reason, Presence here);
}
