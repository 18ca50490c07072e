package org.sanchika.dispatch.delivery;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.sanchika.custody.ActForm;
import org.sanchika.custody.Outcome;
import org.sanchika.dispatch.Dispatch;
import org.sanchika.dispatch.Dispatch.Step;
import org.sanchika.dispatch.DispatchId;
import org.sanchika.dispatch.Dispatched;
import org.sanchika.dispatch.Dispatches;
import org.sanchika.dispatch.IssueId;
import org.sanchika.dispatch.NewDispatch;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Fault;
import org.springframework.stereotype.Component;

/** Dispatches as they are typed or called for, each act once. */
@Component
class DispatchDesk {
    private final Dispatches dispatches;
    private final Carriers carriers;
    private final Outgoing outgoing;
    private final DispatchActs acts;
    private final Clock clock;

    DispatchDesk(Dispatches dispatches, Carriers carriers, Outgoing outgoing, DispatchActs acts, Clock clock) {
        this.dispatches = dispatches;
        this.carriers = carriers;
        this.outgoing = outgoing;
        this.acts = acts;
        this.clock = clock;
    }

    Dispatched send(IssueId issue, ActForm form, Acting by) {
        Outgoing.Letter letter = outgoing.letter(issue, by).orElse(null);
        if (letter == null) {
            return new Dispatched.NotHere(new Outcome.Unknown());
        }
        DispatchForm typed = new DispatchForm(form, letter.text().addressees().size());
        return typed.faults().isEmpty()
                ? send(issue, typed.orders(), form.once(), form.body("dispatch " + issue.value()), by)
                : new Dispatched.Refused(typed.faults());
    }

    Dispatched send(IssueId issue, List<NewDispatch> orders, UUID key, String body, Acting by) {
        return acts.once(by, key, body, () -> dispatches.send(issue, orders, by));
    }

    Dispatched tell(DispatchId dispatch, ActForm form, Acting by) {
        Optional<Step.Kind> step = kind(form.get("step"));
        List<Fault> faults = new ArrayList<>();
        if (step.isEmpty()) {
            faults.add(Fault.of("step", "dispatch.fault.step"));
        }
        if (form.has("dated") && form.date("dated").isEmpty()) {
            faults.add(Fault.of("dated", "form.date"));
        }
        if (!faults.isEmpty()) {
            return new Dispatched.Refused(faults);
        }
        LocalDate dated = form.date("dated").orElse(today());
        String body = form.body("step " + dispatch.value());
        return tell(dispatch, new Told(step.orElseThrow(), form.get("remark"), dated), form.once(), body, by);
    }

    record Told(Step.Kind what, String remark, LocalDate dated) {}

    Dispatched tell(DispatchId dispatch, Told told, UUID key, String body, Acting by) {
        return acts.once(by, key, body, () -> dispatches.tell(dispatch, told.what(), told.remark(), told.dated(), by));
    }

    Optional<Dispatch> find(DispatchId dispatch, Acting by) {
        return dispatches.find(dispatch, by);
    }

    Optional<DispatchPage> page(
            IssueId issue, ActForm form, Map<String, String> mistakes, Language language, Acting by) {
        return outgoing.letter(issue, by)
                .map(letter -> new DispatchPage(
                        letter.issue(),
                        letter.text().addressees(),
                        dispatches.of(issue, by),
                        dispatches.modes(),
                        carriers.choices(language),
                        form,
                        mistakes,
                        dispatches.maySend(letter.issue(), by),
                        today()));
    }

    static Optional<Step.Kind> kind(String typed) {
        return Stream.of(Step.Kind.values())
                .filter(one -> one.name().equals(typed))
                .findFirst();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Words.ZONE);
    }
}
