package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Makes a book of what was uploaded: workbooks and CSV files, whatever they are called. */
@Component
class SheetReader {
    private static final int LARGEST = 10 << 20;
    /** A title, the office's name and a date may stand above the headings. */
    private static final int HEADINGS_WITHIN = 12;

    private final Labels labels;
    private final LegacyColumns legacy;

    SheetReader(Labels labels, LegacyColumns legacy) {
        this.labels = labels;
        this.legacy = legacy;
    }

    /** A file as it was uploaded. */
    record Upload(String name, byte[] content) {}

    private record Match(SheetKind kind, int line, Map<String, Integer> columns, boolean named) {
        int score() {
            return columns.size() * 2 + (named ? 5 : 0);
        }
    }

    Book read(List<Upload> uploads) throws Unreadable {
        if (uploads.stream().allMatch(upload -> upload.content().length == 0)) {
            throw new Unreadable("empty");
        }
        List<Book.Sheet> sheets = new ArrayList<>();
        List<Book.Note> notes = new ArrayList<>();
        for (Upload upload : uploads) {
            for (Grid grid : grids(upload)) {
                if (!grid.lines().isEmpty()) {
                    recognise(grid, sheets, notes);
                }
            }
        }
        if (sheets.isEmpty()) {
            throw new Unreadable(notes.isEmpty() ? "empty" : "headings");
        }
        Book book = legacy.converted(new Book(sheets, notes));
        if (book.rows() == 0) {
            throw new Unreadable("no-rows");
        }
        return book;
    }

    /** Content decides, not the name: a CSV that is an old workbook inside is told so. */
    private static List<Grid> grids(Upload upload) throws Unreadable {
        byte[] content = upload.content();
        if (content.length > LARGEST) {
            throw new Unreadable("too-large", upload.name(), LARGEST >> 20);
        }
        if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Unreadable("old");
        }
        if (upload.name().toLowerCase(Locale.ROOT).endsWith(".xlsm")) {
            throw new Unreadable("macros");
        }
        if (begins(content, 'P', 'K')) {
            return XlsxGrids.read(content);
        }
        if (begins(content, '%', 'P', 'D', 'F') || begins(content, '<')) {
            throw new Unreadable("type");
        }
        return content.length == 0 ? List.of() : List.of(CsvGrids.read(upload.name(), content));
    }

    private static boolean begins(byte[] content, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= content.length || (content[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }

    private void recognise(Grid grid, List<Book.Sheet> sheets, List<Book.Note> notes) {
        Match best = null;
        for (int line = 0; line < Math.min(HEADINGS_WITHIN, grid.lines().size()); line++) {
            for (SheetKind kind : SheetKind.values()) {
                Map<String, Integer> columns = labels.columns(kind, grid.lines().get(line));
                Match match = new Match(kind, line, columns, labels.names(kind, grid.name()));
                if (columns.size() > 1 && (best == null || match.score() > best.score())) {
                    best = match;
                }
            }
        }
        if (best == null) {
            notes.add(new Book.Note("sheet-skipped", List.of(grid.name())));
            return;
        }
        Grid.Line head = grid.lines().get(best.line());
        for (int column = 0; column < head.cells().size(); column++) {
            if (!head.cell(column).text().isBlank() && !best.columns().containsValue(column)) {
                notes.add(new Book.Note(
                        "column-skipped",
                        List.of(
                                grid.name(),
                                Book.letter(column),
                                head.cell(column).text().strip())));
            }
        }
        List<Book.Row> rows = new ArrayList<>();
        for (Grid.Line line : grid.lines().subList(best.line() + 1, grid.lines().size())) {
            Book.Row row = row(line, best.columns());
            if (!isRemark(line) && !(row.cells().isEmpty() && row.faults().isEmpty())) {
                rows.add(row);
            }
        }
        sheets.add(new Book.Sheet(grid.name(), best.kind(), head.number(), best.columns(), rows));
    }

    private static Book.Row row(Grid.Line line, Map<String, Integer> columns) {
        Map<String, String> cells = new HashMap<>();
        Map<String, String> faults = new HashMap<>();
        columns.forEach((field, column) -> {
            Grid.Cell cell = line.cell(column);
            if (!cell.text().isBlank()) {
                cells.put(field, cell.text());
            }
            if (cell.fault() != null) {
                faults.put(field, cell.fault());
            }
        });
        return new Book.Row(line.number(), cells, faults);
    }

    /** The line of hints under the headings, and whatever else begins with # and a space. */
    private static boolean isRemark(Grid.Line line) {
        return line.cells().stream()
                .filter(cell -> !cell.text().isBlank())
                .findFirst()
                .filter(cell -> cell.fault() == null && cell.text().strip().startsWith("# "))
                .isPresent();
    }
}
