package org.sanchika.mis;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report that was made. Public for the templates.
 *
 * @param total the last line; empty when nothing is added up
 * @param more there are more rows than these
 */
public record ReportTable(List<Heading> headings, List<List<Cell>> rows, List<Cell> total, boolean more) {
    static final ReportTable EMPTY = new ReportTable(List.of(), List.of(), List.of(), false);

    /** @param text in the reader's words, the month among them */
    public record Heading(String text, Report.Type type) {}

    /**
     * @param value text, a number, a day; none where there is nothing, or where the reader may not know it
     * @param href where it leads; empty for nowhere
     */
    public record Cell(@Nullable Object value, Report.Type type, String href) {
        public static Cell of(@Nullable Object value, Report.Type type) {
            return new Cell(value, type, "");
        }

        /** 0 for what is none. */
        public long number() {
            return value instanceof Number number ? number.longValue() : 0;
        }
    }
}
