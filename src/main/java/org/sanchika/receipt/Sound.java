package org.sanchika.receipt;

import java.text.Normalizer;
import java.util.Locale;

/**
 * How a text sounds, in Latin letters: names are found whatever script they were written in, and the same letter is
 * known again in spite of spaces and signs. Devanagari and Bengali lie in parallel blocks, so one table serves both.
 */
public final class Sound {
    private static final int DEVANAGARI = 0x0900;
    private static final int BENGALI = 0x0980;
    private static final int BLOCK = 0x80;
    private static final char VIRAMA = 0x4D;
    /** From 0x05 (a) on: independent vowels, then consonants from 0x15 (ka). A full stop has no sound. */
    private static final String[] VOWELS = {
        "a", "a", "i", "i", "u", "u", "ri", "l", "e", "e", "e", "ai", "o", "o", "o", "au"
    };

    private static final String[] CONSONANTS = {
        "k", "kh", "g", "gh", "n", "ch", "chh", "j", "jh", "n", "t", "th", "d", "dh", "n", "t", "th", "d", "dh", "n",
        "n", "p", "ph", "b", "bh", "m", "y", "r", "r", "l", "l", "l", "b", "sh", "sh", "s", "h"
    };
    private static final String[] SIGNS = {"a", "i", "i", "u", "u", "ri", "ri", "e", "e", "e", "ai", "o", "o", "o", "au"
    };

    private Sound() {}

    /** Lower case, Latin, single spaces; digits in ASCII; nothing but letters and digits. */
    public static String of(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        StringBuilder sound = new StringBuilder(plain.length() * 2);
        plain.codePoints().forEach(c -> append(sound, c));
        return plainEnglish(sound.toString().strip());
    }

    private static void append(StringBuilder sound, int c) {
        int place = c >= DEVANAGARI && c < DEVANAGARI + BLOCK
                ? c - DEVANAGARI
                : c >= BENGALI && c < BENGALI + BLOCK ? c - BENGALI : -1;
        if (Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER) {
            sound.append(Character.digit(c, 10));
        } else if (place >= 0) {
            sound.append(indic(place));
        } else if (Character.isLetterOrDigit(c)) {
            sound.appendCodePoint(c);
        } else if (Character.getType(c) != Character.FORMAT
                && !sound.isEmpty()
                && sound.charAt(sound.length() - 1) != ' ') {
            sound.append(' ');
        }
    }

    private static String indic(int place) {
        if (place >= 0x05 && place <= 0x14) {
            return VOWELS[place - 0x05];
        }
        if (place >= 0x15 && place <= 0x39) {
            return CONSONANTS[place - 0x15];
        }
        if (place >= 0x3E && place <= 0x4C) {
            return SIGNS[place - 0x3E];
        }
        if (place >= 0x58 && place <= 0x5F) {
            return new String[] {"k", "kh", "g", "j", "d", "dh", "ph", "y"}[place - 0x58];
        }
        return switch (place) {
            case 0x01, 0x02 -> "n";
            case 0x03, 0x3C, 0x3D, VIRAMA -> "";
            case 0x64, 0x65 -> " ";
            default -> "";
        };
    }

    /** Latin spelling wavers where ours does not: v and w are b, double letters are one, an unwritten a is left out. */
    private static String plainEnglish(String sound) {
        return sound.replace('v', 'b')
                .replace('w', 'b')
                .replace("ee", "i")
                .replace("oo", "u")
                .replaceAll("(?<=[^aeiou ])a(?=[^ ]|$)", "")
                .replaceAll("m(?=[^aeiou\\d ])", "n")
                .replaceAll("([a-z])\\1+", "$1");
    }
}
