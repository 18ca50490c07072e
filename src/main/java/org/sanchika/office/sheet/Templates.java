package org.sanchika.office.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.web.Csv;
import org.sanchika.platform.web.Xlsx;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** Empty sheets to fill: headings in the reader's language, and under each what belongs there. */
final class Templates {
    static final String WORKBOOK = "office.xlsx";

    private Templates() {}

    /** {@code office.xlsx}, or one sheet as {@code units.csv}; empty when there is no such template. */
    static Optional<ResponseEntity<byte[]>> of(String name, Words words) {
        if (name.equals(WORKBOOK)) {
            return Optional.of(file(name, Xlsx.TYPE, workbook(words)));
        }
        return Arrays.stream(SheetKind.values())
                .filter(kind -> name.equals(kind.path() + ".csv"))
                .findFirst()
                .map(kind -> csv(name, List.of(headings(kind, words), hints(kind, words))));
    }

    /** Every bad cell, for whoever mends the sheet. */
    static ResponseEntity<byte[]> errors(Report report, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("import.error.sheet"),
                words.get("import.error.row"),
                words.get("import.error.column"),
                words.get("import.error.heading"),
                words.get("import.error.value"),
                words.get("import.error.wrong"),
                words.get("import.error.mend")));
        report.errors()
                .forEach(one -> lines.add(List.of(
                        one.sheet(), one.row(), one.column(), one.heading(), one.value(), one.wrong(), one.mend())));
        return csv("errors.csv", lines);
    }

    private static byte[] workbook(Words words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Sanchika", "1.0")) {
            for (SheetKind kind : SheetKind.values()) {
                Worksheet sheet = workbook.newWorksheet(words.get("import.sheet." + kind));
                line(sheet, 0, headings(kind, words));
                line(sheet, 1, hints(kind, words));
                int last = kind.columns().size() - 1;
                sheet.range(0, 0, 0, last).style().bold().fillColor("DCE6F5").set();
                sheet.range(1, 0, 1, last)
                        .style()
                        .italic()
                        .fontColor("555555")
                        .wrapText(true)
                        .verticalAlignment("top")
                        .set();
                for (int column = 0; column <= last; column++) {
                    sheet.width(column, 24);
                }
                sheet.freezePane(0, 2);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            sheet.value(row, column, String.valueOf(cells.get(column)));
        }
    }

    private static List<Object> headings(SheetKind kind, Words words) {
        return kind.columns().stream()
                .<Object>map(column -> kind.heading(column, words) + (kind.requires(column) ? " *" : ""))
                .toList();
    }

    /** Begins with # and a space, so that the line is never read as one of the office's. */
    private static List<Object> hints(SheetKind kind, Words words) {
        List<Object> hints = new ArrayList<>();
        kind.columns().forEach(column -> hints.add((hints.isEmpty() ? "# " : "") + kind.hint(column, words)));
        return hints;
    }

    private static ResponseEntity<byte[]> csv(String name, List<List<Object>> lines) {
        return file(name, MediaType.parseMediaType("text/csv;charset=UTF-8"), Csv.of(lines));
    }

    private static ResponseEntity<byte[]> file(String name, MediaType type, byte[] content) {
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename(name).build().toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(type)
                .body(content);
    }
}
