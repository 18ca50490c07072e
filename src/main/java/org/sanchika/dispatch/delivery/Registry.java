package org.sanchika.dispatch.delivery;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.NewDispatch.Posting;
import org.sanchika.dispatch.SenderTasks;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.security.Power;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The central registry of an office: packs what the sections gave it, stamps and posts it, or gives it back. */
@Service
@Transactional
class Registry {
    private static final int HEAVIEST = 100_000;
    private static final int TRACKING = 60;

    private final DispatchSql sql;
    private final EnvelopeSql envelopes;
    private final StampAccount stamps;
    private final NumberSeries series;
    private final Office office;
    private final SenderTasks tasks;
    private final Clock clock;

    Registry(
            DispatchSql sql,
            EnvelopeSql envelopes,
            StampAccount stamps,
            NumberSeries series,
            Office office,
            SenderTasks tasks,
            Clock clock) {
        this.sql = sql;
        this.envelopes = envelopes;
        this.stamps = stamps;
        this.series = series;
        this.office = office;
        this.tasks = tasks;
        this.clock = clock;
    }

    /** Letters for one addressee that go the same way, into one envelope with the next dispatch number. */
    Dispatched pack(List<DispatchId> ids, Posting posting, Acting by) {
        UnitId own = office.unit(by.unit()).office();
        List<Dispatch> packed = new ArrayList<>();
        for (DispatchId id : ids) {
            if (!belongs(id, own, Step.Kind.QUEUED)) {
                return new Dispatched.Refused(List.of(Fault.of("dispatch", "registry.fault.gone")));
            }
            packed.add(sql.find(id).orElseThrow());
        }
        List<Fault> faults = faults(packed, posting, own);
        if (!faults.isEmpty()) {
            return new Dispatched.Refused(faults);
        }
        long envelope = envelope(own, packed.getFirst(), posting, by);
        ids.forEach(id -> sql.step(id, now(Step.Kind.PACKED, ""), envelope, by));
        return new Dispatched.Done(ids);
    }

    /** Envelopes left for the post, or with the peon. Those that left before are left alone. */
    Dispatched post(List<Long> taken, Acting by) {
        UnitId own = office.unit(by.unit()).office();
        List<DispatchId> sent = taken.stream()
                .flatMap(envelope -> envelopes.packed(envelope, own).stream())
                .filter(id -> belongs(id, own, Step.Kind.PACKED))
                .toList();
        sent.forEach(id -> sql.step(id, now(Step.Kind.SENT, ""), null, by));
        return sent.isEmpty()
                ? new Dispatched.Refused(List.of(Fault.of("envelope", "registry.fault.none")))
                : new Dispatched.Done(sent);
    }

    /** Gives letters back to whom they came from. */
    Dispatched giveBack(List<DispatchId> ids, String remark, Acting by) {
        if (remark.isBlank()) {
            return new Dispatched.Refused(List.of(Fault.of("remark", "refusal.reason-missing")));
        }
        if (remark.length() > Send.REMARKS) {
            return new Dispatched.Refused(List.of(Fault.of("remark", "dispatch.fault.long")));
        }
        UnitId own = office.unit(by.unit()).office();
        if (ids.isEmpty() || !ids.stream().allMatch(id -> belongs(id, own, Step.Kind.QUEUED))) {
            return new Dispatched.Refused(List.of(Fault.of("dispatch", "registry.fault.gone")));
        }
        for (DispatchId id : ids) {
            sql.step(id, now(Step.Kind.SENT_BACK, remark.strip()), null, by);
            tasks.vain(id, remark.strip(), by);
        }
        return new Dispatched.Done(ids);
    }

    @Transactional(readOnly = true)
    List<Dispatch> waiting(Step.Kind state, int limit, Acting by) {
        return sql.waiting(office.unit(by.unit()).office(), state, limit);
    }

    /** Whether {@code by} keeps the registry of the office that this is with. */
    boolean keeps(UnitId owner, Acting by) {
        return by.may(Power.DISPATCH) && office.unit(by.unit()).office().equals(owner);
    }

    /** A letter that waits with the registry may be printed there, but for one that must go in a sealed cover. */
    @Transactional(readOnly = true)
    boolean mayPrint(Dispatch dispatch, Acting by) {
        return (dispatch.state() == Step.Kind.QUEUED || dispatch.state() == Step.Kind.PACKED)
                && sql.office(dispatch.id()).filter(owner -> keeps(owner, by)).isPresent()
                && !envelopes.isRestricted(dispatch.id());
    }

    /** An envelope of its own for what a section posts itself; what is wrong with it was looked at before. */
    @Transactional(propagation = Propagation.MANDATORY)
    long envelope(UnitId owner, Dispatch first, Posting posting, Acting by) {
        String year = Integer.toString(today().getYear());
        String key = "dispatch|office=" + owner.value() + "|year=" + year;
        long serial = series.next(key);
        var taken = new EnvelopeSql.Taken(owner, key, serial, serial + "/" + year);
        long envelope = envelopes.insert(taken, first, posting, clock.instant(), by);
        stamps.use(owner, posting.postage(), envelope, by);
        return envelope;
    }

    /** What is wrong with an envelope for {@code owner}'s stamps. */
    Optional<Fault> posting(Posting posting, long left) {
        if (posting.weight() < 0 || posting.weight() > HEAVIEST) {
            return Optional.of(Fault.of("weight", "registry.fault.weight"));
        }
        if (posting.trackingNo().length() > TRACKING) {
            return Optional.of(Fault.of("tracking", "dispatch.fault.long"));
        }
        return posting.postage() > left
                ? Optional.of(Fault.of("postage", "stamp.fault.short", Rupees.of(left)))
                : Optional.empty();
    }

    private List<Fault> faults(List<Dispatch> packed, Posting posting, UnitId own) {
        if (packed.isEmpty()) {
            return List.of(Fault.of("dispatch", "registry.fault.none"));
        }
        if (packed.stream().map(Dispatch::mode).distinct().count() > 1) {
            return List.of(Fault.of("dispatch", "registry.fault.modes"));
        }
        return posting(posting, stamps.left(own)).stream().toList();
    }

    private boolean belongs(DispatchId id, UnitId own, Step.Kind state) {
        return sql.standing(id)
                .filter(standing -> standing.office().equals(own) && standing.state() == state)
                .isPresent();
    }

    private Step now(Step.Kind kind, String remark) {
        Instant at = clock.instant();
        return new Step(kind, today(), remark, null, at);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
