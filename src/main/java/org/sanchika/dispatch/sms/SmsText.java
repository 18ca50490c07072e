package org.sanchika.dispatch.sms;

import java.text.BreakIterator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a message says: exactly the registered text, or the operators drop it. */
final class SmsText {
    /** What a variable of a registered text may hold at most. */
    static final int VARIABLE = 30;

    private static final Pattern HOLE = Pattern.compile("\\{([a-z]+)\\}");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final int ASCII = 0x7F;

    private SmsText() {}

    static String of(String template, Map<String, String> said) {
        Map<String, String> fitting = new HashMap<>();
        said.forEach((name, value) -> fitting.put(name, cut(value)));
        return filled(template, fitting);
    }

    /** Puts values where {@code {name}} stands; what has none stays. */
    static String filled(String pattern, Map<String, String> values) {
        return HOLE.matcher(pattern)
                .replaceAll(hole -> Matcher.quoteReplacement(values.getOrDefault(hole.group(1), hole.group())));
    }

    /** A value in one line that fits, never cut within a letter with its marks. */
    static String cut(String value) {
        String line = SPACES.matcher(value.strip()).replaceAll(" ");
        if (line.length() <= VARIABLE) {
            return line;
        }
        BreakIterator letters = BreakIterator.getCharacterInstance(Locale.ROOT);
        letters.setText(line);
        return line.substring(0, letters.preceding(VARIABLE)).strip() + "…";
    }

    /** Whether it is sent with two bytes a letter. */
    static boolean isUnicode(String text) {
        return text.chars().anyMatch(c -> c > ASCII);
    }

    /** The ten digits of a mobile number, however it was typed. */
    static String digits(String contact) {
        String digits = contact.replaceAll("\\D", "");
        return digits.substring(digits.length() - 10);
    }
}
