package org.sanchika.text;

import java.util.Map;
import java.util.Set;

/** What elements of other people's HTML mean to us; one that is not named here gives its text. */
final class Elements {
    /** Gone with all that is in them. */
    private static final Set<String> GONE = named("""
            script style head title meta link base xml template noscript noembed iframe frame frameset
            noframes object embed applet param img picture video audio source track canvas map svg math
            input select option datalist button textarea progress meter dialog portal plaintext xmp
            """);
    /** A paragraph of their own. */
    private static final Set<String> BLOCKS = named("""
            p div section article header footer main nav aside address center form fieldset legend figure
            figcaption details summary hgroup dl dt dd li hr menu dir pre listing caption thead tbody tfoot
            tr td th body
            """);

    private static final Set<String> HEADINGS = named("h1 h2 h3 h4 h5 h6");
    private static final Map<String, Style.Mark> MARKS = Map.ofEntries(
            Map.entry("b", Style.Mark.STRONG),
            Map.entry("strong", Style.Mark.STRONG),
            Map.entry("i", Style.Mark.EM),
            Map.entry("em", Style.Mark.EM),
            Map.entry("cite", Style.Mark.EM),
            Map.entry("dfn", Style.Mark.EM),
            Map.entry("u", Style.Mark.UNDERLINE),
            Map.entry("ins", Style.Mark.UNDERLINE),
            Map.entry("sup", Style.Mark.SUPERSCRIPT),
            Map.entry("sub", Style.Mark.SUBSCRIPT));

    private Elements() {}

    static boolean isGone(String name) {
        return GONE.contains(name);
    }

    static boolean isBlock(String name) {
        return BLOCKS.contains(name) || HEADINGS.contains(name);
    }

    static Style style(String name, Style outer) {
        Style.Mark mark = HEADINGS.contains(name) ? Style.Mark.STRONG : MARKS.get(name);
        return mark == null ? outer : outer.with(mark);
    }

    private static Set<String> named(String names) {
        return Set.of(names.strip().split("\\s+"));
    }
}
