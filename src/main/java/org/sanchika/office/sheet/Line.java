package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.List;
import org.sanchika.platform.language.Typed;

/** A row with the sheet it stands in. An empty cell leaves what is there; a lone dash empties it. */
record Line(Book.Sheet sheet, Book.Row row) {
    private static final String NOTHING = "-";

    static List<Line> of(Book book, SheetKind kind) {
        List<Line> lines = new ArrayList<>();
        book.of(kind).forEach(sheet -> sheet.rows().forEach(row -> lines.add(new Line(sheet, row))));
        return lines;
    }

    /** Empty when nothing was typed, or a dash. */
    String typed(String field) {
        String text = Typed.line(row.cells().get(field));
        return text.equals(NOTHING) ? "" : text;
    }

    /** What the cell says, or {@code known} when it says nothing. */
    String or(String field, String known) {
        return Typed.line(row.cells().get(field)).isEmpty() ? known : typed(field);
    }

    /** As it stood in the sheet. */
    String raw(String field) {
        return row.cells().getOrDefault(field, "").strip();
    }

    String column(String field) {
        Integer column = sheet.columns().get(field);
        return column == null ? "" : Book.letter(column);
    }
}
