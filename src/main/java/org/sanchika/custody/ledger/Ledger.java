package org.sanchika.custody.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterReopened;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.MatterWoken;
import org.sanchika.custody.NewMatter;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Outcome.Refusal;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Custody as a ledger: lock the holding, ask the rules, append to the chain. */
@Service
@Transactional
class Ledger implements Custody {
    private final LedgerSql sql;
    private final AccessSql access;
    private final Pen pen;
    private final Office office;
    private final Departures departures;
    private final Riding riding;
    private final ApplicationEventPublisher events;

    Ledger(
            LedgerSql sql,
            AccessSql access,
            Pen pen,
            Office office,
            Departures departures,
            Riding riding,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.access = access;
        this.pen = pen;
        this.office = office;
        this.departures = departures;
        this.riding = riding;
        this.events = events;
    }

    @Override
    public MatterId begin(NewMatter matter, Acting by) {
        departures.kind(matter.kind());
        MatterId id = sql.insertMatter(matter, pen.now());
        pen.first(id, Pen.Leg.first(office.desk(by.post()).orElseThrow(), matter), by);
        return id;
    }

    @Override
    public Outcome send(MatterId matter, Send send, Acting by) {
        return act(matter, by, written -> {
            Held held = written.held();
            Optional<Refusal> refusal = MoveRules.sending(held, send, pen.today(), by);
            Optional<Desk> to = office.desk(send.to()).filter(desk -> !desk.closed());
            if (refusal.isPresent()) {
                return refusal.get();
            }
            if (to.isEmpty()
                    || office.desks(send.copies()).size() < send.copies().size()) {
                return new Outcome.NoSuchDesk();
            }
            return departures.leave(written, send, by, last -> {
                Outcome outcome = pen.move(last, Pen.Leg.sent(to.get(), send, held), by);
                if (outcome instanceof Outcome.Done done) {
                    access.copies(matter, done.seq(), send.copies(), pen.now());
                }
                return outcome;
            });
        });
    }

    @Override
    public Outcome claim(MatterId matter, Acting by) {
        return act(
                matter,
                by,
                held -> MoveRules.claiming(held, by),
                written -> pen.take(written, "CLAIMED", Action.CLAIMED, "", by));
    }

    @Override
    public Outcome receive(MatterId matter, Acting by) {
        return act(matter, by, held -> MoveRules.receiving(held, by), written -> opened(written, "RECEIVED", by));
    }

    @Override
    public Outcome open(MatterId matter, Acting by) {
        Held seen = sql.held(matter).orElse(null);
        if (seen == null || !access.visible(matter, office.principals(by))) {
            return new Outcome.Unknown();
        }
        access.seen(matter, by.post(), pen.now());
        if (seen.openedAt() != null || seen.physical() || !seen.holder().equals(by.post())) {
            return new Outcome.Done(matter, seen.movedSeq());
        }
        return act(matter, by, held -> MoveRules.receiving(held, by), written -> opened(written, "OPENED", by));
    }

    @Override
    public Outcome pullBack(MatterId matter, String reason, Acting by) {
        return act(
                matter,
                by,
                held -> MoveRules.pullingBack(held, reason, by),
                written -> pen.take(written, "PULLED_BACK", Action.RETURNED, reason, by));
    }

    @Override
    public Outcome pullUp(MatterId matter, String reason, Acting by) {
        return act(
                matter,
                by,
                held -> MoveRules.pullingUp(held, above(held, by), reason, by),
                written -> pen.take(written, "PULLED_UP", Action.AS_DIRECTED, reason, by));
    }

    @Override
    public Outcome park(MatterId matter, String reason, LocalDate until, Acting by) {
        return act(matter, by, held -> MoveRules.parking(held, reason, until, pen.today(), by), written -> {
            Outcome done = pen.note(written, "PARKED", "", Pen.clean(reason), until, null, by);
            sql.state(matter, MatterState.PARKED, until, null);
            return done;
        });
    }

    @Override
    public Outcome wake(MatterId matter, String why, @Nullable Acting by) {
        return act(matter, by, held -> MoveRules.waking(held, by), written -> {
            Outcome done = pen.note(written, "WOKEN", "", Pen.clean(why), null, null, by);
            sql.state(matter, MatterState.ACTIVE, null, null);
            events.publishEvent(new MatterWoken(matter, why));
            return done;
        });
    }

    @Override
    public Outcome close(MatterId matter, String disposal, String remark, Acting by) {
        return act(matter, by, written -> departures.close(written, disposal, remark, by));
    }

