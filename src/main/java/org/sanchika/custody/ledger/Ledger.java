package org.sanchika.custody.ledger;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Cover;
import org.sanchika.custody.Custody;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterClosed;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
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
import org.sanchika.office.PostId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Custody as a ledger: lock the holding, ask the rules, append to the chain. */
@Service
@Transactional
class Ledger implements Custody {
    private final LedgerSql sql;
    private final Pen pen;
    private final Office office;
    private final List<MatterKind> kinds;
    private final ApplicationEventPublisher events;

    Ledger(LedgerSql sql, Pen pen, Office office, List<MatterKind> kinds, ApplicationEventPublisher events) {
        this.sql = sql;
        this.pen = pen;
        this.office = office;
        this.kinds = kinds;
        this.events = events;
    }

    @Override
    public MatterId begin(NewMatter matter, Acting by) {
        if (kinds.stream().noneMatch(kind -> kind.code().equals(matter.kind()))) {
            throw new IllegalArgumentException("no kind of matter " + matter.kind());
        }
        MatterId id = sql.insertMatter(matter, pen.now());
        Cover cover = matter.cover();
        pen.first(
                id,
                new Pen.Leg(
                        office.desk(by.post()).orElseThrow(),
                        "REGISTERED",
                        Action.REGISTRATION.name(),
                        matter.priority().name(),
                        null,
                        "",
                        true,
                        cover.hardDueOn(),
                        cover.restricted()),
                by);
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
            if (to.isEmpty()) {
                return new Outcome.NoSuchDesk();
            }
            var leg = new Pen.Leg(
                    to.get(),
                    "SENT",
                    held.queue() ? Action.DISTRIBUTED.name() : send.action().name(),
                    send.priority().name(),
                    send.dueOn(),
                    clean(send.remarks()),
                    false,
                    held.hardDueOn(),
                    held.restricted());
            Outcome outcome = pen.move(written, leg, by);
            if (outcome instanceof Outcome.Done done) {
                sql.copies(matter, done.seq(), send.copies(), pen.now());
            }
            return outcome;
        });
    }

    @Override
    public Outcome claim(MatterId matter, Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.claiming(written.held(), by)
                        .map(Outcome.class::cast)
                        .orElseGet(() ->
                                pen.move(written, take(written.held(), "CLAIMED", Action.CLAIMED, "", true, by), by)));
    }

    @Override
    public Outcome receive(MatterId matter, Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.receiving(written.held(), by)
                        .map(Outcome.class::cast)
                        .orElseGet(() -> opened(written, "RECEIVED", by)));
    }

    @Override
    public Outcome open(MatterId matter, Acting by) {
        Held seen = sql.held(matter).orElse(null);
        if (seen == null
                || seen.openedAt() != null
                || seen.physical()
                || !seen.holder().equals(by.post())) {
            return seen == null ? new Outcome.Unknown() : new Outcome.Done(matter, seen.movedSeq());
        }
        return act(
                matter,
                by,
                written -> MoveRules.receiving(written.held(), by)
                        .map(Outcome.class::cast)
                        .orElseGet(() -> opened(written, "OPENED", by)));
    }

    @Override
    public Outcome pullBack(MatterId matter, String reason, Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.pullingBack(written.held(), reason, by)
                        .map(Outcome.class::cast)
                        .orElseGet(() -> pen.move(
                                written,
                                take(
                                        written.held(),
                                        "PULLED_BACK",
                                        Action.RETURNED,
                                        reason,
                                        !written.held().physical(),
                                        by),
                                by)));
    }

    @Override
    public Outcome pullUp(MatterId matter, String reason, Acting by) {
        return act(matter, by, written -> {
            boolean above = office.isAbove(by.post(), written.held().holder());
            return MoveRules.pullingUp(written.held(), above, reason, by)
                    .map(Outcome.class::cast)
                    .orElseGet(() -> pen.move(
                            written,
                            take(
                                    written.held(),
                                    "PULLED_UP",
                                    Action.AS_DIRECTED,
                                    reason,
                                    !written.held().physical(),
                                    by),
                            by));
        });
    }

    @Override
    public Outcome park(MatterId matter, String reason, LocalDate until, Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.parking(written.held(), reason, until, pen.today(), by)
                        .map(Outcome.class::cast)
                        .orElseGet(() -> {
                            Outcome done = pen.note(written, "PARKED", "", clean(reason), until, null, by);
                            sql.state(matter, MatterState.PARKED, until, null);
                            return done;
                        }));
    }

    @Override
    public Outcome wake(MatterId matter, String why, @Nullable Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.waking(written.held(), by)
                        .map(Outcome.class::cast)
                        .orElseGet(() -> {
                            Outcome done = pen.note(written, "WOKEN", "", clean(why), null, null, by);
                            sql.state(matter, MatterState.ACTIVE, null, null);
                            events.publishEvent(new MatterWoken(matter, why));
                            return done;
                        }));
    }

    @Override
    public Outcome close(MatterId matter, String disposal, String remark, Acting by) {
        return act(matter, by, written -> {
            Optional<Refusal> refusal = MoveRules.holding(written.held(), by)
                    .or(() -> MoveRules.reason(remark))
                    .or(() -> obstacle(matter));
            if (refusal.isPresent()) {
                return refusal.get();
            }
            Outcome done = pen.note(written, "CLOSED", disposal, clean(remark), null, null, by);
            sql.state(matter, MatterState.CLOSED, null, null);
            events.publishEvent(new MatterClosed(matter, disposal));
            return done;
        });
    }

    @Override
    public Outcome reopen(MatterId matter, String reason, Acting by) {
        return act(matter, by, written -> {
            Held held = written.held();
            boolean above = office.isAbove(by.post(), held.holder());
            return MoveRules.reopening(held, above, reason, by)
                    .map(Outcome.class::cast)
                    .orElseGet(() -> {
                        Outcome done =
                                pen.move(written, take(held, "REOPENED", Action.AS_DIRECTED, reason, true, by), by);
                        events.publishEvent(new MatterReopened(matter));
                        return done;
                    });
        });
    }

    @Override
    public Outcome explainDelay(MatterId matter, String reason, Acting by) {
        return act(
                matter,
                by,
                written -> MoveRules.holding(written.held(), by)
                        .or(() -> MoveRules.reason(reason))
                        .map(Outcome.class::cast)
                        .orElseGet(() -> pen.note(written, "DELAY_REASON", "", clean(reason), null, null, by)));
    }

    @Override
    public Outcome ride(MatterId rider, MatterId carrier, Acting by) {
        return act(rider, by, written -> {
            Optional<Held> vehicle =
                    visible(carrier, by) ? sql.lock(carrier, null).map(Written::held) : Optional.empty();
            if (vehicle.isEmpty()) {
                return new Outcome.NotCarrier();
            }
            return MoveRules.riding(written.held(), vehicle.get(), by)
                    .map(Outcome.class::cast)
                    .orElseGet(() -> {
                        Outcome done = pen.note(written, "RIDES", "", "", null, carrier, by);
                        sql.state(rider, MatterState.RIDING, null, carrier);
                        return done;
                    });
        });
    }

    @Override
    public Outcome alight(MatterId rider, Acting by) {
        return act(rider, by, written -> {
            Held held = written.held();
            MatterId carrier = held.carrier();
            if (carrier == null) {
                return new Outcome.AlreadyActive();
            }
            PostId where = sql.held(carrier).orElseThrow().holder();
            if (!where.equals(by.post())) {
                return new Outcome.NotHolder(where);
            }
            return pen.move(written, take(held, "ALIGHTED", Action.PUT_UP, "", true, by), by);
        });
    }

    @Override
    public Outcome describe(MatterId matter, Cover cover, Acting by) {
        return act(matter, by, written -> {
            LocalDate actBy = cover.hardDueOn() == null
                    ? written.held().actBy()
                    : Pen.earliest(written.held().actBy(), cover.hardDueOn());
            Outcome done = pen.note(
                    written,
                    "DESCRIBED",
                    "",
                    Normalizer.normalize(cover.subject(), Normalizer.Form.NFC),
                    null,
                    null,
                    by);
            sql.describe(matter, cover, actBy);
            return done;
        });
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Held> held(MatterId matter) {
        return sql.held(matter);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean visible(MatterId matter, Acting by) {
        return sql.visible(matter, office.principals(by));
    }

    @Override
    public void grant(MatterId matter, String principal, String why) {
        sql.grant(matter, principal, why, pen.now());
    }

    @Override
    public void revoke(MatterId matter, String principal) {
        sql.revoke(matter, principal, pen.now());
    }

    private Outcome act(MatterId matter, @Nullable Acting by, Function<Written, Outcome> verb) {
        Collection<String> principals = by == null ? null : office.principals(by);
        return sql.lock(matter, principals).map(verb).orElseGet(Outcome.Unknown::new);
    }

    private Outcome opened(Written written, String kind, Acting by) {
        Outcome done = pen.note(written, kind, "", by);
        sql.opened(written.held().matter(), pen.now());
        return done;
    }

    private Optional<Refusal> obstacle(MatterId matter) {
        String code = sql.kindOf(matter);
        return kinds.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .flatMap(kind -> kind.closureObstacle(matter))
                .map(Outcome.Obstacle::new);
    }

    /** A leg onto the actor's own desk. */
    private Pen.Leg take(Held held, String via, Action action, String text, boolean inHand, Acting by) {
        Priority priority = held.priority();
        return new Pen.Leg(
                office.desk(by.post()).orElseThrow(),
                via,
                action.name(),
                priority.name(),
                held.dueOn(),
                clean(text),
                inHand,
                held.hardDueOn(),
                held.restricted());
    }

    private static String clean(String text) {
        return Normalizer.normalize(text.strip(), Normalizer.Form.NFC);
    }
}
