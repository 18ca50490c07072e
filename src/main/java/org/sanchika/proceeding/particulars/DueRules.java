package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Outcome.Refusal;

/** Who may write particulars, and what they make of the day by which a matter is due from outside. */
final class DueRules {
    private DueRules() {}

    /** The desk that holds it writes, also while it waits: a hearing is put off while the matter lies in the call book. */
    static Optional<Refusal> writing(Optional<Refusal> holding) {
        return holding.filter(why -> !(why instanceof Outcome.NotActive(var state)) || state != MatterState.PARKED);
    }

    static @Nullable LocalDate first(Collection<? extends Particulars> all) {
        return all.stream()
                .map(Particulars::due)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }

    /** A day that the particulars gave goes with them; one that came from elsewhere stays until they give another. */
    static @Nullable LocalDate hardDue(@Nullable LocalDate now, @Nullable LocalDate before, @Nullable LocalDate after) {
        return after != null ? after : Objects.equals(now, before) ? null : now;
    }
}
