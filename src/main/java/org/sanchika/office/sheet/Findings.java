package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sanchika.office.Mended.Refused;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Mistakes;

/** Every bad cell, in the reader's words. One thing is said of a cell: the first that is wrong. */
public final class Findings {
    private final Words words;
    private final List<Fault> faults = new ArrayList<>();
    /** Fields of which something is said, by the very row: two sheets may have the same name. */
    private final Map<Book.Row, Set<String>> said = new IdentityHashMap<>();

    Findings(Words words) {
        this.words = words;
    }

    /**
     * A cell that cannot stay as it is.
     *
     * @param column its letter; empty when the sheet has no such column
     * @param wrong what is wrong with it
     * @param mend what belongs into it
     */
    public record Fault(
            String sheet, int row, String column, String heading, String value, String wrong, String mend) {}

    List<Fault> faults() {
        return faults.stream()
                .sorted(Comparator.comparing(Fault::sheet)
                        .thenComparing(Fault::row)
                        .thenComparing(fault -> fault.column().length())
                        .thenComparing(Fault::column))
                .toList();
    }

    boolean spoils(Line line) {
        return said.containsKey(line.row());
    }

    void add(Line line, String field, String key, Object... arguments) {
        say(line, field, words.get("import.wrong." + key, arguments));
    }

    void add(Line line, Refused refused, String field) {
        say(line, field, refused.in(words));
    }

    /** What the form says; its fields are named like the sheet's. */
    void add(Line line, Mistakes mistakes) {
        mistakes.errors().forEach(error -> say(line, error.field(), error.message()));
    }

    /** Cells that the reader could not take, and columns without which a sheet says nothing. */
    void unreadable(Book book) {
        for (Book.Sheet sheet : book.sheets()) {
            Line head = new Line(sheet, new Book.Row(sheet.headRow(), Map.of(), Map.of()));
            sheet.kind().required().stream()
                    .filter(field -> !sheet.columns().containsKey(field))
                    .forEach(field -> add(head, field, "no-column"));
            for (Book.Row row : sheet.rows()) {
                row.faults().forEach((field, key) -> add(new Line(sheet, row), field, key));
            }
        }
    }

    private void say(Line line, String field, String wrong) {
        if (said.computeIfAbsent(line.row(), row -> new HashSet<>()).add(field)) {
            SheetKind kind = line.sheet().kind();
            faults.add(new Fault(
                    line.sheet().name(),
                    line.row().number(),
                    line.column(field),
                    kind.heading(field, words),
                    line.raw(field),
                    wrong,
                    kind.hint(field, words)));
        }
    }
}
