package org.sanchika.platform.worker;

/** What became of a page that was to be drawn or read, or of another task. */
public enum Drawing {
    DONE,
    /** It cannot be drawn, or read. */
    FAILED,
    /** The worker did not survive it: too much time or memory, or a bad moment. */
    DIED,
    /** No worker was free: ask again later. */
    BUSY
}
