package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;

/** The schema: what a note is made of. */
sealed interface Block {

    record Paragraph(List<Run> runs) implements Block {
        static final Paragraph EMPTY = new Paragraph(List.of());
    }

    record Quote(List<Block> blocks) implements Block {}

    /** @param start the number of the first item, 1 unless the list goes on from an earlier one */
    record Listing(boolean ordered, int start, List<Item> items) implements Block {}

    /** Begins with a paragraph, which may be empty. */
    record Item(List<Block> blocks) {
        public Item {
            if (blocks.isEmpty() || !(blocks.getFirst() instanceof Paragraph)) {
                List<Block> whole = new ArrayList<>(blocks);
                whole.addFirst(Paragraph.EMPTY);
                blocks = whole;
            }
            blocks = List.copyOf(blocks);
        }
    }

    /** Rectangular: every row covers every column. */
    record Table(List<Row> rows) implements Block {}

    record Row(List<Cell> cells) {}

    record Cell(boolean header, int columns, int rows, List<Block> blocks) {}
}
