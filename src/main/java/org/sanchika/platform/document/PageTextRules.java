package org.sanchika.platform.document;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sanchika.platform.document.PageText.Origin;
import org.sanchika.platform.worker.PageWords.Run;

/** How the words that a worker found on a page become its text. */
final class PageTextRules {
    private PageTextRules() {}

    static PageText text(int page, List<Run> runs, Origin origin, LegacyFonts fonts) {
        StringBuilder body = new StringBuilder();
        String font = null;
        for (Run run : runs) {
            Optional<LegacyFonts.Reading> meant = fonts.read(run.text(), run.font());
            body.append(meant.map(LegacyFonts.Reading::text).orElse(run.text()));
            font = meant.map(LegacyFonts.Reading::font).orElse(font);
        }
        String text = tidy(body.toString());
        return text.chars().anyMatch(Character::isLetterOrDigit)
                ? new PageText(page, origin, font, text)
                : new PageText(page, origin == Origin.MAIL ? origin : Origin.NONE, null, "");
    }

    /** One empty line between paragraphs, none at the ends. */
    private static String tidy(String text) {
        return text.lines()
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n"))
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }
}
