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
        var rows = List.of(row("क", 1, MAY, 3), row("ख", 2, MAY, 5), row("ख", 2, JUNE, 7));

        List<List<Cell>> spread = Spread.over(List.of(MAY, JUNE), rows);

        assertThat(values(spread.getFirst())).containsExactly("क", 3L, 0L, 3L);
        assertThat(values(spread.getLast())).containsExactly("ख", 5L, 7L, 12L);
        assertThat(values(Spread.total(spread, List.of(false, true, true, true), "कुल")))
                .containsExactly("कुल", 8L, 7L, 15L);
        assertThat(Spread.total(spread, List.of(false, false, false, false), "कुल"))
                .isEmpty();
    }

    /** In every office there is an establishment section; what the one did in May and the other in June is nobody's line. */
    @Test
    void keepsOfficesOfOneNameApart() {
        var rows = List.of(row("क", 1, MAY, 3), row("क", 2, JUNE, 5), row("क", 3, MAY, 7));

        assertThat(Spread.over(List.of(MAY, JUNE), rows).stream().map(SpreadTests::values))
                .containsExactly(List.of("क", 3L, 0L, 3L), List.of("क", 0L, 5L, 5L), List.of("क", 7L, 0L, 7L));
    }

    private static List<Object> values(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }

    private static ReportSql.Row row(String name, long line, LocalDate month, long n) {
        return new ReportSql.Row(List.of(Cell.of(name, Report.Type.NAME), Cell.of(n, Report.Type.COUNT)), line, month);
    }
}
