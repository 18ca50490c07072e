package org.sanchika.custody.limit;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.office.Office;
import org.sanchika.office.PersonId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.pack.StatePack;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.web.Gone;
import org.sanchika.platform.web.Mistakes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an office sets for its desks: how long matters may lie, and who is told when they lie longer. */
@Service
@Transactional
public class Limits {
    private static final Logger log = LoggerFactory.getLogger(Limits.class);

    private final LimitSql sql;
    private final TimeLimits times;
    private final Office office;
    private final MatterKinds kinds;
    private final StatePack pack;
    private final Audit audit;
    private final Clock clock;

    Limits(LimitSql sql, TimeLimits times, Office office, MatterKinds kinds, StatePack pack, Audit audit, Clock clock) {
        this.sql = sql;
        this.times = times;
        this.office = office;
        this.kinds = kinds;
        this.pack = pack;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    LimitPage page(Presence reader, UnitId unit) {
        LocalName name = sql.unitName(unit).orElseThrow(() -> gone(unit));
        return new LimitPage(
                unit.value(),
                name,
                sql.limits(unit),
                sql.steps(unit),
                pack.levels(),
                List.copyOf(kinds.all()),
                List.copyOf(references()),
                office.mayMend(reader, unit));
    }

    Mistakes mistakes(LimitForm.Limit limit, Words words) {
        Set<String> codes = kinds.all().stream().map(MatterKind::code).collect(Collectors.toSet());
        return limit.mistakes(codes, references(), pack, words);
    }

    Mistakes mistakes(LimitForm.Step step, Words words) {
        return step.mistakes(references(), words);
    }

    /** Sets how long matters may lie, in place of what was set for the same. */
    public long set(Presence who, UnitId unit, LimitForm.Limit limit) {
        demand(who, unit);
        long id = sql.set(unit, limit, new PersonId(who.personId()), now());
        times.forgetAfterwards();
        record(who, "limit.set", unit, limit.params());
        return id;
    }

    /** Sets who is told, in place of what was set for the same. */
    public long set(Presence who, UnitId unit, LimitForm.Step step) {
        demand(who, unit);
        long id = sql.set(unit, step, new PersonId(who.personId()), now());
        record(who, "escalation.set", unit, step.params());
        return id;
    }

    void endLimit(Presence who, UnitId unit, long id) {
        demand(who, unit);
        if (!sql.endLimit(unit, id, now())) {
            throw new Gone("limit " + id + " of unit " + unit.value());
        }
        times.forgetAfterwards();
        record(who, "limit.ended", unit, Map.of("limit", id));
    }

    void endStep(Presence who, UnitId unit, long id) {
        demand(who, unit);
        if (!sql.endStep(unit, id, now())) {
            throw new Gone("escalation " + id + " of unit " + unit.value());
        }
        record(who, "escalation.ended", unit, Map.of("escalation", id));
    }

    private Set<String> references() {
        return kinds.all().stream()
                .flatMap(kind -> kind.references().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void record(Presence who, String act, UnitId unit, Map<String, Object> what) {
        audit.act(who, act, "unit:" + unit.value(), what);
        log.info("{} unit={} {}", act, unit.value(), what);
    }

    private void demand(Presence who, UnitId unit) {
        sql.unitName(unit).orElseThrow(() -> gone(unit));
        if (!office.mayMend(who, unit)) {
            throw new AccessDeniedException("unit " + unit.value() + " is beyond the administrator's own");
        }
    }

    private Instant now() {
        return clock.instant();
    }

    private static Gone gone(UnitId unit) {
        return new Gone("unit " + unit.value());
    }
}
