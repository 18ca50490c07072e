package org.sanchika.platform.worker;

import java.util.Locale;
import java.util.Set;

/** The words of HTML without its marks, in one walk from its beginning to its end, however odd it is. */
final class HtmlWords {
    private static final Set<String> UNSEEN = Set.of("script", "style", "head", "title");
    private static final Set<String> LINES = Set.of("br", "/p", "/div", "/tr", "/li", "/h1", "/h2", "/h3", "/h4");
    private static final Set<String> CELLS = Set.of("/td", "/th");

    private final String html;
    private final StringBuilder words = new StringBuilder();
    private int at;

    private HtmlWords(String html) {
        this.html = html;
    }

    static String of(String html) {
        HtmlWords walk = new HtmlWords(html.replaceAll("[ \\t\\r\\n]+", " "));
        walk.walk();
        return Entities.decode(walk.words.toString())
                .replaceAll("\n +", "\n")
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private void walk() {
        while (at < html.length()) {
            int mark = html.indexOf('<', at);
            int end = mark < 0 ? -1 : html.indexOf('>', mark);
            if (end < 0) {
                words.append(html, at, html.length());
                return;
            }
            words.append(html, at, mark);
            at = end + 1;
            mark(name(mark + 1, end));
        }
    }

    private void mark(String name) {
        if (UNSEEN.contains(name)) {
            skip("</" + name);
        } else if (LINES.contains(name)) {
            words.append('\n');
        } else if (CELLS.contains(name)) {
            words.append('\t');
        }
    }

    private String name(int from, int end) {
        int to = from;
        while (to < end && (Character.isLetterOrDigit(html.charAt(to)) || (to == from && html.charAt(to) == '/'))) {
            to++;
        }
        return html.substring(from, to).toLowerCase(Locale.ROOT);
    }

    /** To the end of what nobody reads; to the end of all when it does not end. */
    private void skip(String closing) {
        while (at < html.length() && !html.regionMatches(true, at, closing, 0, closing.length())) {
            at++;
        }
        int end = html.indexOf('>', at);
        at = end < 0 ? html.length() : end + 1;
    }
}
