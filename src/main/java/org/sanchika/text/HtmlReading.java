package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads whatever HTML comes in by a list of what is allowed: an element that is not known gives its text and nothing
 * else, and of attributes only five are looked at.
 */
final class HtmlReading {
    /** What the editor links to: pages, paragraphs and notes of this file, other files, receipts, orders and rules. */
    private static final Pattern HREF = Pattern.compile(
            "#[cpn]-\\d{1,9}|/files/\\d{1,18}(?:#[cpn]-\\d{1,9})?|/receipts/\\d{1,18}|/authorities/\\d{1,18}");

    /** Deeper than any paper; what lies below is taken up to this level, and reading stays quick. */
    private static final int DEEPEST = 100;

    /** The largest table as Word writes it, and some: reading takes time by the tag. */
    private static final int MOST_TAGS = 200_000;

    private static final int DEEPEST_BLOCK = 8;
    private static final int LARGEST_START = 999;

    private HtmlReading() {}

    static boolean hasTooManyTags(String html) {
        return html.chars().filter(character -> character == '<').count() > MOST_TAGS;
    }

    static List<Block> blocks(String html) {
        Element body =
                Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST)).body();
        Flow flow = new Flow();
        children(body, new Place(Style.NONE, 0, false), flow);
        return flow.end();
    }

    /** Where one stands: what the text wears, how deep in blocks of ours, whether in a table. */
    private record Place(Style style, int nested, boolean inTable) {
        Place within(Style inner) {
            return new Place(inner, nested, inTable);
        }

        Place nesting() {
            return new Place(Style.NONE, nested + 1, inTable);
        }

        Place cell() {
            return new Place(Style.NONE, nested + 1, true);
        }
    }

    private static void children(Element parent, Place place, Flow flow) {
        for (Node child : parent.childNodes()) {
            if (child instanceof TextNode text) {
                flow.text(text.getWholeText(), place.style());
            } else if (child instanceof Element element) {
                element(element, place, flow);
            }
        }
    }

    private static void element(Element element, Place place, Flow flow) {
        String name = element.normalName();
        Css css = Css.of(element);
        if (Elements.isGone(name) || css.hides() || WordLists.isMark(css)) {
            return;
        }
        Place inside = place.within(style(element, name, css, place.style()));
        boolean room = place.nested() < DEEPEST_BLOCK;
        switch (name) {
            case "br" -> flow.lineBreak(place.style());
            case "ul", "ol", "blockquote", "table" -> {
                boolean flat = place.nested() >= DEEPEST_BLOCK || (place.inTable() && name.equals("table"));
                container(flat ? "" : name, element, inside, flow);
            }
            default -> {
                if (Elements.isBlock(name)) {
                    block(element, inside, flow);
                } else {
                    children(element, inside, flow);
                }
            }
        }
    }

    private static void container(String as, Element element, Place inside, Flow flow) {
        switch (as) {
            case "blockquote" -> quote(element, inside, flow);
            case "table" -> table(element, inside, flow);
            case "ul", "ol" -> listing(element, inside, flow);
            default -> block(element, inside, flow);
        }
    }

    private static Style style(Element element, String name, Css css, Style outer) {
        Style style = Elements.style(name, outer);
        if (name.equals("a")) {
            style = style.to(href(element));
        }
        return css.on(style);
    }

    private static @Nullable String href(Element anchor) {
        String address = anchor.attr("href").strip();
        return HREF.matcher(address).matches() ? address : null;
    }

    private static void block(Element element, Place inside, Flow flow) {
        Optional<Integer> level = WordLists.level(Css.of(element));
        if (level.isPresent()) {
            Flow item = new Flow();
            children(element, inside.nesting(), item);
            flow.item(new WordLists.Line(level.get(), WordLists.isOrdered(element), item.end()));
            return;
        }
        flow.endParagraph();
        if (element.normalName().equals("pre")) {
            lines(element.wholeText(), inside.style(), flow);
        } else {
            children(element, inside, flow);
        }
        flow.endParagraph();
    }

    private static void lines(String text, Style style, Flow flow) {
        text.lines().forEach(line -> {
            flow.text(line, style);
            flow.lineBreak(style);
        });
    }

    private static void quote(Element element, Place inside, Flow flow) {
        Flow quoted = new Flow();
        children(element, inside.nesting(), quoted);
        List<Block> blocks = quoted.end();
        flow.endParagraph();
        if (!blocks.isEmpty()) {
            flow.add(new Block.Quote(blocks));
        }
    }

    private static void listing(Element element, Place inside, Flow flow) {
        List<Block.Item> items = new ArrayList<>();
        for (Element child : element.children()) {
            Flow item = new Flow();
            if (child.normalName().equals("li")) {
                children(child, inside.nesting(), item);
            } else {
                element(child, inside.nesting(), item);
            }
            add(item.end(), items);
        }
        flow.endParagraph();
        if (!items.isEmpty()) {
            boolean ordered = element.normalName().equals("ol");
            flow.add(new Block.Listing(
                    ordered, ordered ? number(element, "start", LARGEST_START) : 1, List.copyOf(items)));
        }
    }

    /** A list that stands between items belongs to the item before it. */
    private static void add(List<Block> blocks, List<Block.Item> items) {
        if (blocks.isEmpty()) {
            return;
        }
        List<Block> whole = new ArrayList<>(blocks);
        if (!(blocks.getFirst() instanceof Block.Paragraph) && !items.isEmpty()) {
            whole.addAll(0, items.removeLast().blocks());
        }
        items.add(new Block.Item(whole));
    }

    private static void table(Element element, Place inside, Flow flow) {
        flow.endParagraph();
        List<Block.Row> rows = new ArrayList<>();
        rows(element, inside, rows, flow);
        if (!rows.isEmpty()) {
            flow.add(TableGrid.evened(rows));
        }
    }

    private static void rows(Element part, Place inside, List<Block.Row> rows, Flow flow) {
        for (Element child : part.children()) {
            switch (child.normalName()) {
                case "thead", "tbody", "tfoot" -> rows(child, inside, rows, flow);
                case "caption" -> block(child, inside, flow);
                case "tr" -> {
                    List<Block.Cell> cells = child.children().stream()
                            .filter(one -> one.nameIs("td") || one.nameIs("th"))
                            .map(one -> cell(one, inside))
                            .toList();
                    if (!cells.isEmpty()) {
                        rows.add(new Block.Row(cells));
                    }
                }
                default -> {}
            }
        }
    }

    private static Block.Cell cell(Element element, Place inside) {
        Flow content = new Flow();
        children(element, inside.cell(), content);
        List<Block> blocks = content.end();
        return new Block.Cell(
                element.nameIs("th"),
                number(element, "colspan", TableGrid.MOST_COLUMNS),
                number(element, "rowspan", TableGrid.MOST_ROWS),
                blocks.isEmpty() ? List.of(Block.Paragraph.EMPTY) : blocks);
    }

    private static int number(Element element, String attribute, int most) {
        String value = element.attr(attribute).strip();
        return value.matches("[1-9][0-9]{0,3}") ? Math.min(Integer.parseInt(value), most) : 1;
    }
}
