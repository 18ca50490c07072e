package org.sanchika.custody.whereabouts;

import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What lies in the whole installation, counted for all who look at large parts of it. Small parts are always counted anew;
 * a large one is some seconds old: whoever comes later than that gets what there is and has it counted beside him, and whoever comes much
 * later waits for it.
 */
@Component
class Stock {
    private static final int MUCH = 6;

    private final WhereSql sql;
    private final int from;
    private final long fresh;
    private final ReentrantLock counting = new ReentrantLock();

    private volatile @Nullable Counted counted;

    /**
     * @param from units of a view from which on it is taken from here
     * @param kept how old it may be
     */
    Stock(
            WhereSql sql,
            @Value("${sanchika.figures.kept-from-units:300}") int from,
            @Value("${sanchika.figures.kept:10s}") Duration kept) {
        this.sql = sql;
        this.from = from;
        this.fresh = kept.toNanos();
    }

    private record Counted(LocalDate day, List<Lot> lots, long at) {
        boolean isYoungerThan(long nanos, LocalDate today) {
            return day.equals(today) && System.nanoTime() - at < nanos;
        }
    }

    boolean keeps(Scope.View view) {
        return view.units().size() >= from;
    }

    List<Lot> of(Scope.View view, LocalDate today) {
        List<Lot> lots = today(today);
        if (view.all()) {
            return lots;
        }
        Set<UnitId> units = new HashSet<>(view.ids());
        return lots.stream().filter(lot -> units.contains(lot.unit())).toList();
    }

    private List<Lot> today(LocalDate today) {
        Counted kept = counted;
        if (kept == null || !kept.isYoungerThan(MUCH * fresh, today)) {
            counting.lock();
            try {
                kept = counted;
                return kept != null && kept.isYoungerThan(fresh, today) ? kept.lots() : count(today);
            } finally {
                counting.unlock();
            }
        }
        if (!kept.isYoungerThan(fresh, today)) {
            Thread.startVirtualThread(() -> renew(today));
        }
        return kept.lots();
    }

    /** Unless somebody else is at it. */
    private void renew(LocalDate today) {
        if (counting.tryLock()) {
            try {
                Counted kept = counted;
                if (kept == null || !kept.isYoungerThan(fresh, today)) {
                    count(today);
                }
            } finally {
                counting.unlock();
            }
        }
    }

    private List<Lot> count(LocalDate today) {
        long at = System.nanoTime();
        List<Lot> lots = sql.lots(new WhereSql.Look(null, today, false), false);
        counted = new Counted(today, lots, at);
        return lots;
    }
}
