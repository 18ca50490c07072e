package org.sanchika.platform.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.springframework.http.MediaType;

/** Lines as CSV that a spreadsheet opens as they are meant. */
public final class Csv {
    public static final MediaType TYPE = new MediaType("text", "csv", StandardCharsets.UTF_8);
    /** Tells spreadsheets that what follows is UTF-8. */
    private static final String MARK = "\uFEFF";

    private Csv() {}

    public static byte[] of(List<List<Object>> lines) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Sheet sheet = to(bytes)) {
            for (List<Object> line : lines) {
                sheet.line(line);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    public static Sheet to(OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        text.write(MARK);
        return new Plain(new CSVPrinter(text, CSVFormat.EXCEL));
    }

    private record Plain(CSVPrinter printer) implements Sheet {
        @Override
        public void line(List<Object> cells) throws IOException {
            printer.printRecord(cells.stream().map(Csv::harmless).toList());
        }

        @Override
        public void close() throws IOException {
            printer.close();
        }
    }

    /** What begins like a formula stays text. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
