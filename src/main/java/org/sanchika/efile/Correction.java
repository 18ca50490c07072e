package org.sanchika.efile;

import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.receipt.Fault;

/** What became of correcting a cover. */
public sealed interface Correction {

    /** It says so now; what it said before stays on record. */
    record Corrected() implements Correction {}

    record Refused(List<Fault> faults) implements Correction {}

    /** Only where the file lies may its cover be corrected. */
    record NotHere(Outcome.Refusal why) implements Correction {}
}
