package org.sanchika.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
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
    /** So many lines are held at a time; the first of them say how wide the columns are. */
    private static final int HELD = 500;

    private Xlsx() {}

    /** @param lines the headings first */
    public static byte[] of(String title, List<List<Object>> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Sheet sheet = to(bytes, title)) {
            for (List<Object> line : lines) {
                sheet.line(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Sheet to(OutputStream out, String title) {
        Workbook book = new Workbook(out, "Sanchika", "1.0");
        return new Flowing(book, book.newWorksheet(title));
    }

    private static final class Flowing implements Sheet {
        private final Workbook book;
        private final Worksheet sheet;
        private int[] longest = {};
        private int rows;

        Flowing(Workbook book, Worksheet sheet) {
            this.book = book;
            this.sheet = sheet;
        }

        @Override
        public void line(List<Object> cells) throws IOException {
            if (rows == 0) {
                longest = new int[cells.size()];
            }
            for (int column = 0; column < cells.size(); column++) {
                put(column, cells.get(column));
            }
            rows++;
            if (rows == HELD) {
                dress();
            }
            if (rows % HELD == 0) {
                sheet.flush();
            }
        }

        /** Texts stand in their cells: a list of all of them beside the sheet would grow with it. */
        private void put(int column, Object cell) {
            if (rows < HELD) {
                longest[column] = Math.max(longest[column], cell.toString().length());
            }
            switch (cell) {
                case Number number -> sheet.value(rows, column, number);
                case LocalDate day -> {
                    sheet.value(rows, column, day);
                    sheet.style(rows, column).format("dd-mm-yyyy").set();
                }
                case Object other -> sheet.inlineString(rows, column, other.toString());
            }
        }

        /** While the first line is still at hand. */
        private void dress() {
            sheet.range(0, 0, 0, longest.length - 1)
                    .style()
                    .bold()
                    .fillColor("DCE6F5")
                    .set();
            for (int column = 0; column < longest.length; column++) {
                sheet.width(column, Math.clamp(longest[column] + 2, NARROWEST, WIDEST));
            }
            sheet.freezePane(0, 1);
        }

        @Override
        public void close() throws IOException {
            if (rows > 0 && rows < HELD) {
                dress();
            }
            book.close();
        }
    }
}
