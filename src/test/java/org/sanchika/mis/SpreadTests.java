package org.sanchika.mis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sanchika.efile.Period;
import org.sanchika.mis.ReportTable.Cell;

class SpreadTests {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);

    @Test
    void namesEveryMonthThePeriodTouches() {
        assertThat(Spread.months(Period.read("2025-11-30", "2026-02-01", MAY)))
                .containsExactly(
                        LocalDate.of(2025, 11, 1),
                        LocalDate.of(2025, 12, 1),
                        LocalDate.of(2026, 1, 1),
                        LocalDate.of(2026, 2, 1));
    }

    @Test
    void laysMonthsSideBySideAndAddsThemUp() {
        var rows = List.of(row("क", MAY, 3), row("ख", MAY, 5), row("ख", JUNE, 7));

        List<List<Cell>> spread = Spread.over(List.of(MAY, JUNE), rows);

        assertThat(values(spread.getFirst())).containsExactly("क", 3L, 0L, 3L);
        assertThat(values(spread.getLast())).containsExactly("ख", 5L, 7L, 12L);
        assertThat(values(Spread.total(spread, List.of(false, true, true, true), "कुल")))
                .containsExactly("कुल", 8L, 7L, 15L);
        assertThat(Spread.total(spread, List.of(false, false, false, false), "कुल"))
                .isEmpty();
    }

    private static List<Object> values(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }

    private static ReportSql.Row row(String name, LocalDate month, long n) {
        return new ReportSql.Row(List.of(Cell.of(name, Report.Type.NAME), Cell.of(n, Report.Type.COUNT)), month);
    }
}
