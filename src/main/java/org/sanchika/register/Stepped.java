package org.sanchika.register;

/** What became of entering a step of an assurance. */
public sealed interface Stepped {
    record Done() implements Stepped {}

    record Refused(Why why) implements Stepped {}

    enum Why {
        /** It was fulfilled or dropped: nothing follows but that it is opened again. */
        CLOSED,
        /** It is pending already. */
        OPEN,
        /** More time ends after the time there was. */
        NOT_LATER,
        /** The desk has it. */
        SAME_DESK,
        /** Somebody else entered something at the same instant. */
        CHANGED
    }
}
