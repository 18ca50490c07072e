package org.sanchika.efile.desk;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sanchika.platform.language.Digits;
import org.sanchika.platform.language.Language;

/** Paragraph numbers as the reader's script writes them; the frozen text keeps them in ASCII. */
public final class ParagraphNumbers {
    private static final Pattern NUMBER = Pattern.compile(" data-p=\"(\\d+)\"");

    private ParagraphNumbers() {}

    public static String shown(String html, Language language) {
        return NUMBER.matcher(html)
                .replaceAll(
                        match -> Matcher.quoteReplacement(" data-p=\"" + Digits.show(match.group(1), language) + "\""));
    }
}
