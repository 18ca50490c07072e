package org.sanchika.dispatch.arrival;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Arrival;
import org.sanchika.dispatch.ArrivalId;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.platform.security.Power;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps letters that came until somebody diarises them or gives them back. */
@Service
@Transactional
class Arriving implements Arrivals {
    private final ArrivalSql sql;
    private final Receipts receipts;
    private final Custody custody;
    private final Office office;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Arriving(
            ArrivalSql sql,
            Receipts receipts,
            Custody custody,
            Office office,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sql = sql;
        this.receipts = receipts;
        this.custody = custody;
        this.office = office;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public ArrivalId arrive(Arrival.Letter letter) {
        Desk desk = office.desk(letter.to()).orElseThrow();
        return sql.insert(letter, desk.unit(), office.unit(desk.unit()).office(), clock.instant())
                .orElseGet(() -> sql.known(letter));
    }

    @Override
    public Diarised diarise(ArrivalId id, Acting by) {
        Arrival arrival = sql.find(id, reader(by)).orElse(null);
        if (arrival == null) {
            return new Diarised.Refused(new Outcome.Unknown());
        }
        if (!sql.take(id)) {
            return new Diarised.Refused(new Outcome.Obstacle("arrival.refusal.ended"));
        }
        return switch (receipts.register(ArrivalRules.receipt(arrival.letter(), today()), by)) {
            case Registration.Registered done -> diarised(arrival, done, by);
            case Registration.Refused(var faults) -> new Diarised.Faulty(faults);
            case Registration.SameLetter same -> throw new IllegalStateException("was to be registered anyway");
            case Registration.Unknown unknown -> new Diarised.Refused(new Outcome.Unknown());
        };
    }

    @Override
    public Outcome refuse(ArrivalId id, String reason, Acting by) {
        Arrival arrival = sql.find(id, reader(by)).orElse(null);
        if (arrival == null) {
            return new Outcome.Unknown();
        }
        if (reason.isBlank()) {
            return new Outcome.ReasonMissing();
        }
        if (reason.length() > Send.REMARKS) {
            return new Outcome.TextTooLong(Send.REMARKS);
        }
        if (!sql.take(id)) {
            return new Outcome.Obstacle("arrival.refusal.ended");
        }
        sql.end(id, new ArrivalSql.Ending(Step.Kind.REFUSED, null, reason.strip()), clock.instant(), by);
        ended(arrival, Step.Kind.REFUSED, reason.strip());
        return new Outcome.Done(new MatterId(id.value()), 0);
    }

    @Override
    public Outcome read(ArrivalId id, Acting by) {
        Arrival arrival = sql.find(id, reader(by)).orElse(null);
        if (arrival == null) {
            return new Outcome.Unknown();
        }
        if (!desks(by).contains(arrival.letter().to())) {
            return new Outcome.MayNot();
        }
        if (!arrival.letter().isForKnowing()) {
            return new Outcome.Obstacle("arrival.refusal.diary");
        }
        if (!sql.take(id)) {
            return new Outcome.Obstacle("arrival.refusal.ended");
        }
        sql.end(id, new ArrivalSql.Ending(Step.Kind.ACKNOWLEDGED, null, ""), clock.instant(), by);
        ended(arrival, Step.Kind.ACKNOWLEDGED, readerOf(id, arrival.letter().language()));
        return new Outcome.Done(new MatterId(id.value()), 0);
    }

    @Override
    @Transactional(readOnly = true)
    public Set<PostId> desks(Acting reader) {
        return reader(reader).posts().stream().map(PostId::new).collect(Collectors.toSet());
    }

    @Override
    @Transactional(readOnly = true)
    public List<Arrival> known(long before, int limit, Acting reader) {
        return sql.known(reader(reader), before == 0 ? Long.MAX_VALUE : before, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Arrival> waiting(long after, int limit, Acting reader) {
        return sql.waiting(reader(reader), after, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Arrival> find(ArrivalId id, Acting reader) {
        return sql.find(id, reader(reader))
                .or(() -> sql.find(id)
                        .filter(one -> one.end() != null
                                && one.end().receipt() != null
                                && custody.visible(one.end().receipt(), reader)));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ArrivalId> of(MatterId receipt) {
        return sql.of(receipt);
    }

    private Diarised diarised(Arrival arrival, Registration.Registered done, Acting by) {
        sql.end(arrival.id(), new ArrivalSql.Ending(Step.Kind.DIARISED, done.id(), ""), clock.instant(), by);
        if (!arrival.letter().to().equals(by.post())) {
            custody.send(done.id(), Send.to(arrival.letter().to(), Action.NECESSARY_ACTION), by);
        }
        ended(arrival, Step.Kind.DIARISED, done.number());
        return new Diarised.Done(done.id(), done.number());
    }

    private String readerOf(ArrivalId id, String language) {
        Arrival.End end = sql.find(id).map(Arrival::end).orElseThrow();
        return end.by().in(Language.of(language).orElseThrow());
    }

    private void ended(Arrival arrival, Step.Kind what, String said) {
        events.publishEvent(
                new Ended(arrival.letter().source(), arrival.letter().key(), what, said));
    }

    private ArrivalSql.Reader reader(Acting by) {
        UnitId own = by.may(Power.ALLOCATE) ? office.unit(by.unit()).office() : null;
        return ArrivalSql.Reader.of(office.principals(by), own);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
