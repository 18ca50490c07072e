package org.sanchika.dispatch.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Addressee;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Mode;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.Dispatch.Way;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.dispatch.SenderTasks;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends issues: on paper by the section or the registry, and otherwise by whoever carries that mode. */
@Service
@Transactional
class Dispatching implements Dispatches {
    private static final Logger log = LoggerFactory.getLogger(Dispatching.class);

    private final DispatchSql sql;
    private final Outgoing outgoing;
    private final Registry registry;
    private final StampAccount stamps;
    private final Carriers carriers;
    private final SenderTasks tasks;
    private final Clock clock;

    Dispatching(
            DispatchSql sql,
            Outgoing outgoing,
            Registry registry,
            StampAccount stamps,
            Carriers carriers,
            SenderTasks tasks,
            Clock clock) {
        this.sql = sql;
        this.outgoing = outgoing;
        this.registry = registry;
        this.stamps = stamps;
        this.carriers = carriers;
        this.tasks = tasks;
        this.clock = clock;
    }

    @Override
    public Dispatched send(IssueId id, List<NewDispatch> orders, Acting by) {
        Outgoing.Letter letter = outgoing.letter(id, by).orElse(null);
        if (letter == null) {
            return new Dispatched.NotHere(new Outcome.Unknown());
        }
        if (!letter.issue().isIssued()) {
            return new Dispatched.NotHere(new Outcome.Obstacle("dispatch.refusal.unissued"));
        }
        if (!outgoing.maySend(letter.issue(), by)) {
            return new Dispatched.NotHere(new Outcome.MayNot());
        }
        sql.lock(letter.issue());
        List<Dispatch> earlier = sql.of(id);
        List<Fault> faults = faults(letter, orders, earlier);
        if (!faults.isEmpty()) {
            return new Dispatched.Refused(faults);
        }
        List<Dispatch> sent =
                orders.stream().map(order -> begin(letter, order, earlier, by)).toList();
        outgoing.record(letter, sent, by);
        return new Dispatched.Done(sent.stream().map(Dispatch::id).toList());
    }

    @Override
    public Dispatched tell(DispatchId id, Step.Kind what, String remark, LocalDate dated, Acting by) {
        DispatchSql.Standing standing = sql.standing(id).orElse(null);
        if (standing == null || find(id, by).isEmpty()) {
            return new Dispatched.NotHere(new Outcome.Unknown());
        }
        boolean sender = outgoing.letter(standing.issue(), by)
                .filter(letter -> outgoing.maySend(letter.issue(), by))
                .isPresent();
        if (!sender && !registry.keeps(standing.office(), by) || !DispatchRules.TOLD.contains(what)) {
            return new Dispatched.NotHere(new Outcome.MayNot());
        }
        Optional<Fault> fault = DispatchRules.telling(standing.state(), what, remark, dated, standing.dated(), today());
        if (fault.isPresent()) {
            return new Dispatched.Refused(List.of(fault.get()));
        }
        step(id, what, dated, remark.strip(), null, by);
        if (what.isVain()) {
            tasks.vain(id, remark.strip(), by);
        }
        return new Dispatched.Done(List.of(id));
    }

