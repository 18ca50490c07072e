package org.sanchika.custody;

import java.util.Optional;
import org.sanchika.office.Acting;

/** Lays out a matter's custody for whoever may know of it. */
public interface MatterPanels {

    /** Empty when there is no such matter, or none the reader may know of. */
    Optional<MatterPanel> of(MatterId matter, Acting reader);

    /**
     * The stay that the movement at {@code seq} began, as it is now: the answer to whoever made that movement. Asks
     * nothing about the reader.
     */
    Span stay(MatterId matter, int seq);
}
