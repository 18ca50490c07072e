package org.sanchika.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.springframework.http.MediaType;

/** Lines as a workbook: numbers and days as such, everything else as text and never as a formula. */
public final class Xlsx {
    public static final MediaType TYPE =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final int WIDEST = 60;
    private static final int NARROWEST = 8;

    private Xlsx() {}

    /** @param lines the headings first */
    public static byte[] of(String title, List<List<Object>> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "Sanchika", "1.0")) {
            Worksheet sheet = book.newWorksheet(title);
            for (int row = 0; row < lines.size(); row++) {
                line(sheet, row, lines.get(row));
            }
            int columns = lines.getFirst().size();
            sheet.range(0, 0, 0, columns - 1).style().bold().fillColor("DCE6F5").set();
            for (int column = 0; column < columns; column++) {
                sheet.width(column, width(lines, column));
            }
            sheet.freezePane(0, 1);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void line(Worksheet sheet, int row, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            switch (cells.get(column)) {
                case Number number -> sheet.value(row, column, number);
                case LocalDate day -> {
                    sheet.value(row, column, day);
                    sheet.style(row, column).format("dd-mm-yyyy").set();
                }
                case Object other -> sheet.value(row, column, other.toString());
            }
        }
    }

    private static int width(List<List<Object>> lines, int column) {
        int longest = lines.stream()
                .mapToInt(line -> line.get(column).toString().length())
                .max()
                .orElse(0);
        return Math.clamp(longest + 2, NARROWEST, WIDEST);
    }
}