    @Override
    public boolean learn(DispatchId id, Step.Kind what, String remark) {
        boolean follows = sql.standing(id)
                .filter(standing -> standing.state().next().contains(what))
                .isPresent();
        if (follows) {
            String said = DispatchRules.learnt(what, remark);
            step(id, what, today(), said, null, null);
            if (what.isVain()) {
                tasks.vain(id, said, null);
            }
        }
        return follows;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Dispatch> of(IssueId issue, Acting reader) {
        return outgoing.letter(issue, reader).isPresent() ? sql.of(issue) : List.of();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Dispatch> find(DispatchId id, Acting reader) {
        return sql.find(id)
                .filter(found -> outgoing.letter(found.issue(), reader).isPresent()
                        || found.way() == Way.REGISTRY
                                && sql.office(id)
                                        .filter(owner -> registry.keeps(owner, reader))
                                        .isPresent());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean maySend(Issue issue, Acting by) {
        return outgoing.maySend(issue, by);
    }

    @Override
    public Set<Mode> modes() {
        return carriers.modes();
    }

    private List<Fault> faults(Outgoing.Letter letter, List<NewDispatch> orders, List<Dispatch> earlier) {
        if (orders.isEmpty()) {
            return List.of(Fault.of("dispatch", "dispatch.fault.none"));
        }
        List<Fault> faults = new ArrayList<>();
        long left = orders.stream().anyMatch(one -> one.posting().postage() > 0) ? stamps.left(letter.office()) : 0;
        for (NewDispatch one : orders) {
            fault(letter, one, earlier, left).ifPresent(faults::add);
            left -= one.posting().postage();
        }
        return faults;
    }

    private Optional<Fault> fault(Outgoing.Letter letter, NewDispatch one, List<Dispatch> earlier, long left) {
        Addressee to = letter.to(one).orElse(null);
        if (to == null && one.place() != null) {
            return DispatchRules.fault("place", "dispatch.fault.place", one.place());
        }
        if (one.mode().isPublished() && letter.secret()) {
            return DispatchRules.fault("mode", "dispatch.fault.secret", one.place());
        }
        return DispatchRules.sending(one, contact(to, one), earlier)
                .or(() -> to == null || one.mode().isPaper()
                        ? Optional.empty()
                        : carriers.obstacle(one.mode(), to, contact(to, one))
                                .flatMap(key -> DispatchRules.fault("contact", key, one.place())))
                .or(() -> registry.posting(one.posting(), left)
                        .map(fault -> new Fault(fault.field() + "-" + one.place(), fault.key(), fault.arguments())));
    }

    private Dispatch begin(Outgoing.Letter letter, NewDispatch order, List<Dispatch> earlier, Acting by) {
        Addressee to = letter.to(order).orElse(null);
        Dispatch bare = new Dispatch(
                new DispatchId(0),
                letter.issue().id(),
                order.place(),
                order.mode(),
                order.way(),
                DispatchRules.attempt(order, earlier),
                to == null ? contact(null, order) : to.line(),
                contact(to, order),
                today(),
                Step.Kind.QUEUED,
                null,
                List.of());
        DispatchId id = sql.insert(letter.issue(), bare, letter.unit(), letter.office(), clock.instant(), by);
        Dispatch dispatch = bare.numbered(id);
        go(dispatch, to, order.posting(), letter, by);
        log.info(
                "dispatch.sent dispatch={} issue={} mode={} way={}",
                id.value(),
                bare.issue().value(),
                bare.mode(),
                bare.way());
        return dispatch;
    }

    private void go(
            Dispatch dispatch, @Nullable Addressee to, NewDispatch.Posting posting, Outgoing.Letter letter, Acting by) {
        DispatchId id = dispatch.id();
        if (dispatch.way() == Way.REGISTRY) {
            step(id, Step.Kind.QUEUED, today(), "", null, by);
        } else if (dispatch.mode().isPosted()) {
            long envelope = registry.envelope(letter.office(), dispatch, posting, by);
            step(id, Step.Kind.PACKED, today(), "", envelope, by);
            step(id, Step.Kind.SENT, today(), "", null, by);
        } else if (to == null || dispatch.mode() == Mode.HAND) {
            step(id, Step.Kind.SENT, today(), "", null, by);
        } else {
            step(id, carriers.carry(dispatch, to, by), today(), "", null, by);
        }
    }

    /** As typed, else as the letter has it. */
    private static String contact(@Nullable Addressee to, NewDispatch one) {
        String typed = one.contact().strip();
        return typed.isEmpty() && to != null ? DispatchRules.contact(to, one.mode()) : typed;
    }

    private void step(
            DispatchId id,
            Step.Kind kind,
            LocalDate dated,
            String remark,
            @Nullable Long envelope,
            @Nullable Acting by) {
        sql.step(id, new Step(kind, dated, remark, null, clock.instant()), envelope, by);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
