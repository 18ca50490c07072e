package org.sanchika.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Evens out a table: short rows are filled up with empty cells, and no cell reaches below the last row. */
final class TableGrid {
    static final int MOST_ROWS = 500;
    static final int MOST_COLUMNS = 30;

    private TableGrid() {}

    static Block.Table evened(List<Block.Row> rows) {
        int[] widths = widths(rows);
        int columns = 0;
        for (int width : widths) {
            columns = Math.max(columns, width);
        }
        int filled = columns > MOST_COLUMNS || rows.size() > MOST_ROWS ? 0 : columns;
        List<Block.Row> even = new ArrayList<>(rows.size());
        for (int y = 0; y < rows.size(); y++) {
            List<Block.Cell> cells = new ArrayList<>();
            for (Block.Cell cell : rows.get(y).cells()) {
                cells.add(new Block.Cell(
                        cell.header(), cell.columns(), Math.min(cell.rows(), rows.size() - y), cell.blocks()));
            }
            boolean header = cells.getLast().header();
            for (int x = widths[y]; x < filled; x++) {
                cells.add(new Block.Cell(header, 1, 1, List.of(Block.Paragraph.EMPTY)));
            }
            even.add(new Block.Row(List.copyOf(cells)));
        }
        return new Block.Table(List.copyOf(even));
    }

    /** How many columns each row covers, with the cells that reach down into it. */
    static int[] widths(List<Block.Row> rows) {
        int[] widths = new int[rows.size()];
        for (int y = 0; y < widths.length; y++) {
            for (Block.Cell cell : rows.get(y).cells()) {
                int below = Math.min(widths.length, y + cell.rows());
                for (int at = y; at < below; at++) {
                    widths[at] += cell.columns();
                }
            }
        }
        return widths;
    }

    static RichTextOutcome.@Nullable Why tooLarge(Block.Table table) {
        if (table.rows().size() > MOST_ROWS) {
            return RichTextOutcome.Why.TOO_MANY_ROWS;
        }
        for (int width : widths(table.rows())) {
            if (width > MOST_COLUMNS) {
                return RichTextOutcome.Why.TOO_MANY_COLUMNS;
            }
        }
        return null;
    }
}
