package org.sanchika.custody.whereabouts;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.sanchika.platform.language.Words;

/** Figures and lists as CSV, in the reader's words; digits stay ASCII so that spreadsheets can add them up. */
final class Sheets {
    /** Tells spreadsheets that what follows is UTF-8. */
    private static final String MARK = "\uFEFF";

    private Sheets() {}

    static byte[] figures(Pendency pendency, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        List<Object> head = new ArrayList<>(
                List.of(words.get("where.by." + pendency.by()), words.get("where.office"), words.get("where.holder")));
        head.addAll(List.of(
                words.get("where.number"),
                words.get("where.oldest"),
                words.get("where.over"),
                words.get("where.unopened")));
        head.addAll(pendency.bands());
        lines.add(head);
        List<Pendency.Row> rows = new ArrayList<>(pendency.rows());
        rows.add(pendency.total());
        for (Pendency.Row row : rows) {
            List<Object> line = new ArrayList<>(List.of(
                    row.label(), row.detail(), row.holder(), row.total(), row.oldest(), row.over(), row.unopened()));
            line.addAll(row.bands());
            lines.add(line);
        }
        return csv(lines);
    }

    static byte[] matters(List<WhereRow> rows, Words words) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(List.of(
                words.get("where.matter"),
                words.get("where.computer"),
                words.get("where.subject"),
                words.get("where.by.POST"),
                words.get("where.office"),
                words.get("where.holder"),
                words.get("where.since"),
                words.get("where.days"),
                words.get("where.working-days"),
                words.get("where.over")));
        for (WhereRow row : rows) {
            var holder = row.desk().holder();
            lines.add(List.of(
                    row.number(),
                    row.computerNo(),
                    row.subject() == null ? "" : row.subject(),
                    row.desk().title().in(words.language()),
                    row.desk().unitName().in(words.language()),
                    holder == null ? "" : holder.in(words.language()),
                    row.since().atZone(Words.ZONE).toLocalDate(),
                    row.days(),
                    row.workingDays(),
                    row.over() ? 1 : 0));
        }
        return csv(lines);
    }

    private static byte[] csv(List<List<Object>> lines) {
        StringWriter text = new StringWriter();
        text.write(MARK);
        try (CSVPrinter printer = new CSVPrinter(text, CSVFormat.EXCEL)) {
            for (List<Object> line : lines) {
                printer.printRecord(line.stream().map(Sheets::harmless).toList());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** A subject that begins like a formula stays text in a spreadsheet. */
    private static Object harmless(Object cell) {
        return cell instanceof String text && !text.isEmpty() && "=+-@\t".indexOf(text.charAt(0)) >= 0
                ? "'" + text
                : cell;
    }
}
