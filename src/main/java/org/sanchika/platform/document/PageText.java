package org.sanchika.platform.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;

/**
 * What a page says.
 *
 * @param font the legacy font that it was converted from; none
 * @param body empty when nothing of it could be read
 */
public record PageText(int page, Origin origin, @Nullable String font, String body) {

    /** Where the words are from. */
    public enum Origin {
        /** The text layer of a PDF. */
        LAYER,
        MAIL,
        /** A picture: nothing on it can be read by a program yet. */
        NONE,
        /** The page did not let itself be read. */
        UNREADABLE;

        /** As programs are told. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A piece of text in one script. */
    public record Paragraph(Language language, String text) {}

    /** In which most of it is written. */
    public Language language() {
        return Language.writtenIn(body);
    }

    /** In pieces of one script each, so that a reader that speaks pronounces them rightly. */
    public List<Paragraph> paragraphs() {
        List<Paragraph> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : body.lines().map(String::strip).toList()) {
            if (!open.isEmpty() && (line.isEmpty() || isOther(line, open))) {
                paragraphs.add(paragraph(open));
                open.setLength(0);
            }
            open.append(open.isEmpty() || line.isEmpty() ? "" : "\n").append(line);
        }
        if (!open.isEmpty()) {
            paragraphs.add(paragraph(open));
        }
        return paragraphs;
    }

    /** A line of figures goes with what is around it. */
    private static boolean isOther(String line, StringBuilder open) {
        return line.chars().anyMatch(Character::isLetter)
                && Language.writtenIn(line) != Language.writtenIn(open.toString());
    }

    private static Paragraph paragraph(StringBuilder text) {
        return new Paragraph(Language.writtenIn(text.toString()), text.toString());
    }
}
