package org.sanchika.register.assurance;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.register.Assurance;
import org.sanchika.register.AssuranceStep;
import org.sanchika.register.Assurances;
import org.sanchika.register.Keeping;
import org.sanchika.register.NewAssurance;
import org.sanchika.register.Scrutiny;
import org.sanchika.register.Stepped;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers of assurances as the database keeps them. */
@Service
@Transactional
class AssuranceRegister implements Assurances {
    private final AssuranceSql sql;
    private final Keeping keeping;
    private final Office office;
    private final NumberSeries numbers;
    private final Audit audit;
    private final Clock clock;

    AssuranceRegister(
            AssuranceSql sql, Keeping keeping, Office office, NumberSeries numbers, Audit audit, Clock clock) {
        this.sql = sql;
        this.keeping = keeping;
        this.office = office;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Assurance> find(long id) {
        return sql.find(id);
    }

    @Override
    public List<Assurance> of(UnitId unit, boolean all, int limit) {
        return sql.of(unit, all, limit);
    }

    @Override
    public List<Assurance> near(Acting desk, int limit) {
        return sql.near(desk, limit);
    }

    @Override
    public List<AssuranceStep> steps(Assurance one, Collection<String> principals) {
        return sql.steps(one.id(), principals);
    }

    @Override
    public boolean mayStep(Assurance one, Presence here) {
        return here.may(Power.ACT)
                && (keeping.mayKeep(one.unit(), here)
                        || here.acting().postId() == one.post().value());
    }

    @Override
    public long add(NewAssurance entry, Presence here) {
        keeping.demand(keeping.mayKeep(entry.unit(), here));
        long no = numbers.next("assurances/" + entry.unit().value());
        long id = sql.add(entry, no, here.personId(), clock.instant());
        audit.act(here, "assurance.added", "unit:" + entry.unit().value(), Map.of("assurance", id, "no", no));
        return id;
    }

    @Override
    public Stepped step(Assurance one, AssuranceStep step, Presence here) {
        keeping.demand(mayStep(one, here));
        int last = sql.last(one.id());
        Assurance now = sql.find(one.id()).orElseThrow();
        Optional<Stepped.Why> why = AssuranceRules.refusal(now, step);
        if (why.isPresent()) {
            return new Stepped.Refused(why.get());
        }
        Acting by = Acting.of(here);
        return sql.put(one.id(), last + 1, step, by, office.principals(by), clock.instant())
                ? new Stepped.Done()
                : new Stepped.Refused(Stepped.Why.CHANGED);
    }

    @Override
    public List<Scrutiny> scrutinies(UnitId unit) {
        return sql.scrutinies(unit);
    }

    @Override
    public Optional<Scrutiny.Grade> grade(UnitId unit, Presence here) {
        if (!here.may(Power.ACT)) {
            return Optional.empty();
        }
        if (here.acting().unitId() == unit.value()) {
            return Optional.of(Scrutiny.Grade.OFFICE);
        }
        boolean heads = office.principals(Acting.of(here)).contains("head:" + unit.value());
        return heads ? Optional.of(Scrutiny.Grade.ABOVE) : Optional.empty();
    }

    @Override
    public void scrutinise(UnitId unit, String remark, Presence here) {
        Optional<Scrutiny.Grade> grade = grade(unit, here);
        keeping.demand(grade.isPresent());
        sql.scrutinise(unit, grade.orElseThrow(), remark, Acting.of(here), clock.instant());
    }
}
