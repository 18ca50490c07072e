package org.sanchika.custody;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;

/**
 * Who holds a matter now, since when, and in what state.
 *
 * @param kind code of a {@link MatterKind}
 * @param unit of the holder
 * @param queue true when the holder is the desk of a section as a whole
 * @param from who sent it; none when it was registered here
 * @param reference NONE, or what it refers to from outside, as {@link Cover} says
 * @param movedSeq place of the last movement in the chain
 * @param openedAt when the holder first opened (electronic) or received (physical) it
 * @param actBy the date by which the holder should act: asked, hard, or the limit of his level, whichever is first
 */
public record Held(
        MatterId matter,
        String kind,
        String reference,
        PostId holder,
        UnitId unit,
        boolean queue,
        @Nullable PostId from,
        int movedSeq,
        Instant since,
        @Nullable Instant openedAt,
        MatterState state,
        Priority priority,
        boolean physical,
        boolean restricted,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate hardDueOn,
        LocalDate actBy,
        @Nullable MatterId carrier) {}
