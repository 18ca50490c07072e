package org.sanchika.mis.open;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a matter, as an event log tells it: without anybody's name.
 *
 * @param matter its pseudonym
 * @param kind of the matter
 * @param seq place in the matter's chain
 * @param at to the minute
 * @param activity kind of movement or act
 * @param action what the receiver was asked to do; empty when it was no sending
 * @param by the desk that did it
 * @param to the desk that it came to; none when it was no sending
 */
record LogEntry(
        String matter,
        String kind,
        int seq,
        OffsetDateTime at,
        String activity,
        String action,
        Desk by,
        @Nullable Desk to) {

    /** A desk by its level and the code of its unit. */
    record Desk(int level, String unit) {}

    /** By the lifecycle of the XES standard. */
    String transition() {
        return switch (activity) {
            case "PARKED" -> "suspend";
            case "WOKEN" -> "resume";
            case "OPENED", "RECEIVED" -> "start";
            case "PULLED_BACK" -> "withdraw";
            default -> "complete";
        };
    }
}
