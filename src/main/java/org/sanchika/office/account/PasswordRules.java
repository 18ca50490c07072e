package org.sanchika.office.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a password of one's own must be: long rather than queer, and not one that everybody tries first. */
final class PasswordRules {
    static final int SHORTEST = 10;
    static final int LONGEST = 128;
    /** Letters that stand for the same in common passwords: p@ssw0rd is password. */
    private static final String QUEER = "@4031$5!78";

    private static final String PLAIN = "aaoelssitb";
    private static final Set<String> COMMON = common();

    private PasswordRules() {}

    /** Why a password is refused; each has its words. */
    enum Refusal {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        HOLDS_NAME,
        NOT_TWICE_ALIKE,
        SAME_AS_BEFORE;

        String key() {
            return "account.password." + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** @param login what the person signs in as; a password that holds it is the first that is tried */
    static Optional<Refusal> refusal(String login, String password, String again) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Refusal.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Refusal.TOO_LONG);
        }
        if (login.length() > 2 && password.toLowerCase(Locale.ROOT).contains(login.toLowerCase(Locale.ROOT))) {
            return Optional.of(Refusal.HOLDS_NAME);
        }
        if (isCommon(password)) {
            return Optional.of(Refusal.COMMON);
        }
        return password.equals(again) ? Optional.empty() : Optional.of(Refusal.NOT_TWICE_ALIKE);
    }

    /** A listed word with figures and signs around it, one letter over and over, or a walk along the alphabet. */
    private static boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        long different = lower.codePoints().distinct().count();
        if (different < 4 || isWalk(lower)) {
            return true;
        }
        String bare = lower.replaceAll("^[\\W\\d_]+|[\\W\\d_]+$", "");
        return COMMON.contains(lower) || COMMON.contains(bare) || COMMON.contains(inPlainLetters(lower));
    }

    private static boolean isWalk(String text) {
        int steps = 0;
        for (int i = 1; i < text.length(); i++) {
            int step = text.charAt(i) - text.charAt(i - 1);
            steps += Math.abs(step) <= 1 || Math.abs(step) == 9 ? 1 : 0;
        }
        return steps >= text.length() - 2;
    }

    private static String inPlainLetters(String text) {
        String cut = text.replaceAll("[\\d\\W_]+$", "");
        StringBuilder plain = new StringBuilder(cut.length());
        cut.chars().forEach(c -> {
            int at = QUEER.indexOf(c);
            plain.append(at >= 0 ? PLAIN.charAt(at) : (char) c);
        });
        return plain.toString();
    }

    private static Set<String> common() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(PasswordRules.class.getResourceAsStream("/common-passwords.txt")),
                StandardCharsets.UTF_8))) {
            return list.lines().filter(line -> !line.startsWith("#")).collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
