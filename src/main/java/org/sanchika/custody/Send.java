package org.sanchika.custody;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;

/**
 * A sending.
 *
 * @param to the desk it goes to
 * @param dueOn by when the sender wants it done
 * @param remarks to the receiver, not part of any note; empty for none
 * @param copies desks that get it for information, without custody
 */
public record Send(
        PostId to,
        Action action,
        Priority priority,
        @Nullable LocalDate dueOn,
        String remarks,
        List<PostId> copies) {
    /** Longest remark that fits where remarks are shown. */
    public static final int REMARKS = 2000;

    public static Send to(PostId to, Action action) {
        return new Send(to, action, Priority.ORDINARY, null, "", List.of());
    }
}
