package org.sanchika.office.people;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.random.RandomGenerator;

/** Eight characters that nobody reads for another, in two groups. */
final class OneTimeCode {
    static final Duration LIFE = Duration.ofHours(24);
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    static String fresh() {
        return from(RANDOM);
    }

    static String from(RandomGenerator random) {
        StringBuilder code = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
