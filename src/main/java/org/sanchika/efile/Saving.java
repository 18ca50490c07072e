package org.sanchika.efile;

import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.receipt.Fault;

/** What became of saving a note in the making. */
public sealed interface Saving {

    record Saved(NoteDraft draft) implements Saving {}

    /** Another window or another person of the desk saved meanwhile; nothing was overwritten. */
    record Overtaken(NoteDraft theirs) implements Saving {}

    record Refused(List<Fault> faults) implements Saving {}

    /** The file does not lie on this desk, or may not be known of. */
    record NotHere(Outcome.Refusal why) implements Saving {}
}
