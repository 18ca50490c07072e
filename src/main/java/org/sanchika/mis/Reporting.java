package org.sanchika.mis;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.mis.ReportTable.Heading;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports of what a reader may look at: his unit and all below it; of everything, who runs the installation. */
@Service
@Transactional(readOnly = true)
class Reporting {
    private final ReportSql sql;
    private final Office office;
    private final Clock clock;

    Reporting(ReportSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    /** Empty when the unit is not the reader's to look at. */
    Optional<ReportPlace> place(long unit, Acting reader) {
        UnitId root = reader.reach();
        UnitId top = unit == 0 ? root : new UnitId(unit);
        List<ReportPlace.Unit> line = top == null ? List.of() : sql.line(top, root);
        return top != null && line.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportPlace(top, line, sql.below(top)));
    }

    /** @param limit of lines, over whatever months they reach */
    ReportTable table(Asked asked, ReportPlace place, int limit, Acting reader, Words words) {
        Report report = asked.report();
        List<Heading> headings = new ArrayList<>();
        List<Boolean> summed = new ArrayList<>();
        for (Report.Column column : report.columns()) {
            headings.add(new Heading(words.get("mis.column." + column.name()), column.type()));
            summed.add(column.summed());
        }
        List<LocalDate> months = report.across() == null ? List.of() : Spread.months(asked.period());
        List<ReportSql.Row> found =
                sql.rows(given(asked, place, (limit + 1) * Math.max(1, months.size()), reader), words);
        if (report.across() == null) {
            return table(headings, found.stream().map(ReportSql.Row::cells).toList(), summed, limit, words);
        }
        months.forEach(month -> {
            headings.add(new Heading(month(month, words), Report.Type.COUNT));
            summed.add(true);
        });
        headings.add(new Heading(words.get("mis.total"), Report.Type.COUNT));
        summed.add(true);
        return table(headings, Spread.over(months, found), summed, limit, words);
    }

    private ReportSql.Given given(Asked asked, ReportPlace place, int rows, Acting reader) {
        return new ReportSql.Given(asked, place.top(), reader.post(), office.principals(reader), clock.instant(), rows);
    }

    /** A part of a list is not added up: the sum would be taken for that of the whole. */
    private static ReportTable table(
            List<Heading> headings, List<List<Cell>> all, List<Boolean> summed, int limit, Words words) {
        return all.size() > limit
                ? new ReportTable(headings, all.subList(0, limit), List.of(), true)
                : new ReportTable(headings, all, Spread.total(all, summed, words.get("mis.total")), false);
    }

    private static String month(LocalDate month, Words words) {
        Locale locale = Locale.forLanguageTag(words.language().code() + "-IN");
        return month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, locale) + " "
                + words.digits(YearMonth.from(month).getYear());
    }
}
