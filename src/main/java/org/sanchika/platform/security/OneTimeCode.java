package org.sanchika.platform.security;

import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/** Eight characters that nobody reads for another, in two groups: told once, typed by a person. */
public final class OneTimeCode {
    private static final String LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private OneTimeCode() {}

    public static String fresh() {
        return from(RANDOM);
    }

    /** The same out of a given source of chance. */
    public static String from(RandomGenerator random) {
        StringBuilder code = new StringBuilder(9);
        for (int i = 0; i < 8; i++) {
            code.append(i == 4 ? "-" : "").append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return code.toString();
    }
}
