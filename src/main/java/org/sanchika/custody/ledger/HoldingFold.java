package org.sanchika.custody.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Rebuilds a holding from the rows of its chain: what an act wrote there must follow from what it recorded. */
final class HoldingFold {
    /** Movements onto the actor's own desk, who has the matter in hand at once. */
    private static final Set<String> IN_HAND = Set.of("REGISTERED", "CLAIMED", "REOPENED", "ALIGHTED");

    private static final Set<String> PUT_IN = Set.of("RIDES", "REFILED");
    private static final Set<String> TAKEN = Set.of("PULLED_BACK", "PULLED_UP");

    private HoldingFold() {}

    /** What can be rebuilt; the date to act by depends on calendars that are declared late, and is not. */
    record Standing(
            long post,
            Instant since,
            int movedSeq,
            @Nullable Long from,
            long person,
            @Nullable Instant opened,
            String state,
            @Nullable LocalDate wakeOn,
            @Nullable Long carrier,
            Instant liesFrom,
            int headSeq) {}

    static @Nullable Standing fold(List<Entry> chain, boolean physical) {
        Standing standing = null;
        for (Entry entry : chain) {
            standing = next(standing, entry, physical);
        }
        return standing;
    }

    /** What stands after one more row. */
    static @Nullable Standing next(@Nullable Standing before, Entry entry, boolean physical) {
        return switch (entry) {
            case Entry.Movement movement -> moved(movement, physical);
            case Entry.Event event -> before == null ? null : happened(before, event);
        };
    }

    /** Field by field; empty when they agree. */
    static List<String> differences(@Nullable Standing written, @Nullable Standing rebuilt) {
        List<String> differences = new ArrayList<>();
        if (written == null || rebuilt == null) {
            if (written != rebuilt) {
                differences.add("holding " + written + " <> " + rebuilt);
            }
            return differences;
        }
        compare("post", written.post(), rebuilt.post(), differences);
        compare("since", written.since(), rebuilt.since(), differences);
        compare("moved_seq", written.movedSeq(), rebuilt.movedSeq(), differences);
        compare("from_post", written.from(), rebuilt.from(), differences);
        compare("by_person", written.person(), rebuilt.person(), differences);
        compare("opened_at", written.opened(), rebuilt.opened(), differences);
        compare("state", written.state(), rebuilt.state(), differences);
        compare("wake_on", written.wakeOn(), rebuilt.wakeOn(), differences);
        compare("carrier_id", written.carrier(), rebuilt.carrier(), differences);
        compare("lies_from", written.liesFrom(), rebuilt.liesFrom(), differences);
        compare("head_seq", written.headSeq(), rebuilt.headSeq(), differences);
        return differences;
    }

    private static Standing moved(Entry.Movement movement, boolean physical) {
        boolean inHand = IN_HAND.contains(movement.via()) || (TAKEN.contains(movement.via()) && !physical);
        return new Standing(
                movement.to(),
                movement.at(),
                movement.seq(),
                movement.from(),
                movement.person(),
                inHand ? movement.at() : null,
                "ACTIVE",
                null,
                null,
                movement.at(),
                movement.seq());
    }

    private static Standing happened(Standing before, Entry.Event event) {
        Instant opened = Set.of("OPENED", "RECEIVED").contains(event.kind()) ? event.at() : before.opened();
        String state = switch (event.kind()) {
            case "PARKED" -> "PARKED";
            case "WOKEN" -> "ACTIVE";
            case "CLOSED" -> "CLOSED";
            case "RIDES" -> "RIDING";
            case "AWAY" -> "AWAY";
            default -> before.state();
        };
        LocalDate wakeOn =
                state.equals("PARKED") ? (event.kind().equals("PARKED") ? event.until() : before.wakeOn()) : null;
        Long carrier =
                state.equals("RIDING") ? (PUT_IN.contains(event.kind()) ? event.other() : before.carrier()) : null;
        return new Standing(
                before.post(),
                before.since(),
                before.movedSeq(),
                before.from(),
                before.person(),
                opened,
                state,
                wakeOn,
                carrier,
                event.kind().equals("WOKEN") ? event.at() : before.liesFrom(),
                event.seq());
    }

    private static void compare(
            String field, @Nullable Object written, @Nullable Object rebuilt, List<String> differences) {
        if (!Objects.equals(written, rebuilt)) {
            differences.add(field + " " + written + " <> " + rebuilt);
        }
    }
}
