package org.sanchika.signing.lasting;

import java.time.Duration;
import java.time.Instant;

/** When something is added next. */
final class LastingRules {
    private static final Duration FIRST_PAUSE = Duration.ofMinutes(5);
    private static final Duration LONGEST_PAUSE = Duration.ofDays(1);
    private static final int DOUBLINGS = 9;

    private LastingRules() {}

    /** While a quarter of the time is left in which the last stamp can be checked: room for a service that is long away. */
    static Instant anew(Instant archived, Instant until) {
        Duration left = Duration.between(archived, until);
        return left.isNegative()
                ? archived.plus(LONGEST_PAUSE)
                : archived.plus(left.multipliedBy(3).dividedBy(4));
    }

    /** @param tries that came to nothing before this one */
    static Instant again(Instant tried, int tries) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(tries, DOUBLINGS));
        return tried.plus(pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE);
    }
}
