package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.sanchika.text.LegacyText;
import org.springframework.stereotype.Component;

/**
 * Names typed for Kruti Dev or Bijoy become Unicode. One name is too little to be sure; the whole column is enough, and
 * a column that says it is Hindi holds no English.
 */
@Component
class LegacyColumns {
    private final LegacyText legacy;

    LegacyColumns(LegacyText legacy) {
        this.legacy = legacy;
    }

    Book converted(Book book) {
        List<Book.Note> notes = new ArrayList<>(book.notes());
        List<Book.Sheet> sheets = book.sheets().stream()
                .map(sheet -> {
                    Book.Sheet done = sheet;
                    for (String field : sheet.columns().keySet()) {
                        if (field.endsWith("Hi") || field.endsWith("Bn")) {
                            done = converted(done, field, notes);
                        }
                    }
                    return done;
                })
                .toList();
        return new Book(sheets, notes);
    }

    private Book.Sheet converted(Book.Sheet sheet, String field, List<Book.Note> notes) {
        List<String> foreign = sheet.rows().stream()
                .map(row -> row.cells().getOrDefault(field, ""))
                .filter(LegacyColumns::isForeign)
                .toList();
        if (foreign.isEmpty()) {
            return sheet;
        }
        String column = Book.letter(sheet.columns().getOrDefault(field, 0));
        String number = Integer.toString(foreign.size());
        Optional<LegacyText.Font> font = font(foreign);
        if (font.isEmpty()) {
            notes.add(new Book.Note("foreign-script", List.of(sheet.name(), column, number, foreign.getFirst())));
            return sheet;
        }
        UnaryOperator<String> convert = switch (font.get()) {
            case KRUTI_DEV -> legacy::fromKrutiDev;
            case BIJOY -> legacy::fromBijoy;
        };
        notes.add(new Book.Note(
                "legacy." + font.get().code(),
                List.of(sheet.name(), column, number, foreign.getFirst(), convert.apply(foreign.getFirst()))));
        return new Book.Sheet(
                sheet.name(),
                sheet.kind(),
                sheet.headRow(),
                sheet.columns(),
                sheet.rows().stream().map(row -> converted(row, field, convert)).toList());
    }

    private Optional<LegacyText.Font> font(List<String> cells) {
        String together = cells.stream().limit(500).collect(Collectors.joining("\n"));
        return legacy.recognise(together).map(LegacyText.Conversion::from);
    }

    private static Book.Row converted(Book.Row row, String field, UnaryOperator<String> convert) {
        String cell = row.cells().get(field);
        if (cell == null || !isForeign(cell)) {
            return row;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        cells.put(field, convert.apply(cell));
        return new Book.Row(row.number(), cells, row.faults());
    }

    /** Letters, and none of an Indian script. */
    private static boolean isForeign(String cell) {
        return cell.codePoints().anyMatch(Character::isLetter)
                && cell.codePoints().noneMatch(c -> c >= 0x900 && c < 0xE00);
    }
}
