package org.sanchika.custody;

/** What one may do with a matter from a desk. */
public enum Act {
    RECEIVE,
    CLAIM,
    SEND,
    PULL_BACK,
    PULL_UP,
    PARK,
    WAKE,
    CLOSE,
    REOPEN,
    EXPLAIN_DELAY
}
