package org.sanchika.office.sheet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.sanchika.platform.language.Words;

/** What is said of an upload, in the reader's words: on the screen, to programs, and as a sheet of bad cells. */
public record Report(
        boolean done, List<Count> sheets, List<Findings.Fault> errors, List<Change> changes, List<String> notes) {

    /** @param wrong rows with at least one bad cell */
    public record Count(String sheet, String title, int rows, int added, int changed, int unchanged, int wrong) {}

    /** A cell that differs from what is there. */
    public record Change(String sheet, int row, String code, String heading, String before, String after) {}

    /** An upload as a list shows it. */
    public record Earlier(long id, String name, java.time.Instant at, boolean done) {}

    public boolean isClean() {
        return errors.isEmpty();
    }

    public boolean changesNothing() {
        return isClean() && sheets.stream().allMatch(count -> count.added() + count.changed() == 0);
    }

    public int unchanged() {
        return sheets.stream().mapToInt(Count::unchanged).sum();
    }

    static Report of(Book book, Plan plan, boolean done, Words words) {
        List<Count> counts = new ArrayList<>();
        List<Change> changes = new ArrayList<>();
        for (SheetKind kind : SheetKind.values()) {
            int rows = Line.of(book, kind).size();
            var planned = plan.rows().getOrDefault(kind, List.of());
            if (rows > 0) {
                int wrong = wrong(book.of(kind), plan);
                int added = (int) planned.stream().filter(Plan.Row::isNew).count();
                int changed = (int) planned.stream().filter(Plan.Row::isChanged).count();
                boolean clean = plan.isClean();
                counts.add(new Count(
                        kind.name(),
                        words.get("import.sheet." + kind),
                        rows,
                        clean ? added : 0,
                        clean ? changed : 0,
                        clean ? rows - added - changed : 0,
                        wrong));
            }
            planned.stream()
                    .filter(Plan.Row::isChanged)
                    .forEach(row -> row.changed()
                            .forEach(one -> changes.add(new Change(
                                    row.line().sheet().name(),
                                    row.line().row().number(),
                                    row.code(),
                                    kind.heading(one.field(), words),
                                    shown(one.field(), kind, one.before(), words),
                                    shown(one.field(), kind, one.after(), words)))));
        }
        return new Report(done, counts, plan.faults(), changes, notes(book, plan, words));
    }

    private static int wrong(List<Book.Sheet> sheets, Plan plan) {
        return (int) plan.faults().stream()
                .filter(fault -> sheets.stream().anyMatch(sheet -> sheet.name().equals(fault.sheet())))
                .map(fault -> fault.sheet() + '\n' + fault.row())
                .distinct()
                .count();
    }

    private static List<String> notes(Book book, Plan plan, Words words) {
        List<String> notes = new ArrayList<>();
        for (Book.Note note : book.notes()) {
            notes.add(words.get(
                    "import.note." + note.key(),
                    note.arguments().stream().map(words::digits).toArray()));
        }
        plan.reliefs()
                .forEach(one -> notes.add(words.get(
                        "import.note.relieves",
                        words.digits(one.person()),
                        words.digits(one.post()),
                        words.day(one.until()))));
        return notes;
    }

    private static String shown(String field, SheetKind kind, String value, Words words) {
        if (value.isEmpty()) {
            return "–";
        }
        String prefix = switch (field) {
            case "kind" -> kind == SheetKind.UNITS ? "office.kind." : "charge.";
            case "heads", "queue" -> "import.truth.";
            case "language" -> "import.language.";
            case "roles" -> "office.role.";
            default -> "";
        };
        return prefix.isEmpty()
                ? words.digits(value)
                : Arrays.stream(value.split(","))
                        .map(one -> words.get(prefix + one))
                        .collect(Collectors.joining(", "));
    }
}
