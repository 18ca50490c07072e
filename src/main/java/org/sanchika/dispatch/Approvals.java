package org.sanchika.dispatch;

import java.time.Instant;
import java.util.List;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;

/** Approving drafts, where their file lies, by whom the state's table of delegation lets. Each verb is one act. */
public interface Approvals {

    /** Locks the text of {@code version}, which must be the newest and whole. */
    Outcome approve(DraftId draft, int version, Acting by);

    /** Takes an approval back before the issue, so that the text may be changed. */
    Outcome disapprove(DraftId draft, String reason, Acting by);

    /** Gives a draft up; it stays on record. */
    Outcome cancel(DraftId draft, String reason, Acting by);

    /** What the lowest level is called that may approve it, by its form and by what it answers. */
    LocalName approver(Draft draft);

    /** Whether the actor's post stands high enough for it. */
    boolean mayApprove(Draft draft, Acting by);

    /** What was done with it, newest first; nothing when the reader may not know of it. */
    List<Deed> deeds(DraftId draft, Acting reader);

    /** @param version of which it was said */
    record Deed(Kind kind, int version, String reason, LocalName by, LocalName title, Instant at) {}

    enum Kind {
        APPROVED,
        DISAPPROVED,
        CANCELLED
    }
}
