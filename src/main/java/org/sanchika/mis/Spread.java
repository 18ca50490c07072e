package org.sanchika.mis;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.Period;
import org.sanchika.mis.ReportTable.Cell;

/** Rows of single months as rows with all months side by side, and the lines that are added up. */
final class Spread {
    private final List<LocalDate> months;
    private final Map<LocalDate, Cell> found = new LinkedHashMap<>();
    private long of;
    private List<Cell> key = List.of();

    Spread(List<LocalDate> months) {
        this.months = months;
    }

    /** First days of the months that the period touches. */
    static List<LocalDate> months(Period period) {
        LocalDate month = period.first().withDayOfMonth(1);
        List<LocalDate> months = new ArrayList<>();
        while (!month.isAfter(period.last())) {
            months.add(month);
            month = month.plusMonths(1);
        }
        return months;
    }

    /** The last cell of each row is what is spread; behind the months stands their sum. */
    static List<List<Cell>> over(List<LocalDate> months, List<ReportSql.Row> rows) {
        Spread spread = new Spread(months);
        List<List<Cell>> lines = new ArrayList<>();
        for (ReportSql.Row row : rows) {
            List<Cell> line = spread.take(row);
            if (line != null) {
                lines.add(line);
            }
        }
        List<Cell> last = spread.line();
        if (last != null) {
            lines.add(last);
        }
        return lines;
    }

    /** The line that is whole now that this row begins another; none while it goes on. */
    @Nullable
    List<Cell> take(ReportSql.Row row) {
        int last = row.cells().size() - 1;
        List<Cell> whole = null;
        if (row.line() != of) {
            whole = line();
            of = row.line();
            key = List.copyOf(row.cells().subList(0, last));
            found.clear();
        }
        found.put(row.month(), row.cells().get(last));
        return whole;
    }

    /** What was taken for the line that is not whole yet. */
    @Nullable
    List<Cell> line() {
        if (found.isEmpty()) {
            return null;
        }
        List<Cell> line = new ArrayList<>(key);
        long sum = 0;
        for (LocalDate month : months) {
            Cell cell = found.getOrDefault(month, Cell.of(0L, Report.Type.COUNT));
            sum += cell.number();
            line.add(cell);
        }
        line.add(Cell.of(sum, Report.Type.COUNT));
        return line;
    }

    /** @param summed which columns are added up; the others are empty, but for the first, which says what the line is */
    static List<Cell> total(List<List<Cell>> rows, List<Boolean> summed, String word) {
        if (rows.isEmpty() || !summed.contains(true)) {
            return List.of();
        }
        List<Cell> total = new ArrayList<>();
        for (int column = 0; column < summed.size(); column++) {
            int at = column;
            Report.Type type = rows.getFirst().get(column).type();
            Object value = summed.get(column)
                    ? (Object)
                            rows.stream().mapToLong(row -> row.get(at).number()).sum()
                    : column == 0 ? word : null;
            total.add(Cell.of(value, summed.get(column) ? type : Report.Type.TEXT));
        }
        return total;
    }
}
