package org.sanchika.dispatch;

import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.receipt.Fault;

/** What became of sending something, or of telling what happened to it. */
public sealed interface Dispatched {

    record Done(List<DispatchId> dispatches) implements Dispatched {}

    /** Nothing was written. */
    record Refused(List<Fault> faults) implements Dispatched {}

    record NotHere(Outcome.Refusal why) implements Dispatched {}
}
