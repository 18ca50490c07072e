package org.sanchika.typeset.shape;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The aksharas of one document. Layout engines measure and break text character by character, which tears a conjunct; so
 * each akshara of an Indic word is given to them as a single character of private use, and is taken back from here when
 * it is drawn. An akshara remembers its whole word, because its shape may depend on what stands beside it.
 */
public final class Aksharas {
    /** Of different words; one that comes again costs nothing. */
    public static final int MOST = 137_468;

    private static final int FIRST = 0xE000;
    private static final int FIRST_COUNT = 6_400;
    private static final int PLANE_COUNT = 65_534;

    /** In aksharas: a word is shaped anew for each of its own, and nobody writes longer ones in earnest. */
    private static final int LONGEST_WORD = 100;

    private static final String INDIC = "[\\p{IsDevanagari}\\p{IsBengali}\\p{IsGurmukhi}\\p{IsGujarati}\\p{IsOriya}"
            + "\\p{IsTamil}\\p{IsTelugu}\\p{IsKannada}\\p{IsMalayalam}\\p{IsSinhala}&&[\\p{L}\\p{M}]]";
    private static final String JOINED = "[" + INDIC + "\\p{M}\\x{200C}\\x{200D}\\x{25CC}]";
    /** Letters and signs with joiners between; or any letter with marks, such as transliteration uses. */
    private static final Pattern WORD = Pattern.compile(INDIC + JOINED + "*+|\\p{L}\\p{M}++");

    private static final Pattern GRAPHEME = Pattern.compile("\\X");

    private final Characters characters;
    private final IntConsumer unsettable;
    private final List<Akshara> aksharas = new ArrayList<>();
    private final Map<String, String> words = new HashMap<>();

    /** The letters from {@code start} to {@code end} of a word. */
    record Akshara(String word, int start, int end) {}

    public Aksharas(Characters characters, IntConsumer unsettable) {
        this.characters = characters;
        this.unsettable = unsettable;
    }

    /** The text as it is to be laid out. */
    public String forLayout(String text) {
        String settable = characters.settable(text, unsettable);
        return WORD.matcher(settable).replaceAll(match -> words.computeIfAbsent(match.group(), this::split));
    }

    /** A word that no face has whole is cut where the next one begins. */
    private String split(String word) {
        StringBuilder split = new StringBuilder();
        int from = 0;
        int scripts = -1;
        for (int at = 0; at < word.length(); at += Character.charCount(word.codePointAt(at))) {
            int here = characters.scriptsOf(word.codePointAt(at));
            if ((scripts & here) == 0) {
                add(word.substring(from, at), split);
                from = at;
                scripts = here;
            }
            scripts &= here;
        }
        add(word.substring(from), split);
        return split.toString();
    }

    /** Regular expressions know by Unicode’s rule that a conjunct is one grapheme. */
    private void add(String word, StringBuilder split) {
        List<MatchResult> graphemes = GRAPHEME.matcher(word).results().toList();
        for (int from = 0; from < graphemes.size(); from += LONGEST_WORD) {
            List<MatchResult> some = graphemes.subList(from, Math.min(from + LONGEST_WORD, graphemes.size()));
            int start = some.getFirst().start();
            String piece = word.substring(start, some.getLast().end());
            some.forEach(one -> split.appendCodePoint(add(new Akshara(piece, one.start() - start, one.end() - start))));
        }
    }

    private int add(Akshara akshara) {
        if (aksharas.size() == MOST) {
            throw new TooMuchText("more than " + MOST + " aksharas of different words");
        }
        aksharas.add(akshara);
        return character(aksharas.size() - 1);
    }

    /** The last two of each plane are not characters. */
    private static int character(int index) {
        if (index < FIRST_COUNT) {
            return FIRST + index;
        }
        int beyond = index - FIRST_COUNT;
        return (15 + beyond / PLANE_COUNT << 16) + beyond % PLANE_COUNT;
    }

    @Nullable
    Akshara get(int character) {
        int plane = character >> 16;
        int index = -1;
        if (plane >= 15) {
            index = FIRST_COUNT + (plane - 15) * PLANE_COUNT + (character & 0xFFFF);
        } else if (character >= FIRST && character < FIRST + FIRST_COUNT) {
            index = character - FIRST;
        }
        return index >= 0 && index < aksharas.size() ? aksharas.get(index) : null;
    }
}
