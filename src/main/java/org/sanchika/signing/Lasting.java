package org.sanchika.signing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the signatures of PDFs verifiable when certificates have run out and services are gone: with a time stamp that was
 * not to be had before, with what was known of revocations then, and with a stamp over all of it, anew before that runs out.
 */
public interface Lasting {

    /** This signed PDF is to be kept so, from the transaction around it on. */
    void keep(String kind, long id);

    /** Whether there is a time-stamp service at all; without one nothing is added. */
    boolean isOffered();

    /** What waits, by the reason for which it still does. */
    List<Waiting> waiting();

    /**
     * PDFs that wait for the same.
     *
     * @param why none: it was not their turn yet
     * @param since the oldest of them was signed
     * @param next when one of them is tried again
     */
    record Waiting(@Nullable String why, long count, Instant since, Instant next) {}

    /** Whose PDFs they are; each kind is a bean. */
    interface Papers {
        /** A word of capital letters, as {@link Signables#kind}. */
        String kind();

        /** The bytes as they are now. */
        byte[] newest(long id);

        /** Takes the PDF with what was added, in a transaction; the bytes before stay genuine. */
        void renewed(long id, byte[] pdf);
    }
}
