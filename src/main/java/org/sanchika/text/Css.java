package org.sanchika.text;

import java.util.Locale;
import org.jsoup.nodes.Element;

/** The few things of a style attribute that mean something: the rest is looks, and looks are ours. */
final class Css {
    private static final int LONGEST = 4000;

    private final String declarations;

    private Css(String declarations) {
        this.declarations = declarations;
    }

    static Css of(Element element) {
        String style = element.attr("style");
        return new Css(
                style.isEmpty() || style.length() > LONGEST
                        ? ""
                        : ";" + style.toLowerCase(Locale.ROOT).replaceAll("\\s+", ""));
    }

    boolean hides() {
        return is("display", "none") || is("visibility", "hidden") || is("mso-hide", "all");
    }

    Style on(Style outer) {
        if (declarations.isEmpty()) {
            return outer;
        }
        Style style = outer;
        String weight = value("font-weight");
        if (weight.startsWith("bold") || weight.matches("[6-9]00")) {
            style = style.with(Style.Mark.STRONG);
        } else if (weight.equals("normal") || weight.matches("[1-5]00")) {
            style = style.without(Style.Mark.STRONG);
        }
        if (is("font-style", "italic")) {
            style = style.with(Style.Mark.EM);
        } else if (is("font-style", "normal")) {
            style = style.without(Style.Mark.EM);
        }
        if ((value("text-decoration") + value("text-decoration-line")).contains("underline")) {
            style = style.with(Style.Mark.UNDERLINE);
        }
        if (is("vertical-align", "super")) {
            style = style.with(Style.Mark.SUPERSCRIPT);
        } else if (is("vertical-align", "sub")) {
            style = style.with(Style.Mark.SUBSCRIPT);
        }
        return style;
    }

    private boolean is(String property, String value) {
        return value(property).equals(value);
    }

    /** Without white space; empty where the style does not say. */
    String value(String property) {
        int at = declarations.indexOf(";" + property + ":");
        if (at < 0) {
            return "";
        }
        int from = at + property.length() + 2;
        int to = declarations.indexOf(';', from);
        return declarations.substring(from, to < 0 ? declarations.length() : to);
    }
}
