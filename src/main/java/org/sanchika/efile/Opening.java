package org.sanchika.efile;

import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.receipt.Fault;

/** What became of opening a file. */
public sealed interface Opening {

    /** It has its number and lies on the desk of whoever opened it. */
    record Opened(MatterId id, long computerNo, String number) implements Opening {}

    /** Nothing was written, no number was taken. */
    record Refused(List<Fault> faults) implements Opening {}

    /** A volume goes on from a file that lies on the actor's desk. */
    record NotHere(Outcome.Refusal why) implements Opening {}

    /** No such file to open a part or volume of, or none the actor may know of. */
    record Unknown() implements Opening {}
}
