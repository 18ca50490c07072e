package org.sanchika.receipt;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;

/** What was answered to letters, or issued on them; the module that sends letters out brings this as a bean. */
@FunctionalInterface
public interface Answers {
    /** The oldest first; {@code reader} may know of the receipt. */
    List<Answer> to(MatterId receipt, Acting reader);

    /**
     * A letter that went out.
     *
     * @param href of its page; empty where the reader may not know of it
     * @param copy where its office copy is; empty where the reader may not know of it
     * @param to its first addressee; empty where the reader may not know of it
     */
    record Answer(String href, String copy, String number, LocalDate dated, String to) {}
}