    @Override
    public Outcome end(MatterId matter, String disposal, String why) {
        return act(matter, null, MoveRules::ending, written -> departures.end(written, disposal, why));
    }

    @Override
    public Outcome reopen(MatterId matter, String reason, Acting by) {
        return act(matter, by, held -> MoveRules.reopening(held, above(held, by), reason, by), written -> {
            Outcome done = pen.take(written, "REOPENED", Action.AS_DIRECTED, reason, by);
            events.publishEvent(new MatterReopened(matter));
            return done;
        });
    }

    @Override
    public Outcome sendAway(MatterId matter, String with, String reason, Acting by) {
        return act(matter, by, written -> departures.sendAway(written, with, reason, by));
    }

    @Override
    public Outcome bringBack(MatterId matter, String why, Acting by) {
        return act(matter, null, MoveRules::back, written -> pen.take(written, "BACK", Action.RETURNED, why, by));
    }

    @Override
    public Outcome explainDelay(MatterId matter, String reason, Acting by) {
        return act(
                matter,
                by,
                held -> MoveRules.holding(held, by).or(() -> MoveRules.reason(reason)),
                written -> pen.note(written, "DELAY_REASON", "", Pen.clean(reason), null, null, by));
    }

    @Override
    public Outcome remind(MatterId matter, String remark, Acting by) {
        return act(matter, by, held -> MoveRules.reminding(held, remark, by), written -> {
            String number = Integer.toString(sql.reminders(matter) + 1);
            return pen.note(written, "REMINDED", number, Pen.clean(remark), null, null, by);
        });
    }

    @Override
    public Outcome ride(MatterId rider, MatterId carrier, Acting by) {
        return visible(carrier, by)
                ? act(rider, by, written -> riding.ride(written, carrier, by))
                : new Outcome.NotCarrier();
    }

    @Override
    public Outcome alight(MatterId rider, Acting by) {
        return act(rider, by, written -> riding.alight(written, by));
    }

    @Override
    public Outcome refile(MatterId rider, MatterId carrier, Acting by) {
        return visible(carrier, by)
                ? act(rider, by, written -> riding.refile(written, carrier, by))
                : new Outcome.NotCarrier();
    }

    @Override
    public Outcome record(MatterId matter, OnRecord record, Acting by) {
        return act(matter, by, written -> pen.recorded(written, record, by));
    }

    @Override
    public Outcome describe(MatterId matter, Cover cover, @Nullable Priority priority, Acting by) {
        return act(matter, by, written -> {
            if (cover.restricted()) {
                access.narrow(matter, pen.now());
            }
            return pen.describe(written, cover, priority, by);
        });
    }

    @Override
    public Optional<Refusal> holding(MatterId matter, Acting by) {
        return sql.lock(matter, office.principals(by))
                .map(written -> MoveRules.holding(written.held(), by))
                .orElseGet(() -> Optional.of(new Outcome.Unknown()));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> held(MatterId matter) {
        return sql.held(matter);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<Act> possible(MatterId matter, Acting by) {
        Optional<Held> held = visible(matter, by) ? sql.held(matter) : Optional.empty();
        return held.map(one -> MoveRules.possible(one, office.isAbove(by.post(), one.holder()), pen.today(), by))
                .orElse(Set.of());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean visible(MatterId matter, Acting by) {
        return access.visible(matter, office.principals(by));
    }

    @Override
    public void grant(MatterId matter, String principal, String why) {
        access.grant(matter, principal, why, pen.now());
    }

    @Override
    public void revoke(MatterId matter, String principal) {
        access.revoke(matter, principal, pen.now());
    }

    private Outcome act(MatterId matter, @Nullable Acting by, Function<Written, Outcome> verb) {
        Collection<String> principals = by == null ? null : office.principals(by);
        return sql.lock(matter, principals).map(verb).orElseGet(Outcome.Unknown::new);
    }

    /** An act with a rule: written unless the rule refuses. */
    private Outcome act(
            MatterId matter,
            @Nullable Acting by,
            Function<Held, Optional<Refusal>> rule,
            Function<Written, Outcome> deed) {
        return act(matter, by, written -> unless(rule.apply(written.held()), () -> deed.apply(written)));
    }

    private Outcome opened(Written written, String kind, Acting by) {
        Outcome done = pen.note(written, kind, "", by);
        sql.opened(written.held().matter());
        return done;
    }

    private boolean above(Held held, Acting by) {
        return office.isAbove(by.post(), held.holder());
    }

    private static Outcome unless(Optional<Refusal> refusal, Supplier<Outcome> act) {
        return refusal.isPresent() ? refusal.get() : act.get();
    }
}
