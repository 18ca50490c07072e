package org.sanchika.dispatch;

import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.receipt.Fault;

/** What became of writing a draft. */
public sealed interface Written {

    /** As it is now; a save that changes nothing makes no version. */
    record Kept(Draft draft) implements Written {}

    /** Somebody else wrote a newer version meanwhile; nothing was overwritten. */
    record Overtaken(Draft theirs) implements Written {}

    record Refused(List<Fault> faults) implements Written {}

    /** The file does not lie on this desk, or the draft may not be known of or not be changed any more. */
    record NotHere(Outcome.Refusal why) implements Written {}
}
