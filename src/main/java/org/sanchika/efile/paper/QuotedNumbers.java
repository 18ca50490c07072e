package org.sanchika.efile.paper;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.platform.language.Digits;

/** What in a letter's words may be the number of a file, as numbers are stored. */
final class QuotedNumbers {
    /** More are not looked for: a letter names few files, and a list of numbers is no letter. */
    private static final int MOST = 40;

    /** Without blanks, with a stroke and a digit, as all number templates have them. */
    private static final Pattern NUMBER =
            Pattern.compile("[^\\s,;()\\[\\]\"'“”‘’।|]*/[^\\s,;()\\[\\]\"'“”‘’।|]*\\d[^\\s,;()\\[\\]\"'“”‘’।|]*");

    private static final Pattern AROUND = Pattern.compile("^[-–:.#]+|[-–:.?!]+$");

    private QuotedNumbers() {}

    static Set<String> in(String text) {
        Set<String> numbers = new LinkedHashSet<>();
        Matcher found = NUMBER.matcher(Digits.store(Normalizer.normalize(text, Normalizer.Form.NFC)));
        while (found.find() && numbers.size() < MOST) {
            String number = AROUND.matcher(found.group()).replaceAll("");
            numbers.add(number);
            // "संचिका सं.-स्था/11-05": what is glued before it with a dash or a colon is not the number's
            for (int n = 0; n < number.indexOf('/'); n++) {
                if ("-–:.".indexOf(number.charAt(n)) >= 0) {
                    numbers.add(number.substring(n + 1));
                }
            }
        }
        return numbers;
    }
}
