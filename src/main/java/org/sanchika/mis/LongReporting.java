package org.sanchika.mis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.ReportTable.Cell;
import org.sanchika.mis.ReportTable.Heading;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes reports of any length: their lines are handed on as they come, and none is kept. */
@Service
@Transactional(readOnly = true)
public class LongReporting {
    private final ReportSql sql;
    private final Office office;
    private final Clock clock;

    LongReporting(ReportSql sql, Office office, Clock clock) {
        this.sql = sql;
        this.office = office;
        this.clock = clock;
    }

    /** Where lines go, the headings first, the sums last. */
    @FunctionalInterface
    public interface Lines {
        /** @return false: no more of them */
        boolean take(List<Object> line) throws IOException;
    }

    /** How far it came. */
    public enum Reach {
        WHOLE,
        /** Whoever took the lines wanted no more of them. */
        STOPPED,
        /** There are more than were allowed. */
        TOO_MANY
    }

    /** How many lines there are; empty where only making it tells. */
    public OptionalLong count(Asked asked, ReportPlace place, int most, Acting reader) {
        return asked.report().across() == null
                ? OptionalLong.of(sql.count(given(asked, place, most, reader)))
                : OptionalLong.empty();
    }

    public Reach each(Asked asked, ReportPlace place, int most, Acting reader, Words words, Lines to) {
        Headed headed = Headed.of(asked, words);
        var given = given(asked, place, headed.rows(most + 1), reader);
        return sql.reading(given, rows -> {
            try {
                return new Flow(headed, most, to).through(rows, asked.report(), words);
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        });
    }

    private ReportSql.Given given(Asked asked, ReportPlace place, int rows, Acting reader) {
        return new ReportSql.Given(asked, place.top(), reader.post(), office.principals(reader), clock.instant(), rows);
    }

    /** The lines of one report on their way. */
    private final class Flow {
        private final Headed headed;
        private final int most;
        private final Lines to;
        private final long[] sums;
        private int lines;

        Flow(Headed headed, int most, Lines to) {
            this.headed = headed;
            this.most = most;
            this.to = to;
            this.sums = new long[headed.headings().size()];
        }

        Reach through(ResultSet rows, Report report, Words words) throws SQLException, IOException {
            List<Object> headings = headed.headings().stream()
                    .map(Heading::text)
                    .map(Object.class::cast)
                    .toList();
            Spread spread = new Spread(headed.months());
            Reach reach = to.take(headings) ? Reach.WHOLE : Reach.STOPPED;
            while (reach == Reach.WHOLE && rows.next()) {
                ReportSql.Row row = sql.row(rows, report, words);
                reach = line(report.across() == null ? row.cells() : spread.take(row));
            }
            if (reach == Reach.WHOLE) {
                reach = line(spread.line());
            }
            if (reach == Reach.WHOLE && lines > 0 && headed.summed().contains(true)) {
                reach = to.take(total(words)) ? Reach.WHOLE : Reach.STOPPED;
            }
            return reach;
        }

        private Reach line(@Nullable List<Cell> cells) throws IOException {
            if (cells == null) {
                return Reach.WHOLE;
            }
            if (lines == most) {
                return Reach.TOO_MANY;
            }
            lines++;
            for (int column = 0; column < sums.length; column++) {
                sums[column] += cells.get(column).number();
            }
            return to.take(ReportShapes.line(cells)) ? Reach.WHOLE : Reach.STOPPED;
        }

        private List<Object> total(Words words) {
            List<Cell> total = new ArrayList<>();
            for (int column = 0; column < sums.length; column++) {
                total.add(
                        headed.summed().get(column)
                                ? Cell.of(
                                        sums[column],
                                        headed.headings().get(column).type())
                                : Cell.of(column == 0 ? words.get("mis.total") : null, Report.Type.TEXT));
            }
            return ReportShapes.line(total);
        }
    }
}
