package org.sanchika.platform.seal;

import java.time.LocalDate;
import org.sanchika.platform.language.LocalName;

/** What a seal turned out to be. */
public sealed interface Opened {

    /** Ours, and in the register. */
    record Genuine(Entry paper, Standing.State state) implements Opened {}

    /** Made with a key of ours that was withdrawn: anybody may have made it. */
    record Withdrawn() implements Opened {}

    /** Made with our key, but of no paper in the register; as after a restore to a moment before it was printed. */
    record Unregistered() implements Opened {}

    /** No seal of ours, or one that was altered. */
    record Forged() implements Opened {}

    /** A paper in the register. */
    record Entry(long id, String kind, long subject, String number, LocalDate dated, LocalName office) {}
}
