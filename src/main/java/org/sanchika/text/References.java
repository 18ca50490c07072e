package org.sanchika.text;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds the addresses that blocks link to. */
final class References {
    private References() {}

    static List<String> in(List<Block> blocks) {
        Set<String> found = new LinkedHashSet<>();
        collect(blocks, found);
        return List.copyOf(found);
    }

    private static void collect(List<Block> blocks, Set<String> found) {
        for (Block block : blocks) {
            switch (block) {
                case Block.Paragraph paragraph -> collect(paragraph, found);
                case Block.Quote quote -> collect(quote.blocks(), found);
                case Block.Listing list -> list.items().forEach(item -> collect(item.blocks(), found));
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> collect(cell.blocks(), found)));
            }
        }
    }

    private static void collect(Block.Paragraph paragraph, Set<String> found) {
        for (Run run : paragraph.runs()) {
            String href = run.style().href();
            if (href != null) {
                found.add(href);
            }
        }
    }
}
