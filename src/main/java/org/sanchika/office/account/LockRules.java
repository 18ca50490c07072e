package org.sanchika.office.account;

import java.time.Duration;

/** After five wrong attempts an account rests for a minute, then two, four, and half an hour at most. */
final class LockRules {
    static final int FREE_ATTEMPTS = 5;
    private static final int LONGEST_MINUTES = 30;

    private LockRules() {}

    /** How long the account rests after its {@code failures}-th wrong attempt in a row; zero while it stays open. */
    static Duration rest(int failures) {
        int over = failures - FREE_ATTEMPTS;
        if (over < 0) {
            return Duration.ZERO;
        }
        return Duration.ofMinutes(over > 4 ? LONGEST_MINUTES : Math.min(LONGEST_MINUTES, 1 << over));
    }
}
