package org.sanchika.efile.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.sanchika.platform.language.Digits;

/** What in a letter's words may be the number of a file, as numbers are stored. */
final class QuotedNumbers {
    /** More are not looked for: a letter names few files, and a list of numbers is no letter. */
    private static final int MOST = 40;

    /** As long as a number may be typed. */
    private static final int LONGEST = 120;

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;()\\[\\]\"'“”‘’।|]+");

    private static final Pattern AROUND = Pattern.compile("^[-–:.#]+|[-–:.?!]+$");

    private QuotedNumbers() {}

    static Set<String> in(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        String plain = Digits.store(Normalizer.normalize(text, Normalizer.Form.NFC));
        for (String word : BETWEEN.split(plain)) {
            String number = AROUND.matcher(word).replaceAll("");
            if (isNumber(number) && numbers.size() < MOST) {
                numbers.add(number);
                numbers.addAll(withoutWhatIsGluedBefore(number));
            }
        }
        return numbers;
    }

    /** All number templates have a stroke and a digit, and no blank. */
    private static boolean isNumber(String word) {
        return word.length() <= LONGEST
                && word.indexOf('/') >= 0
                && word.chars().anyMatch(Character::isDigit);
    }

    /** "संचिका सं.-स्था/11-05": a dash, colon or point may end a word before the number begins. */
    private static List<String> withoutWhatIsGluedBefore(String number) {
        return IntStream.range(0, number.indexOf('/'))
                .filter(n -> "-–:.".indexOf(number.charAt(n)) >= 0)
                .mapToObj(n -> number.substring(n + 1))
                .toList();
    }
}
