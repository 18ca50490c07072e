package org.sanchika.mis;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sanchika.custody.whereabouts.Pendency;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.efile.Period;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts a review together. */
@Service
@Transactional(readOnly = true)
class Reviewing {
    private static final int STUCK = 12;
    private static final int SLOW = 8;
    private static final int WEEKS = 12;
    private static final String TIME_TAKEN = "disposal-time";

    private final ReviewSql sql;
    private final ReportSql units;
    private final MetricsSql metrics;
    private final Reports reports;
    private final Reporting reporting;
    private final Whereabouts whereabouts;
    private final Clock clock;

    Reviewing(
            ReviewSql sql,
            ReportSql units,
            MetricsSql metrics,
            Reports reports,
            Reporting reporting,
            Whereabouts whereabouts,
            Clock clock) {
        this.sql = sql;
        this.units = units;
        this.metrics = metrics;
        this.reports = reports;
        this.reporting = reporting;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /** Empty when the unit is not the reader's to look at. */
    Optional<Review> review(long unit, Pendency.Clock counted, Acting reader, Words words) {
        return reporting.place(unit, reader).map(place -> review(unit, counted, place, reader, words));
    }

    private Review review(long unit, Pendency.Clock counted, ReportPlace place, Acting reader, Words words) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Words.ZONE);
        Period period = Period.read(today.minusDays(Review.DAYS - 1L).toString(), today.toString(), today);
        Asked slow =
                Asked.of(reports.named(TIME_TAKEN).orElseThrow(), unit, period, Map.of(Asked.CLOCK, counted.name()));
        Long[] all = units.units(place.top());
        boolean large = all.length > Reporting.MANY_UNITS;
        return new Review(
                today,
                counted,
                place,
                whereabouts.now(unit, Pendency.By.LEVEL, counted, reader, words).orElseThrow(),
                whereabouts
                        .now(parted(unit, place), Pendency.By.UNIT, counted, reader, words)
                        .orElseThrow(),
                whereabouts.late(unit, STUCK, reader).orElseThrow(),
                large ? ReportTable.EMPTY : reporting.table(slow, place, SLOW, reader, words),
                sql.references(all, today),
                large ? List.of() : flow(metrics.activity(all, period)),
                large ? List.of() : sql.lay(all, weeks(today)));
    }

    /** The unit that is shown by parts: of an installation with one unit on top, that one. */
    private static long parted(long unit, ReportPlace place) {
        return place.top() == null && place.below().size() == 1
                ? place.below().getFirst().id()
                : unit;
    }

    private static List<Review.Flow> flow(List<UnitMetrics.Activity> activities) {
        return activities.stream()
                .map(one -> new Review.Flow(one.kind(), one.came(), one.gone(), one.created(), one.createdPhysical()))
                .toList();
    }

    /** Sundays, and the day itself. */
    private static List<LocalDate> weeks(LocalDate today) {
        LocalDate sunday = today.minusDays(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.SUNDAY));
        return IntStream.iterate(WEEKS - 2, n -> n >= -1, n -> n - 1)
                .mapToObj(n -> n < 0 ? today : sunday.minusWeeks(n))
                .toList();
    }
}
