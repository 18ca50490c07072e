package org.sanchika.dispatch.letter;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.dispatch.DraftText;
import org.sanchika.platform.language.Words;
import org.springframework.web.util.HtmlUtils;

/** Lines of a sheet, each in the language that is written just now. */
final class Lines {
    final StringBuilder out = new StringBuilder();
    private final Sheet sheet;
    private String language;
    private Words words;

    Lines(Sheet sheet) {
        this.sheet = sheet;
        this.language = sheet.text().language();
        this.words = sheet.words();
    }

    String language() {
        return language;
    }

    Words words() {
        return words;
    }

    /** Writes in the second language of the sheet; not at all where it has one only. */
    void inSecond(Runnable what) {
        DraftText.Second second = sheet.text().second();
        if (second != null && sheet.second() != null) {
            language = second.language();
            words = sheet.second().words();
            what.run();
            language = sheet.text().language();
            words = sheet.words();
        }
    }

    private boolean isSecond() {
        return !language.equals(sheet.text().language());
    }

    /** What stands once, for the readers of both: a line in each language, but none that would repeat the one above. */
    void both(String kind, String first, @Nullable String second) {
        line(kind, first);
        if (second != null && !second.equals(first)) {
            inSecond(() -> line(kind, second));
        }
    }

    /** A label for the readers of both, on one line. */
    void label(Function<Words, String> said) {
        String first = said.apply(words);
        beside(first);
        inSecond(() -> {
            String second = said.apply(words);
            if (!second.equals(first)) {
                out.append("<span> / </span><span lang=\"").append(language).append("\">");
                text(second);
                out.append("</span>");
            }
        });
    }

    /** What stands on a line with words of the other language: each by itself, so that they are read in their order. */
    void beside(String said) {
        out.append(sheet.second() == null ? "" : "<span>");
        text(said);
        out.append(sheet.second() == null ? "" : "</span>");
    }

    void labels(Function<Words, String> said) {
        out.append("<p class=\"label\">");
        label(said);
        out.append("</p>");
    }

    void labelled(String kind, String label, String said) {
        if (!said.isEmpty()) {
            open(kind);
            out.append("<b>");
            text(label);
            out.append("</b> ");
            text(said);
            out.append("</p>");
        }
    }

    void line(String kind, String said) {
        if (!said.isEmpty()) {
            open(kind);
            text(said);
            out.append("</p>");
        }
    }

    private void open(String kind) {
        out.append("<p class=\"").append(kind);
        out.append(isSecond() ? "\" lang=\"" + language + "\">" : "\">");
    }

    /** Lines that say nothing go. */
    void text(String said) {
        List<String> lines = said.lines().filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < lines.size(); i++) {
            out.append(i == 0 ? "" : "<br/>").append(HtmlUtils.htmlEscape(words.digits(lines.get(i)), "UTF-8"));
        }
    }

    String word(String key) {
        return words.get(key);
    }
}
