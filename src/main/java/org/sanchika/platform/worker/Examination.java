package org.sanchika.platform.worker;

/** What a paper turned out to be when it was opened. */
public sealed interface Examination {

    /** It is whole: its true type and number of pages. */
    record Sound(String mediaType, int pages) implements Examination {}

    /** Not a type that is taken. */
    record Foreign(String mediaType) implements Examination {}

    /** It begins as its type should, but cannot be read to its end. */
    record Broken(String mediaType) implements Examination {}

    /** It opens only with a password. */
    record Encrypted() implements Examination {}

    record TooManyPages(int pages) implements Examination {}

    /** A picture of more pixels than are drawn. */
    record TooManyPixels(long pixels) implements Examination {}

    /** The worker ran out of time or memory, or died of it. */
    record TooHeavy() implements Examination {}

    /** No worker was free in time. */
    record Busy() implements Examination {}
}
