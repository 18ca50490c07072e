package org.sanchika.register.periodical;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.audit.Audit;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.register.Keeping;
import org.sanchika.register.Marked;
import org.sanchika.register.NewPeriodical;
import org.sanchika.register.Occurrence;
import org.sanchika.register.Periodical;
import org.sanchika.register.Periodicals;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The registers of returns as the database keeps them. */
@Service
@Transactional
class PeriodicalRegister implements Periodicals {
    private final PeriodicalSql sql;
    private final Keeping keeping;
    private final Office office;
    private final NumberSeries numbers;
    private final Audit audit;
    private final Clock clock;

    PeriodicalRegister(
            PeriodicalSql sql, Keeping keeping, Office office, NumberSeries numbers, Audit audit, Clock clock) {
        this.sql = sql;
        this.keeping = keeping;
        this.office = office;
        this.numbers = numbers;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public Optional<Periodical> find(long id) {
        return sql.find(id);
    }

    @Override
    public List<Periodical> of(UnitId unit, int limit) {
        return sql.of(unit, limit);
    }

    @Override
    public List<Occurrence> due(
            Scope scope, LocalDate from, LocalDate until, boolean open, Collection<String> principals) {
        return sql.due(scope, from, until, open, principals);
    }

    @Override
    public boolean mayMark(Periodical one, Presence here) {
        return keeping.mayKeep(one.unit(), here)
                || (here.acting().postId() == one.post().value() && here.may(Power.ACT));
    }

    @Override
    public long add(NewPeriodical entry, Presence here) {
        keeping.demand(keeping.mayKeep(entry.unit(), here));
        long no = numbers.next("returns/" + entry.unit().value());
        long id = sql.add(entry, no, here.personId(), clock.instant());
        audit.act(here, "return.added", "unit:" + entry.unit().value(), Map.of("return", id, "no", no));
        return id;
    }

    @Override
    public void hand(Periodical one, PostId to, Presence here) {
        keeping.demand(keeping.mayKeep(one.unit(), here));
        sql.hand(one.id(), to);
        audit.act(here, "return.handed", "unit:" + one.unit().value(), Map.of("return", one.id(), "post", to.value()));
    }

    @Override
    public boolean end(Periodical one, LocalDate on, String reason, Presence here) {
        keeping.demand(keeping.mayKeep(one.unit(), here));
        return sql.end(one.id(), on, reason, Acting.of(here), clock.instant());
    }

    @Override
    public Marked mark(
            Periodical one, LocalDate dueOn, LocalDate doneOn, String reference, String remark, Presence here) {
        keeping.demand(mayMark(one, here));
        if (!sql.isDue(one.id(), dueOn)) {
            return new Marked.NotDue();
        }
        PeriodicalSql.Last last = last(one, dueOn);
        if (last != null && last.doneOn() != null) {
            return already(last, doneOn, here);
        }
        int seq = last == null ? 1 : last.seq() + 1;
        return put(new PeriodicalSql.Mark(one.id(), dueOn, seq, doneOn, reference, remark), here)
                ? new Marked.Done()
                : already(last(one, dueOn), doneOn, here);
    }

    @Override
    public Marked takeBack(Periodical one, LocalDate dueOn, String reason, Presence here) {
        keeping.demand(mayMark(one, here));
        PeriodicalSql.Last last = last(one, dueOn);
        if (last == null || last.doneOn() == null) {
            return new Marked.NotMarked();
        }
        return put(new PeriodicalSql.Mark(one.id(), dueOn, last.seq() + 1, null, "", reason), here)
                ? new Marked.Done()
                : new Marked.NotMarked();
    }

    /** The same form that comes twice is no refusal. */
    private static Marked already(PeriodicalSql.@Nullable Last last, LocalDate doneOn, Presence here) {
        if (last == null || last.doneOn() == null) {
            return new Marked.NotMarked();
        }
        boolean same = last.doneOn().equals(doneOn) && last.person() == here.personId();
        return same ? new Marked.Done() : new Marked.Already(last.doneOn());
    }

    private PeriodicalSql.@Nullable Last last(Periodical one, LocalDate dueOn) {
        return sql.last(one.id(), dueOn).orElse(null);
    }

    private boolean put(PeriodicalSql.Mark mark, Presence here) {
        Acting by = Acting.of(here);
        return sql.put(mark, by, office.principals(by), clock.instant());
    }
}
