package org.sanchika.office.sheet;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table of cells before anybody knows what it is about. */
record Grid(String name, List<Line> lines) {
    /** No sheet of ours needs more. */
    static final int WIDEST = 60;

    /** More are sent in parts, so that a mistake is found before the whole state is in it. */
    static final int LONGEST = 20_000;

    private static final int LONGEST_CELL = 500;

    /** @param number as the spreadsheet counts, 1 the first */
    record Line(int number, List<Cell> cells) {
        Cell cell(int column) {
            return column < cells.size() ? cells.get(column) : Cell.EMPTY;
        }

        boolean isBlank() {
            return cells.stream().allMatch(cell -> cell.text().isBlank() && cell.fault() == null);
        }
    }

    /** @param fault why the cell cannot be taken as it is: formula, error, merged */
    record Cell(String text, @Nullable String fault) {
        static final Cell EMPTY = new Cell("", null);

        static Cell of(String text) {
            return new Cell(text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text, null);
        }

        Cell spoiled(String why) {
            return new Cell(text, why);
        }
    }
}
