package org.sanchika.efile.cover;

import java.util.Optional;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterState;
import org.sanchika.office.PostId;

/** When a part may be opened (CGDA; domain 2.4): facts come in, the key of the sentence goes out. */
final class FamilyRules {
    private FamilyRules() {}

    /**
     * A part stands in for a main file that is away, in the section that owns it, and ends before that is closed.
     *
     * @param main the volume of the main file that is written in
     * @param ours the actor's section owns it
     */
    static Optional<String> partFault(Held main, boolean ours, PostId actor) {
        if (!ours) {
            return Optional.of("relation.part.not-ours");
        }
        if (main.state() == MatterState.CLOSED) {
            return Optional.of("relation.part.closed");
        }
        boolean elsewhere = main.state() == MatterState.RIDING || main.state() == MatterState.AWAY;
        boolean here = main.holder().equals(actor) && !elsewhere;
        return here ? Optional.of("relation.part.here") : Optional.empty();
    }
}
