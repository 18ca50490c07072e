package org.sanchika.platform.language;

/** Digits are stored as ASCII and shown in the reader's script. */
public final class Digits {
    private Digits() {}

    /** The text with its ASCII digits written as {@code language} writes them; nothing else changes. */
    public static String show(String text, Language language) {
        if (language != Language.BN) {
            return text;
        }
        StringBuilder shown = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            shown.append(c >= '0' && c <= '9' ? (char) ('০' + (c - '0')) : c);
        }
        return shown.toString();
    }

    /** The text with the digits of any script written in ASCII, as it is stored and searched. */
    public static String store(String text) {
        StringBuilder stored = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            int digit = Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER ? Character.digit(c, 10) : -1;
            stored.appendCodePoint(digit >= 0 ? '0' + digit : c);
        });
        return stored.toString();
    }
}
