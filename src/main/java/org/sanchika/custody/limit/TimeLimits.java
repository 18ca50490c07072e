package org.sanchika.custody.limit;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.sanchika.custody.Ages;
import org.sanchika.custody.Priority;
import org.sanchika.office.Desk;
import org.sanchika.office.UnitId;
import org.sanchika.platform.pack.StatePack;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** By when a matter should leave a desk: the limit that its office or one above it set, else the state's for its level. */
@Component
public class TimeLimits {
    /** So long what an office set is kept: a move does not ask for it anew. Another process may be that much late. */
    private static final long KEPT = Duration.ofSeconds(30).toNanos();

    private final LimitSql sql;
    private final Ages ages;
    private final StatePack pack;
    private final Map<UnitId, Kept> kept = new ConcurrentHashMap<>();

    private record Kept(List<TimeLimit> limits, long until) {}

    TimeLimits(LimitSql sql, Ages ages, StatePack pack) {
        this.sql = sql;
        this.ages = ages;
        this.pack = pack;
    }

    /** The last working day on which what came to {@code desk} on {@code since} is in time. */
    public LocalDate until(Desk desk, String kind, String reference, Priority priority, LocalDate since) {
        int days = LimitRules.limit(of(desk.unit()), kind, reference, priority.name(), desk.level())
                .map(TimeLimit::days)
                .orElseGet(() -> pack.limitOf(desk.level()));
        return ages.after(since, desk.unit(), days);
    }

    /** Who is told of what lies too long in {@code unit}, the lowest step first. */
    public List<EscalationRule> steps(UnitId unit, String reference) {
        return LimitRules.steps(sql.steps(unit), reference);
    }

    private List<TimeLimit> of(UnitId unit) {
        long now = System.nanoTime();
        Kept known = kept.get(unit);
        if (known == null || known.until() - now < 0) {
            known = new Kept(sql.limits(unit), now + KEPT);
            kept.put(unit, known);
        }
        return known.limits();
    }

    /** Something is set anew: it holds when the transaction has ended. */
    void forgetAfterwards() {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                kept.clear();
            }
        });
    }
}
