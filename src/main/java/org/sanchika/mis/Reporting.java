package org.sanchika.mis;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sanchika.efile.Period;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports of what a reader may look at: his unit and all below it; of everything, who runs the installation. */
@Service
@Transactional(readOnly = true)
public class Reporting {
    /** Lines of a sheet that can be made while somebody waits. */
    public static final int SHEET_LINES = 5_000;

    /** Over more units than these the movements of long periods are not read while somebody waits. */
    static final int MANY_UNITS = 300;

    private static final int MANY_DAYS = 31;

    private final ReportSql sql;
    private final Office office;
    private final Clock clock;

    Reporting(ReportSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    /** Empty when the unit is not the reader's to look at. */
    public Optional<ReportPlace> place(long unit, Acting reader) {
        UnitId root = reader.reach();
        UnitId top = unit == 0 ? root : new UnitId(unit);
        List<ReportPlace.Unit> line = top == null ? List.of() : sql.line(top, root);
        return top != null && line.isEmpty()
                ? Optional.empty()
                : Optional.of(new ReportPlace(top, line, sql.below(top)));
    }

    /** Whether it reads so much of the ledger that it is made in the background alone. */
    boolean isTooMuch(Asked asked, ReportPlace place) {
        return isRead(asked.report())
                && asked.period()
                        .first()
                        .plusDays(MANY_DAYS)
                        .isBefore(asked.period().last().plusDays(1))
                && isMany(place);
    }

    /** The period that is asked for without days: the year up to today, over very many units the last month. */
    Period period(Report report, String from, String to, LocalDate today, ReportPlace place) {
        return from.isBlank() && to.isBlank() && isRead(report) && isMany(place)
                ? Asked.period(today.minusDays(MANY_DAYS - 1L).toString(), today.toString(), today)
                : Asked.period(from, to, today);
    }

    /** Whether all that moved in the period is read; ages look at some of its days, however far apart these are. */
    private static boolean isRead(Report report) {
        return report.time() == Report.Time.PERIOD && report.picture() != Report.Picture.AGES;
    }

    private boolean isMany(ReportPlace place) {
        return sql.units(place.top()).length > MANY_UNITS;
    }

    /** @param limit of lines, over whatever months they reach */
    public ReportTable table(Asked asked, ReportPlace place, int limit, Acting reader, Words words) {
        Headed headed = Headed.of(asked, words);
        List<ReportSql.Row> found = sql.rows(given(asked, place, headed.rows(limit + 1), reader), words);
        return asked.report().across() == null
                ? table(headed, found.stream().map(ReportSql.Row::cells).toList(), limit, words)
                : table(headed, Spread.over(headed.months(), found), limit, words);
    }

    private ReportSql.Given given(Asked asked, ReportPlace place, int rows, Acting reader) {
        return new ReportSql.Given(asked, place.top(), reader.post(), office.principals(reader), clock.instant(), rows);
    }

    /** A part of a list is not added up: the sum would be taken for that of the whole. */
    private static ReportTable table(Headed headed, List<List<Cell>> all, int limit, Words words) {
        return all.size() > limit
                ? new ReportTable(headed.headings(), all.subList(0, limit), List.of(), true)
                : new ReportTable(
                        headed.headings(), all, Spread.total(all, headed.summed(), words.get("mis.total")), false);
    }
}
