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

    /**
     * The text with the digits of any script written in ASCII, as it is stored and searched. The zero that shortens a word (स्था०,
     * सं०) is no number and stays.
     */
    public static String store(String text) {
        return ascii(text, true);
    }

    /** The same for comparing what different people typed: with the zero that shortens a word, which many type as a number. */
    public static String compared(String text) {
        return ascii(text, false);
    }

    private static String ascii(String text, boolean keeping) {
        StringBuilder ascii = new StringBuilder(text.length());
        int[] points = text.codePoints().toArray();
        for (int i = 0; i < points.length; i++) {
            boolean figure = isDigit(points[i]) && !(keeping && isShortening(points, i));
            ascii.appendCodePoint(figure ? '0' + Character.digit(points[i], 10) : points[i]);
        }
        return ascii.toString();
    }

    /** A zero of an Indian script right after a letter or its sign, before anything but a digit. */
    private static boolean isShortening(int[] points, int i) {
        return points[i] > '9'
                && Character.digit(points[i], 10) == 0
                && i > 0
                && isWord(points[i - 1])
                && (i + 1 == points.length || !isDigit(points[i + 1]));
    }

    private static boolean isDigit(int c) {
        return Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
    }

    private static boolean isWord(int c) {
        int type = Character.getType(c);
        return type == Character.OTHER_LETTER
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK;
    }
}
