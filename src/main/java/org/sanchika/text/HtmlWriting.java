package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;

/** Writes blocks as HTML, each text in one way only, so that what is the same looks the same. */
final class HtmlWriting {
    private final StringBuilder out = new StringBuilder();

    static String html(List<Block> blocks) {
        HtmlWriting writing = new HtmlWriting();
        blocks.forEach(block -> writing.block(block, ""));
        return writing.out.toString();
    }

    /** The same with a number on the first block, for links to lead to. */
    static String numbered(List<Block> blocks, int number) {
        HtmlWriting writing = new HtmlWriting();
        String attributes = " id=\"p-" + number + "\" data-p=\"" + number + "\"";
        for (int i = 0; i < blocks.size(); i++) {
            writing.block(blocks.get(i), i == 0 ? attributes : "");
        }
        return writing.out.toString();
    }

    private void block(Block block, String attributes) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                open("p", attributes);
                runs(paragraph.runs());
                close("p");
            }
            case Block.Quote quote -> around("blockquote", attributes, quote.blocks());
            case Block.Listing list -> {
                String name = list.ordered() ? "ol" : "ul";
                open(name, attributes + (list.start() > 1 ? " start=\"" + list.start() + "\"" : ""));
                list.items().forEach(item -> around("li", "", item.blocks()));
                close(name);
            }
            case Block.Table table -> {
                open("table", attributes);
                out.append("<tbody>");
                table.rows().forEach(this::row);
                out.append("</tbody>");
                close("table");
            }
        }
    }

    private void row(Block.Row row) {
        open("tr", "");
        for (Block.Cell cell : row.cells()) {
            String spans = (cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "")
                    + (cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
            around(cell.header() ? "th" : "td", spans, cell.blocks());
        }
        close("tr");
    }

    private void around(String name, String attributes, List<Block> blocks) {
        open(name, attributes);
        blocks.forEach(block -> block(block, ""));
        close(name);
    }

    /** Marks that go on from run to run stay open. */
    private void runs(List<Run> runs) {
        List<String> open = new ArrayList<>();
        for (Run run : runs) {
            List<String> wanted = elements(run.style());
            int kept = 0;
            while (kept < Math.min(open.size(), wanted.size()) && open.get(kept).equals(wanted.get(kept))) {
                kept++;
            }
            closeDownTo(kept, open);
            for (String element : wanted.subList(kept, wanted.size())) {
                out.append('<').append(element).append('>');
                open.add(element);
            }
            text(run.text());
        }
        closeDownTo(0, open);
    }

    private static List<String> elements(Style style) {
        List<String> elements = new ArrayList<>();
        if (style.href() != null) {
            elements.add("a href=\"" + style.href() + "\"");
        }
        for (Style.Mark mark : Style.Mark.values()) {
            if (style.marks().contains(mark)) {
                elements.add(mark.element);
            }
        }
        return elements;
    }

    private void closeDownTo(int kept, List<String> open) {
        while (open.size() > kept) {
            String element = open.removeLast();
            close(element.startsWith("a ") ? "a" : element);
        }
    }

    private void text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '\n' -> out.append("<br>");
                default -> out.append(character);
            }
        }
    }

    private void open(String name, String attributes) {
        out.append('<').append(name).append(attributes).append('>');
    }

    private void close(String name) {
        out.append("</").append(name).append('>');
    }
}
