package org.sanchika.custody.ledger;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rebuilds from a chain where the matter lay, from when to when. */
final class StayFold {
    private StayFold() {}

    /**
     * @param seq place of the row that ended it
     * @param since when it came to the desk; it lies from a later hour when it was parked in between
     */
    record Stay(
            int seq,
            long post,
            Instant since,
            Instant from,
            Instant until,
            @Nullable Instant opened) {}

    static List<Stay> fold(List<Entry> chain, boolean physical) {
        List<Stay> stays = new ArrayList<>();
        HoldingFold.Standing before = null;
        for (Entry entry : chain) {
            HoldingFold.Standing after = HoldingFold.next(before, entry, physical);
            if (before != null && after != null && before.state().equals("ACTIVE") && ends(entry, after)) {
                Instant until = entry.at();
                if (until.isAfter(before.liesFrom())) {
                    stays.add(new Stay(
                            after.headSeq(), before.post(), before.since(), before.liesFrom(), until, before.opened()));
                }
            }
            before = after;
        }
        return stays;
    }

    private static boolean ends(Entry entry, HoldingFold.Standing after) {
        return entry instanceof Entry.Movement || !after.state().equals("ACTIVE");
    }
}
