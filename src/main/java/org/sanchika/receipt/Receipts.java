package org.sanchika.receipt;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.document.Intake;

/** The verbs of the diary. Each is one act in one transaction (the caller's, when there is one). */
public interface Receipts {

    /** Stores a scan before its receipt is registered; only who brought it may register it. */
    Intake take(InputStream content, String fileName, Acting by) throws IOException;

    /** What is wrong with it, field by field; none when it can be registered. */
    List<Fault> faults(NewReceipt receipt, Acting by);

    /** Receipts of the same office that look like the same letter. */
    List<Registration.Earlier> earlier(NewReceipt receipt, Acting by);

    /** Gives it the next number of the diary and lays it on the actor's desk. */
    Registration register(NewReceipt receipt, Acting by);

    /** Registers the same letter once more, for another desk. */
    Registration copy(MatterId receipt, Acting by);

    /** One letter that raises two subjects: a second receipt for the other one. */
    Registration split(MatterId receipt, String subject, Acting by);

    /** The receipt, if the actor may know of it. */
    Optional<Receipt> find(MatterId receipt, Acting by);

    /** The receipt of this diary number or computer number, in digits of any script, if the actor may know of it. */
    Optional<Receipt> numbered(String number, Acting by);

    /** Mends details; a scan can be added where there is none, never exchanged. */
    Registration describe(MatterId receipt, NewReceipt changed, Acting by);

    Outcome link(MatterId receipt, MatterId other, Acting by);

    Outcome unlink(MatterId receipt, MatterId other, Acting by);

    /** "Not ours": back to the desk that registered it, which allocates it anew; counted, and the days go on. */
    Outcome dispute(MatterId receipt, String reason, Acting by);

    Outcome close(MatterId receipt, Disposal disposal, String remark, Acting by);

    /** A module that knows why a letter can neither be closed nor go into a file yet brings this as a bean. */
    @FunctionalInterface
    interface Unfinished {
        /** The key of the sentence that says what is unfinished; none when nothing is. */
        Optional<String> with(MatterId receipt);

        /** It is about to go into a file: locks what could become unfinished meanwhile, before the letter itself is locked. */
        default void hold(MatterId receipt) {}
    }

    /** The same letter as {@code of}: closed as a duplicate and linked to it. */
    Outcome mergeInto(MatterId receipt, MatterId of, String remark, Acting by);
}
