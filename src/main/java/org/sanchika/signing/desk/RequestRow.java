package org.sanchika.signing.desk;

import org.jspecify.annotations.Nullable;

/**
 * Something that was laid before a token. Public for the templates.
 *
 * @param errand to the provider of eSign, on which it waits; none where a token signs
 * @param refusal key of the sentence that says why it was not signed; empty otherwise
 */
public record RequestRow(
        long id,
        String title,
        String href,
        State state,
        String refusal,
        long certificate,
        @Nullable Long errand) {
    public enum State {
        WAITING,
        SIGNED,
        REFUSED,
        /** Nobody signed it in time; it may be asked for anew. */
        LATE
    }
}
