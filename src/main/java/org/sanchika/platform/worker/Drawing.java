package org.sanchika.platform.worker;

/** What became of a page that was to be drawn. */
public enum Drawing {
    DONE,
    /** It cannot be drawn, or not within the limits. */
    FAILED,
    /** No worker was free: ask again later. */
    BUSY
}
