package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Text of a note or a letter in the office's own schema: paragraphs, lists, tables, quotes, bold, italic, underlined,
 * super- and subscript, and links to pages, paragraphs and files. No class, style, picture, script or colour is ever part
 * of it, whatever it was made from; it is in normal form C and safe to be put in a page as it stands.
 */
public final class RichText implements RichTextOutcome {
    public static final RichText EMPTY = new RichText(List.of(), "");

    /** Characters of HTML that are looked at, as pasted. */
    public static final int LARGEST = 2 * 1024 * 1024;
    /** Characters of HTML that are kept: some 150 pages. */
    public static final int LONGEST = 400_000;

    private final List<Block> blocks;
    private final String html;

    private RichText(List<Block> blocks, String html) {
        this.blocks = blocks;
        this.html = html;
    }

    /** Whatever was written or pasted, made to fit the schema; never throws. */
    public static RichTextOutcome of(@Nullable String html) {
        if (html == null || html.isBlank()) {
            return EMPTY;
        }
        return html.length() > LARGEST || HtmlReading.hasTooManyTags(html)
                ? new Refused(Why.TOO_LARGE, LARGEST)
                : checked(HtmlReading.blocks(html));
    }

    /** Text of a plain field: every line that is not blank is a paragraph. */
    public static RichTextOutcome ofPlain(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return EMPTY;
        }
        if (text.length() > LARGEST) {
            return new Refused(Why.TOO_LARGE, LARGEST);
        }
        Flow flow = new Flow();
        text.lines().forEach(line -> {
            flow.text(line, Style.NONE);
            flow.endParagraph();
        });
        return checked(flow.end());
    }

    /** What {@link #html()} gave before; anything that would be refused is a bug. */
    public static RichText kept(String html) {
        return switch (of(html)) {
            case RichText text -> text;
            case Refused refused -> throw new IllegalArgumentException("not what html() gave: " + refused);
        };
    }

    private static RichTextOutcome checked(List<Block> blocks) {
        Why tooMuch = tooLargeTable(blocks);
        if (tooMuch != null) {
            return new Refused(tooMuch, tooMuch == Why.TOO_MANY_ROWS ? TableGrid.MOST_ROWS : TableGrid.MOST_COLUMNS);
        }
        String html = HtmlWriting.html(blocks);
        return html.length() > LONGEST ? new Refused(Why.TOO_LONG, LONGEST) : new RichText(blocks, html);
    }

    private static @Nullable Why tooLargeTable(List<Block> blocks) {
        for (Block block : blocks) {
            Why why = switch (block) {
                case Block.Paragraph paragraph -> null;
                case Block.Quote quote -> tooLargeTable(quote.blocks());
                case Block.Listing list ->
                    list.items().stream()
                            .map(item -> tooLargeTable(item.blocks()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(null);
                case Block.Table table -> TableGrid.tooLarge(table);
            };
            if (why != null) {
                return why;
            }
        }
        return null;
    }

    /** Safe to be put in a page. */
    public String html() {
        return html;
    }

    /** As it reads without marks; a table as lines, an item with its number. */
    public String plain() {
        return PlainWriting.plain(blocks);
    }

    public boolean isEmpty() {
        return blocks.isEmpty();
    }

    /** Of {@link #plain()}. */
    public int length() {
        return plain().length();
    }

    /** Whether a plain field would lose nothing of it. */
    public boolean isPlain() {
        return blocks.stream()
                .allMatch(block -> block instanceof Block.Paragraph paragraph
                        && paragraph.runs().stream()
                                .allMatch(run -> run.style().equals(Style.NONE)
                                        && run.text().indexOf('\n') < 0));
    }

    /**
     * What a number is given to: a paragraph or quote with the lists and tables that follow it. A list or table that
     * begins the text has none before it and counts as one.
     */
    public List<RichText> paragraphs() {
        return groups().stream()
                .map(group -> new RichText(group, HtmlWriting.html(group)))
                .toList();
    }

    /** The HTML with {@code id="p-N" data-p="N"} on each of {@link #paragraphs()}, counted from {@code first}. */
    public Numbered numbered(int first) {
        StringBuilder numbered = new StringBuilder();
        int number = first;
        for (List<Block> group : groups()) {
            numbered.append(HtmlWriting.numbered(group, number++));
        }
        return new Numbered(numbered.toString(), number - first);
    }

    /** @param count how many paragraphs got a number */
    public record Numbered(String html, int count) {}

    /** Addresses that it links to, each once, in their order. */
    public List<String> references() {
        return References.in(blocks);
    }

    /** About how many lines it takes in print, {@code width} letters to a line. */
    public int lines(int width) {
        return new LineCount(width).of(blocks);
    }

    private List<List<Block>> groups() {
        List<List<Block>> groups = new ArrayList<>();
        for (Block block : blocks) {
            if (groups.isEmpty() || block instanceof Block.Paragraph || block instanceof Block.Quote) {
                groups.add(new ArrayList<>());
            }
            groups.getLast().add(block);
        }
        return groups;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof RichText text && text.html.equals(html);
    }

    @Override
    public int hashCode() {
        return html.hashCode();
    }

    @Override
    public String toString() {
        return html;
    }
}
