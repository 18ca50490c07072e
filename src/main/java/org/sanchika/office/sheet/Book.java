package org.sanchika.office.sheet;

import java.util.List;
import java.util.Map;

/** What was read from an upload: its sheets with their cells as they were typed. It is kept until it is confirmed. */
public record Book(List<Sheet> sheets, List<Note> notes) {

    /**
     * A sheet whose headings were recognised.
     *
     * @param columns the column of each field, 0 for A
     */
    public record Sheet(String name, SheetKind kind, int headRow, Map<String, Integer> columns, List<Row> rows) {}

    /**
     * A line of a sheet.
     *
     * @param number as the spreadsheet counts, 1 the first
     * @param faults fields whose cell cannot be read, with the key of the reason
     */
    public record Row(int number, Map<String, String> cells, Map<String, String> faults) {}

    /** Something that was left out or read otherwise, which its sender should know. */
    public record Note(String key, List<String> arguments) {}

    int rows() {
        return sheets.stream().mapToInt(sheet -> sheet.rows().size()).sum();
    }

    List<Sheet> of(SheetKind kind) {
        return sheets.stream().filter(sheet -> sheet.kind() == kind).toList();
    }

    /** {@code 27} is {@code AB}. */
    static String letter(int column) {
        return column < 26
                ? String.valueOf((char) ('A' + column))
                : letter(column / 26 - 1) + (char) ('A' + column % 26);
    }
}
