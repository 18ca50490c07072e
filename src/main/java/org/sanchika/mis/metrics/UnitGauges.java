package org.sanchika.mis.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Pile;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gauges of units, each with all below it, down to a depth: few enough that a time series for each is no burden. */
@Component
class UnitGauges {
    private final GaugeSql sql;
    private final Whereabouts whereabouts;
    private final int depth;
    private final Clock clock;

    /** @param depth how far down units have gauges of their own; 1: what the reader heads, or all on top */
    UnitGauges(GaugeSql sql, Whereabouts whereabouts, @Value("${sanchika.figures.depth:2}") int depth, Clock clock) {
        this.sql = sql;
        this.whereabouts = whereabouts;
        this.depth = depth;
        this.clock = clock;
    }

    /** What one unit shows. */
    private static final class Sum {
        private Pile pile = new Pile();
        private GaugeSql.Moved moved = GaugeSql.Moved.NOTHING;

        private void add(@Nullable Pile lies, GaugeSql.@Nullable Moved went) {
            pile = lies == null ? pile : pile.plus(lies);
            moved = went == null ? moved : moved.plus(went);
        }
    }

    /** @param top with all below it; none for the whole installation, whose own work is told then, too */
    @Transactional(readOnly = true)
    public String text(@Nullable UnitId top, String type) {
        Instant now = clock.instant();
        var midnight =
                LocalDate.ofInstant(now, Words.ZONE).atStartOfDay(Words.ZONE).toOffsetDateTime();
        Map<UnitId, Pile> piles = whereabouts.everywhere();
        Map<UnitId, GaugeSql.Moved> moved = sql.moved(midnight);
        Map<UnitId, GaugeSql.Unit> units = new HashMap<>();
        sql.units().forEach(unit -> units.put(unit.id(), unit));
        Map<String, Sum> sums = new HashMap<>();
        for (GaugeSql.Unit unit : units.values()) {
            List<GaugeSql.Unit> line = line(unit, top, units);
            for (GaugeSql.Unit shown : line.subList(0, Math.min(depth, line.size()))) {
                sums.computeIfAbsent(shown.code(), code -> new Sum()).add(piles.get(unit.id()), moved.get(unit.id()));
            }
        }
        var registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        sums.forEach((code, sum) -> {
            gauge(registry, "sanchika.lying", "Matters that lie on desks to be acted on", code, sum.pile.lying());
            gauge(registry, "sanchika.over.limit", "Of them past the date to act by", code, sum.pile.over());
            gauge(registry, "sanchika.oldest.days", "Days that the oldest of them lies there", code, sum.pile.oldest());
            gauge(registry, "sanchika.came.today", "Came to desks since midnight", code, sum.moved.came());
            gauge(registry, "sanchika.left.today", "Left desks since midnight", code, sum.moved.left());
        });
        if (top == null) {
            GaugeSql.Jobs jobs = sql.jobs(now.atOffset(ZoneOffset.UTC));
            gauge(registry, "sanchika.jobs.overdue", "Jobs that should have begun", "", jobs.overdue());
            gauge(registry, "sanchika.jobs.failing", "Jobs that failed and will be tried again", "", jobs.failing());
        }
        return registry.scrape(type);
    }

    /** From the top down to the unit; empty when it lies elsewhere. */
    private static List<GaugeSql.Unit> line(
            GaugeSql.Unit unit, @Nullable UnitId top, Map<UnitId, GaugeSql.Unit> units) {
        List<GaugeSql.Unit> line = new ArrayList<>();
        Optional<GaugeSql.Unit> at = Optional.of(unit);
        while (at.isPresent()) {
            line.addFirst(at.get());
            if (at.get().id().equals(top)) {
                return line;
            }
            at = at.get().parent().map(units::get);
        }
        return top == null ? line : List.of();
    }

    private static void gauge(PrometheusMeterRegistry to, String name, String about, String unit, long value) {
        Gauge.Builder<?> gauge = Gauge.builder(name, () -> value).description(about);
        (unit.isEmpty() ? gauge : gauge.tag("unit", unit)).register(to);
    }
}
