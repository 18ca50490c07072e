package org.sanchika.receipt.diary;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Priority;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.office.Desk;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.web.Once;
import org.sanchika.receipt.Days;
import org.sanchika.receipt.Fault;
import org.sanchika.receipt.NewReceipt;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.sanchika.receipt.Registration;
import org.springframework.stereotype.Component;

/** Takes an entry as it was typed, for people and programs alike: reads it, registers it once, sends it on if asked. */
@Component
class Counter {
    private final Receipts receipts;
    private final Custody custody;
    private final Office office;
    private final Once once;
    private final Facts facts;

    Counter(Receipts receipts, Custody custody, Office office, Once once, Facts facts) {
        this.receipts = receipts;
        this.custody = custody;
        this.office = office;
        this.once = once;
        this.facts = facts;
    }

    /** What became of an entry. */
    sealed interface Entered {
        record Done(
                MatterId id,
                long computerNo,
                String number,
                @Nullable Desk sentTo) implements Entered {}

        record Faulty(List<Fault> faults) implements Entered {}

        record Alike(List<Registration.Earlier> earlier) implements Entered {}

        /** The desk would not take it; nothing was registered. */
        record NotSent(Outcome.Refusal refusal) implements Entered {}
    }

    /**
     * An entry to be made.
     *
     * @param send whether it goes on to the desk that is named
     */
    record Asked(Map<String, String> typed, String channel, boolean send, UUID key, String body) {
        String text(String field) {
            return typed.getOrDefault(field, "").strip();
        }
    }

    Entered enter(Asked asked, Acting by) {
        List<Fault> faults = new ArrayList<>();
        LocalDate today = facts.today();
        MatterId linkTo = linkTo(asked.text("linkTo"), by, faults);
        EntryRules.Reading reading = EntryRules.read(asked.typed(), today, asked.channel(), linkTo);
        faults.addAll(reading.faults());
        faults.addAll(receipts.faults(reading.receipt(), by));
        Desk to = asked.send() ? desk(asked, by, faults) : null;
        Send send = to == null
                ? null
                : send(asked, to.post(), reading.receipt().handling().priority(), faults);
        return faults.isEmpty() ? once(asked, reading.receipt(), to, send, by) : new Entered.Faulty(faults);
    }

    /** Mends the details of a receipt as they were typed anew; what is wrong with them, none when it is done. */
    List<Fault> mend(Receipt receipt, Map<String, String> typed, Acting by) {
        Map<String, String> values = new HashMap<>(typed);
        values.put("nature", receipt.physical() ? "physical" : "electronic");
        EntryRules.Reading reading =
                EntryRules.read(values, facts.today(), receipt.handling().channel(), null);
        if (!reading.faults().isEmpty()) {
            return reading.faults();
        }
        return receipts.describe(receipt.id(), reading.receipt(), by) instanceof Registration.Refused(var faults)
                ? faults
                : List.of();
    }

    /** What looks like the letter that is being typed. */
    List<Registration.Earlier> alike(Map<String, String> typed, Acting by) {
        return receipts.earlier(EntryRules.read(typed, facts.today(), "", null).receipt(), by);
    }

    private Entered once(Asked asked, NewReceipt receipt, @Nullable Desk to, @Nullable Send send, Acting by) {
        AtomicReference<Entered> refused = new AtomicReference<>();
        Optional<Once.Result> result = once.run(by.person().value(), asked.key(), asked.body(), () -> {
            Entered entered = register(receipt, to, send, by);
            if (entered instanceof Entered.Done done) {
                return Optional.of(done.id().value() + " " + done.computerNo() + " " + done.number());
            }
            refused.set(entered);
            return Optional.empty();
        });
        return result.map(kept -> done(kept.answer(), to)).orElseGet(refused::get);
    }

    private Entered register(NewReceipt receipt, @Nullable Desk to, @Nullable Send send, Acting by) {
        return switch (receipts.register(receipt, by)) {
            case Registration.Refused(var faults) -> new Entered.Faulty(faults);
            case Registration.SameLetter(var earlier) -> new Entered.Alike(earlier);
            case Registration.Unknown unknown -> throw new IllegalStateException("a new receipt is known");
            case Registration.Registered(var id, var computerNo, var number) -> {
                Outcome sent = send == null ? new Outcome.Done(id, 0) : custody.send(id, send, by);
                yield sent instanceof Outcome.Refusal refusal
                        ? new Entered.NotSent(refusal)
                        : new Entered.Done(id, computerNo, number, to);
            }
        };
    }

    private static Entered done(String answer, @Nullable Desk to) {
        String[] parts = answer.split(" ", 3);
        return new Entered.Done(new MatterId(Long.parseLong(parts[0])), Long.parseLong(parts[1]), parts[2], to);
    }

    private @Nullable MatterId linkTo(String number, Acting by, List<Fault> faults) {
        if (number.isEmpty()) {
            return null;
        }
        Optional<Receipt> found = receipts.numbered(number, by);
        if (found.isEmpty()) {
            faults.add(Fault.of("linkTo", "receipt.fault.no-such"));
        }
        return found.map(Receipt::id).orElse(null);
    }

    /** The chosen desk, else the only one that is called so. */
    private @Nullable Desk desk(Asked asked, Acting by, List<Fault> faults) {
        String chosen = asked.text("toPost");
        String typed = asked.text("to");
        if (chosen.isEmpty() && typed.isEmpty()) {
            faults.add(Fault.of("to", "receipt.fault.desk-missing"));
            return null;
        }
        List<Desk> found = chosen.matches("\\d{1,18}")
                ? office.desk(new PostId(Long.parseLong(chosen))).filter(desk -> !desk.closed()).stream()
                        .toList()
                : office.find(typed, by.unit(), 2);
        if (found.size() != 1) {
            faults.add(Fault.of("to", found.isEmpty() ? "receipt.fault.desk" : "receipt.fault.desks"));
            return null;
        }
        return found.getFirst();
    }

    private Send send(Asked asked, PostId to, Priority priority, List<Fault> faults) {
        LocalDate due = Days.ahead(asked.text("dueOn"), facts.today()).orElse(null);
        if (due == null && !asked.text("dueOn").isEmpty()) {
            faults.add(Fault.of("dueOn", "form.date"));
        }
        Action action = Action.CHOICES.stream()
                .filter(one -> one.name().equals(asked.text("action")))
                .findFirst()
                .orElse(Action.NECESSARY_ACTION);
        return new Send(to, action, priority, due, asked.text("sendRemarks"), List.of());
    }
}
