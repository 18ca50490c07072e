package org.sanchika.efile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;

/** Notes in the making that were thrown away: their author sees them for a while and may take them back. */
public interface DiscardedNotes {
    Duration KEPT = Duration.ofDays(30);

    /** The author's own, newest first. */
    List<Discarded> of(Acting author);

    /** Lays it on the author's desk again as a note in the making, where the file lies and no other is being written. */
    Saving takeBack(long id, Acting author);

    /** @param subject empty when the author may not open the file any more */
    record Discarded(
            long id,
            MatterId file,
            String number,
            String subject,
            NewNote.Kind kind,
            String html,
            String language,
            Instant at) {}
}
