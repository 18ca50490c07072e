package org.sanchika.typeset.shape;

import java.util.List;
import java.util.function.IntConsumer;

/** Which characters can be set, and in which of the scripts’ faces; safe for many threads. */
public final class Characters {
    /** What is set in place of a character that none of the faces has; one of them must have it. */
    static final int REPLACEMENT = 0xFFFD;

    private static final int ALL = -1;
    private static final int UNKNOWN = 0;
    private static final int KNOWN = 0x80;

    private final List<List<Face>> scripts;
    /** Of the characters that are in daily use: asked for once, as six fonts are looked into for each. */
    private final byte[] common = new byte[0x3000];

    /** @param scripts for each script (or several that share a file) its faces of all weights */
    public Characters(List<List<Face>> scripts) {
        this.scripts = List.copyOf(scripts);
        if (scripts.size() > 7) {
            throw new IllegalArgumentException("a byte has room for seven scripts");
        }
    }

    /** A bit for each script whose every face has the character; all of them for one that is not seen. */
    int scriptsOf(int character) {
        if (isUnseen(character)) {
            return ALL;
        }
        if (character >= common.length) {
            return find(character);
        }
        // Two threads may find the same at the same time; a byte is written whole.
        if (common[character] == UNKNOWN) {
            common[character] = (byte) (find(character) | KNOWN);
        }
        return common[character] & ~KNOWN & 0xFF;
    }

    private int find(int character) {
        int found = 0;
        if (!isForeign(character)) {
            for (int n = 0; n < scripts.size(); n++) {
                if (scripts.get(n).stream().allMatch(face -> face.has(character))) {
                    found |= 1 << n;
                }
            }
        }
        return found;
    }

    /** The text with a sign for each character that cannot be set, which is told to {@code unsettable}. */
    public String settable(String text, IntConsumer unsettable) {
        int wrong = firstUnsettable(text);
        if (wrong < 0) {
            return text;
        }
        StringBuilder settable = new StringBuilder(text.length()).append(text, 0, wrong);
        text.codePoints().skip(text.codePointCount(0, wrong)).forEach(character -> {
            if (scriptsOf(character) != 0) {
                settable.appendCodePoint(character);
            } else if (Character.getType(character) == Character.SPACE_SEPARATOR) {
                settable.append(' ');
            } else {
                settable.appendCodePoint(REPLACEMENT);
                unsettable.accept(character);
            }
        });
        return settable.toString();
    }

    private int firstUnsettable(String text) {
        for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
            if (scriptsOf(text.codePointAt(at)) == 0) {
                return at;
            }
        }
        return -1;
    }

    /** Has no picture of its own: line ends, joiners, soft hyphens, variation selectors. */
    static boolean isUnseen(int character) {
        return Character.isISOControl(character)
                || character == 0xAD
                || character >= 0x200B && character <= 0x200F
                || character == 0x2060
                || character >= 0xFE00 && character <= 0xFE0F
                || character == 0xFEFF;
    }

    /** Private use stands for clusters inside; marks that turn the direction of writing are not obeyed. */
    private static boolean isForeign(int character) {
        return Character.getType(character) == Character.PRIVATE_USE
                || Character.getType(character) == Character.SURROGATE
                || character >= 0x202A && character <= 0x202E
                || character >= 0x2066 && character <= 0x2069;
    }
}
