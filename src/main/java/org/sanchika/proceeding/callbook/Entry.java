package org.sanchika.proceeding.callbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A time that a matter spent or spends in the call book. Public for the templates.
 *
 * @param seq place of the parking in its chain
 * @param words why, in the words of whoever moved it there; empty when they were lawfully destroyed
 * @param approver the post whose approval it has
 * @param reviewOn when it is to be looked at next
 * @param endedAt when it was taken out; none while it is there
 */
public record Entry(
        int seq,
        Ground ground,
        String words,
        LocalName approver,
        LocalName approvedBy,
        Instant at,
        LocalName by,
        LocalDate until,
        LocalDate reviewOn,
        @Nullable Instant endedAt,
        List<Review> reviews) {

    /** @param next when it is looked at again; none when it was taken out */
    public record Review(
            Instant at,
            LocalName by,
            String words,
            @Nullable LocalDate next) {}

    public boolean isStanding() {
        return endedAt == null;
    }

    Entry with(List<Review> looked) {
        return new Entry(seq, ground, words, approver, approvedBy, at, by, until, reviewOn, endedAt, looked);
    }
}
