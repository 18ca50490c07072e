package org.sanchika.text.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Frequent words of letters and notes: by them text is known for what it is. */
record Lexicon(Set<String> words) {
    static final Lexicon HINDI = read("words_hi.txt");
    static final Lexicon BENGALI = read("words_bn.txt");
    static final Lexicon ENGLISH = read("words_en.txt");

    /** Whether the word is known; what is no letter at its ends does not count. */
    boolean has(String word) {
        int from = 0;
        int to = word.length();
        while (from < to && !isPart(word.charAt(from))) {
            from++;
        }
        while (to > from && !isPart(word.charAt(to - 1))) {
            to--;
        }
        return words.contains(word.substring(from, to).toLowerCase(Locale.ROOT));
    }

    private static boolean isPart(char c) {
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static Lexicon read(String file) {
        try (InputStream in = Objects.requireNonNull(Lexicon.class.getResourceAsStream(file), file)) {
            return new Lexicon(new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toUnmodifiableSet()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
