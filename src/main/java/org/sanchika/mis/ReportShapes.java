package org.sanchika.mis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.platform.language.Words;

/** Cells as they are read, and lines as spreadsheets take them. */
public final class ReportShapes {
    private static final int HOUR = 60;

    private ReportShapes() {}

    /** In the reader's digits. */
    public static String shown(Cell cell, Words words) {
        Object value = cell.value();
        if (value == null) {
            return "";
        }
        return switch (cell.type()) {
            case HOURS -> words.digits(hours(cell.number()));
            case SHARE -> words.digits(cell.number() + " %");
            case DAY -> words.day((LocalDate) value);
            case NAME, PLACE, SECRET -> value.toString();
            case TEXT, MATTER, COUNT, DAYS -> words.digits(value);
        };
    }

    /** The headings first; digits stay ASCII, so that they can be added up. */
    public static List<List<Object>> lines(ReportTable table) {
        List<List<Object>> lines = new ArrayList<>();
        lines.add(table.headings().stream()
                .map(ReportTable.Heading::text)
                .map(Object.class::cast)
                .toList());
        table.rows().forEach(row -> lines.add(line(row)));
        if (!table.total().isEmpty()) {
            lines.add(line(table.total()));
        }
        return lines;
    }

    static List<Object> line(List<Cell> row) {
        return row.stream().map(ReportShapes::plain).toList();
    }

    private static Object plain(Cell cell) {
        Object value = cell.value();
        if (value == null) {
            return "";
        }
        return cell.type() == Report.Type.HOURS ? hours(cell.number()) : value;
    }

    private static String hours(long minutes) {
        return minutes / HOUR + ":" + "%02d".formatted(minutes % HOUR);
    }
}
