package org.sanchika.efile;

import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;

/** What ties files together: parts and volumes, links, files that travel with others. Each verb is one act. */
public interface Relations {

    /** All that have to do with it; empty when the reader may not know of the file. */
    List<Related> of(MatterId file, Acting reader);

    /**
     * Merges a part into its main file, both on the actor's desk: it travels inside from now on, its notes are read there
     * under their own paragraph numbers, its papers get pages there unless they are there already.
     */
    Outcome merge(MatterId part, Acting by);

    /** Ties a file of the actor's desk to another on which orders are to be passed together. */
    Outcome link(MatterId file, MatterId other, Acting by);

    Outcome unlink(MatterId file, MatterId other, Acting by);

    /** Puts one file into another, both on the actor's desk; it travels with that until it is detached. */
    Outcome attach(MatterId file, MatterId to, Acting by);

    /** Takes it out of {@code from} again, onto the desk where that lies. */
    Outcome detach(MatterId file, MatterId from, Acting by);
}
