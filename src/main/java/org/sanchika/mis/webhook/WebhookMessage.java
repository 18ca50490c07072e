package org.sanchika.mis.webhook;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One notice. Public for the templates.
 *
 * @param messageId by which the receiver knows it again, in every try
 * @param unit code of the unit that it is of; none for the ledger and trials
 * @param tries that failed since it was last set to go
 * @param dueAt when it is tried next
 * @param claimedAt when it was handed over; none: it is not under way
 * @param attempts the latest first
 */
public record WebhookMessage(
        long id,
        long webhook,
        String messageId,
        NoticeKind kind,
        @Nullable String unit,
        String body,
        Instant madeAt,
        State state,
        int series,
        int tries,
        Instant dueAt,
        @Nullable Instant claimedAt,
        List<Attempt> attempts) {

    public enum State {
        WAITING,
        SENT,
        /** Given up: it goes again when somebody says so. */
        DEAD
    }

    /**
     * A try.
     *
     * @param status of the answer; none: there was none
     * @param why it failed; none: it arrived
     * @param answer how the answer begins
     */
    public record Attempt(
            Instant at,
            long tookMillis,
            @Nullable Integer status,
            @Nullable Why why,
            String answer) {}

    /** Why a try failed. */
    public enum Why {
        /** Any answer but 2xx. */
        STATUS,
        /** 3xx: nobody is followed elsewhere. */
        REDIRECT,
        /** 410. */
        GONE,
        /** 429 or 503. */
        BUSY,
        UNREACHED,
        SLOW,
        /** Its address is one that this installation does not call. */
        FORBIDDEN,
        /** It was switched off meanwhile. */
        OFF
    }

    public @Nullable Attempt last() {
        return attempts.isEmpty() ? null : attempts.getFirst();
    }
}
