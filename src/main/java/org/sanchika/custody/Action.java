package org.sanchika.custody;

import java.util.List;

/** What the sender asks of the receiver. */
public enum Action {
    REGISTRATION,
    NECESSARY_ACTION,
    FOR_APPROVAL,
    FOR_EXAMINATION,
    FOR_CONCURRENCE,
    FOR_INFORMATION,
    FOR_DISCUSSION,
    FOR_REPLY,
    FOR_REPORT,
    AS_DIRECTED,
    PUT_UP,
    DISTRIBUTED,
    CLAIMED,
    NOT_OURS,
    RETURNED;

    /** Those a sender may choose from, in the order of the list; the rest are written by what he does. */
    public static final List<Action> CHOICES = List.of(
            NECESSARY_ACTION,
            PUT_UP,
            FOR_APPROVAL,
            FOR_EXAMINATION,
            FOR_CONCURRENCE,
            FOR_DISCUSSION,
            FOR_REPLY,
            FOR_REPORT,
            FOR_INFORMATION,
            AS_DIRECTED,
            RETURNED);
}
