package org.sanchika.signing.register;

import java.time.Duration;

/** How often one may err in a row before having to wait. A key is worth more than a sign-in, so there are few tries. */
final class PasswordTries {
    static final int MOST = 5;
    static final Duration PAUSE = Duration.ofMinutes(15);

    private PasswordTries() {}
}
