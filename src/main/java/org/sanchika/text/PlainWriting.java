package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Blocks as they read without marks: a table as lines, an item with its number. */
final class PlainWriting {
    private PlainWriting() {}

    static String plain(List<Block> blocks) {
        return blocks.stream().map(PlainWriting::plain).collect(Collectors.joining("\n\n"));
    }

    private static String plain(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph ->
                paragraph.runs().stream().map(Run::text).collect(Collectors.joining());
            case Block.Quote quote -> plain(quote.blocks());
            case Block.Listing list -> listing(list);
            case Block.Table table ->
                table.rows().stream().map(PlainWriting::row).collect(Collectors.joining("\n"));
        };
    }

    private static String listing(Block.Listing list) {
        List<String> lines = new ArrayList<>();
        int number = list.start();
        for (Block.Item item : list.items()) {
            String mark = list.ordered() ? number++ + ". " : "• ";
            lines.add(mark + tight(item.blocks()).replace("\n", "\n" + "  "));
        }
        return String.join("\n", lines);
    }

    private static String row(Block.Row row) {
        return row.cells().stream()
                .map(cell -> tight(cell.blocks()).replace('\n', ' '))
                .collect(Collectors.joining(" | "));
    }

    private static String tight(List<Block> blocks) {
        return blocks.stream().map(PlainWriting::plain).collect(Collectors.joining("\n"));
    }
}
