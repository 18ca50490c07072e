package org.sanchika.receipt;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;

/** What became of a registration. */
public sealed interface Registration {

    /** It has its number and lies on the registering desk. */
    record Registered(MatterId id, long computerNo, String number) implements Registration {}

    /** Nothing was written, no number was taken. */
    record Refused(List<Fault> faults) implements Registration {}

    /** The same letter seems to be there already; the caller may insist. */
    record SameLetter(List<Earlier> earlier) implements Registration {}

    /** No such receipt, or none the actor may know of. */
    record Unknown() implements Registration {}

    /**
     * A receipt that looks like the same letter.
     *
     * @param subject empty when the actor may not open it
     * @param why REF, DOCUMENT or SUBJECT: in what they are alike
     */
    record Earlier(
            MatterId id,
            String number,
            LocalDate diarisedOn,
            String subject,
            LocalName holder,
            boolean visible,
            String why) {}

    default @Nullable Registered done() {
        return this instanceof Registered registered ? registered : null;
    }
}
