package org.sanchika.custody;

/** Where a matter stands in its life on desks. */
public enum MatterState {
    ACTIVE,
    /** Put aside until a date or an event; out of active pendency, in its own list. */
    PARKED,
    CLOSED,
    /** It lies in another matter and goes where that goes. */
    RIDING,
    /** Handed over to another installation: read here, and worked on nowhere but there. */
    AWAY
}
