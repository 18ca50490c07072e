package org.sanchika.mis.open;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.whereabouts.Whereabouts;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** The figures that everybody may see. They are counted once for all who ask within a minute, however many these are. */
@Component
class PublicFigures {
    static final Duration KEPT = Duration.ofSeconds(60);
    /** A month that is over does not change, but for what was entered late about its people. */
    static final Duration MONTH_KEPT = Duration.ofHours(1);
    /** So many months back. */
    static final int MONTHS = 36;

    private final OpenSql sql;
    private final Whereabouts whereabouts;
    private final Clock clock;
    private final ReentrantLock counting = new ReentrantLock();
    /** Months take longer, and nobody waits for them who asks what lies now. */
    private final ReentrantLock countingMonths = new ReentrantLock();

    private final Map<YearMonth, Counted<Month>> months = new HashMap<>();

    private volatile @Nullable Counted<Lying> lying;

    PublicFigures(OpenSql sql, Whereabouts whereabouts, Clock clock) {
        this.sql = sql;
        this.whereabouts = whereabouts;
        this.clock = clock;
    }

    /**
     * Figures with the instant they are of.
     *
     * @param whole empty when there is too little to show
     */
    record Counted<T>(Instant at, int depth, Optional<Shown<T>> whole) {
        boolean serves(int asked, Instant now, Duration kept) {
            return depth == asked && !now.isBefore(at) && now.isBefore(at.plus(kept));
        }
    }

    Counted<Lying> lying(int depth) {
        Counted<Lying> kept = lying;
        if (kept != null && kept.serves(depth, clock.instant(), KEPT)) {
            return kept;
        }
        counting.lock();
        try {
            kept = lying;
            if (kept == null || !kept.serves(depth, clock.instant(), KEPT)) {
                Instant now = clock.instant();
                Map<UnitId, Lying> own = new HashMap<>();
                whereabouts.everywhere().forEach((unit, pile) -> own.put(unit, new Lying(pile)));
                kept = new Counted<>(
                        now, depth, shown(own, LocalDate.ofInstant(now, Words.ZONE), Lying.NOTHING, depth));
                lying = kept;
            }
            return kept;
        } finally {
            counting.unlock();
        }
    }

    /** Of months that are over; empty for any other. */
    Optional<Counted<Month>> month(YearMonth month, int depth) {
        Instant now = clock.instant();
        YearMonth running = YearMonth.from(now.atZone(Words.ZONE));
        if (!month.isBefore(running) || month.isBefore(running.minusMonths(MONTHS))) {
            return Optional.empty();
        }
        countingMonths.lock();
        try {
            Counted<Month> kept = months.get(month);
            if (kept == null || !kept.serves(depth, now, MONTH_KEPT)) {
                kept = new Counted<>(now, depth, shown(sql.months(month), month.atEndOfMonth(), Month.NOTHING, depth));
                months.keySet().removeIf(one -> one.isBefore(running.minusMonths(MONTHS)));
                months.put(month, kept);
            }
            return Optional.of(kept);
        } finally {
            countingMonths.unlock();
        }
    }

    private <T extends Figures<T>> Optional<Shown<T>> shown(Map<UnitId, T> own, LocalDate day, T nothing, int depth) {
        return DisclosureRules.shown(sql.units(), own, sql.people(day), nothing, depth);
    }
}
