package org.sanchika.dispatch.exchange;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.wire.Card;

/**
 * Another installation, as this one knows it. Public for the templates.
 *
 * @param code by which addresses name it: {@code CODE/UNIT}
 * @param address none for one that is reached on a stick only
 * @param card as an administrator confirmed it; none before that
 * @param offered read since, with other keys than those confirmed; none when there is no such
 * @param confidential whether confidential files may go there and come from there
 * @param seen the last of its receipts that was fetched
 */
public record Peer(
        long id,
        String code,
        String name,
        @Nullable String address,
        String installation,
        @Nullable Card card,
        @Nullable Card offered,
        Instant cardAt,
        boolean stopped,
        boolean confidential,
        long seen) {

    public enum State {
        /** Its fingerprint was never compared: nothing goes or comes. */
        NEW,
        TRUSTED,
        /** Trusted, and its keys are others now: compare again. */
        CHANGED,
        STOPPED
    }

    /**
     * A letter that it has not answered.
     *
     * @param problem why the last attempt failed, as {@link Hindrance} names it; empty
     */
    public record Waiting(String number, Instant at, String problem) {}

    public State state() {
        if (stopped) {
            return State.STOPPED;
        }
        return card == null ? State.NEW : offered == null ? State.TRUSTED : State.CHANGED;
    }

    boolean isTrusted() {
        return !stopped && card != null;
    }

    boolean isReached() {
        return isTrusted() && address != null;
    }

    /** Of one that is trusted. */
    Card trusted() {
        return Optional.ofNullable(card).filter(known -> !stopped).orElseThrow();
    }
}
