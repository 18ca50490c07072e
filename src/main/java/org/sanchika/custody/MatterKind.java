package org.sanchika.custody;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.Acting;

/** A kind of matter is a plug: a module that brings one as a bean has inbox, pendency, search and API for nothing. */
public interface MatterKind {
    /** Short and stable, stored: {@code RECEIPT}. */
    String code();

    /** Key of its word. */
    String label();

    /** A symbol of icons.svg. */
    String icon();

    /** Where its page is. */
    String href(MatterId matter);

    /** How it may be closed: code and key of its word, in the order of the list; empty when a remark says enough. */
    default Map<String, String> disposals() {
        return Map.of();
    }

    /** What it may refer to from outside, as {@link Cover} says: COURT, RTI … Words: {@code worklist.reference.} */
    default List<String> references() {
        return List.of();
    }

    /** Why the actor cannot close it yet: the key of the sentence; empty when he may. */
    default Optional<String> closureObstacle(MatterId matter, Acting by) {
        return Optional.empty();
    }

    /** Whether it may end because its occasion is gone, without anybody closing it. */
    default boolean endsByItself() {
        return false;
    }

    /** Asked in the act's transaction before it leaves a desk or is closed: what to put on record, or why it may not go. */
    default Leaving leaving(Leaving.Departure departure) {
        return Leaving.FREE;
    }

    /** The digest of what was put on record under {@code code}, computed anew; empty when it was lawfully destroyed. */
    default Optional<byte[]> digestOf(MatterId matter, String code) {
        return Optional.empty();
    }
}
