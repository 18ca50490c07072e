package org.sanchika.mis.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * Another system that is told. Public for the templates.
 *
 * @param unit of which it is told, with all below it; none: of the whole installation
 * @param contact who keeps the other system; may be empty
 * @param off why and since when it is told nothing; none: it is told
 * @param failingSince the first failure since something arrived
 * @param dead notices that were given up
 */
public record Webhook(
        long id,
        @Nullable Unit unit,
        String address,
        List<NoticeKind> kinds,
        String contact,
        @Nullable Off off,
        @Nullable Instant failingSince,
        int dead) {
    /** Who fails so long is told nothing more. */
    static final Duration PATIENCE = Duration.ofDays(5);

    public record Unit(long id, String code, LocalName name) {}

    public record Off(Why why, Instant at) {}

    /** Why one is off. */
    public enum Why {
        ADMINISTRATOR,
        /** It answered that it is gone for good (410). */
        GONE,
        /** It failed for {@link #PATIENCE}. */
        FAILED
    }

    public boolean isOn() {
        return off == null;
    }

    /** Switched off by nobody's wish. */
    public boolean isLost() {
        return off != null && off.why() != Why.ADMINISTRATOR;
    }

    boolean mayBeTold(NoticeKind kind) {
        return kind == NoticeKind.TRIAL || isOn();
    }
}
