package org.sanchika.custody.ledger;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Act;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Outcome.Refusal;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;

/** Why an act is refused, or empty when it may be written. Facts come in, a reason goes out. */
final class MoveRules {
    /** Not even a superior takes it: it is finished, or goes where another matter goes or another office has it. */
    private static final Set<MatterState> UNMOVED =
            EnumSet.of(MatterState.CLOSED, MatterState.RIDING, MatterState.AWAY);

    private MoveRules() {}

    /** What holds for every act of a holder: power, custody, state, and the paper in hand. */
    static Optional<Refusal> holding(Held held, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (!held.holder().equals(by.post())) {
            return Optional.of(new Outcome.NotHolder(held.holder()));
        }
        if (held.state() != MatterState.ACTIVE) {
            return Optional.of(new Outcome.NotActive(held.state()));
        }
        if (held.physical() && held.openedAt() == null) {
            return Optional.of(new Outcome.NotReceived());
        }
        return Optional.empty();
    }

    static Optional<Refusal> sending(Held held, Send send, LocalDate today, Acting by) {
        if (send.remarks().length() > Send.REMARKS) {
            return Optional.of(new Outcome.TextTooLong(Send.REMARKS));
        }
        if (send.dueOn() != null && send.dueOn().isBefore(today)) {
            return Optional.of(new Outcome.DateNotAhead());
        }
        Optional<Refusal> custody = inQueueOf(held, by) ? distributing(held, by) : holding(held, by);
        if (custody.isPresent()) {
            return custody;
        }
        return held.holder().equals(send.to()) ? Optional.of(new Outcome.SameDesk()) : Optional.empty();
    }

    /** Practice 13: the head of a section distributes what lies in its queue. */
    private static Optional<Refusal> distributing(Held held, Acting by) {
        if (!by.may(Power.DISTRIBUTE)) {
            return Optional.of(new Outcome.MayNot());
        }
        return held.state() == MatterState.ACTIVE ? Optional.empty() : Optional.of(new Outcome.NotActive(held.state()));
    }

    /** Practice 13: members claim. */
    static Optional<Refusal> claiming(Held held, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (!inQueueOf(held, by)) {
            return Optional.of(new Outcome.NotHolder(held.holder()));
        }
        return held.state() == MatterState.ACTIVE ? Optional.empty() : Optional.of(new Outcome.NotActive(held.state()));
    }

    /** Assistants receive for their officer; their name stands on it (practice 16). */
    static Optional<Refusal> receiving(Held held, Acting by) {
        if (!held.holder().equals(by.post()) && !inQueueOf(held, by)) {
            return Optional.of(new Outcome.NotHolder(held.holder()));
        }
        if (held.state() != MatterState.ACTIVE) {
            return Optional.of(new Outcome.NotActive(held.state()));
        }
        return held.openedAt() == null ? Optional.empty() : Optional.of(new Outcome.AlreadyReceived());
    }

    /** Practice 3: from a wrong desk, with the recorded reason, until it is opened or received there. */
    static Optional<Refusal> pullingBack(Held held, String reason, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (!by.post().equals(held.from())) {
            return Optional.of(new Outcome.NotSender(held.holder()));
        }
        if (held.state() != MatterState.ACTIVE) {
            return Optional.of(new Outcome.NotActive(held.state()));
        }
        if (held.openedAt() != null) {
            return Optional.of(new Outcome.AlreadyOpened(held.holder()));
        }
        return reason(reason);
    }

    static Optional<Refusal> pullingUp(Held held, boolean above, String reason, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (held.holder().equals(by.post())) {
            return Optional.of(new Outcome.SameDesk());
        }
        if (!above) {
            return Optional.of(new Outcome.NotAbove(held.holder()));
        }
        if (UNMOVED.contains(held.state())) {
            return Optional.of(new Outcome.NotActive(held.state()));
        }
        return reason(reason);
    }

    static Optional<Refusal> parking(Held held, String reason, LocalDate until, LocalDate today, Acting by) {
        Optional<Refusal> custody = holding(held, by);
        if (custody.isPresent()) {
            return custody;
        }
        return until.isAfter(today) ? reason(reason) : Optional.of(new Outcome.DateNotAhead());
    }

    static Optional<Refusal> waking(Held held, @Nullable Acting by) {
        if (by != null && !by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (by != null && !held.holder().equals(by.post())) {
            return Optional.of(new Outcome.NotHolder(held.holder()));
        }
        return held.state() == MatterState.PARKED ? Optional.empty() : Optional.of(new Outcome.AlreadyActive());
    }

    static Optional<Refusal> ending(Held held) {
        return UNMOVED.contains(held.state()) ? Optional.of(new Outcome.NotActive(held.state())) : Optional.empty();
    }

    static Optional<Refusal> back(Held held) {
        return held.state() == MatterState.AWAY ? Optional.empty() : Optional.of(new Outcome.AlreadyActive());
    }

    static Optional<Refusal> reopening(Held held, boolean above, String reason, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (held.state() != MatterState.CLOSED) {
            return Optional.of(new Outcome.AlreadyActive());
        }
        if (!held.holder().equals(by.post()) && !above) {
            return Optional.of(new Outcome.NotAbove(held.holder()));
        }
        return reason(reason);
    }

    /** Whoever may know of it reminds the desk where it lies; oneself, or of what is finished, nobody reminds. */
    static Optional<Refusal> reminding(Held held, String remark, Acting by) {
        if (!by.may(Power.ACT)) {
            return Optional.of(new Outcome.MayNot());
        }
        if (held.state() == MatterState.CLOSED) {
            return Optional.of(new Outcome.NotActive(held.state()));
        }
        if (held.holder().equals(by.post())) {
            return Optional.of(new Outcome.SameDesk());
        }
        return remark.length() > Send.REMARKS ? Optional.of(new Outcome.TextTooLong(Send.REMARKS)) : Optional.empty();
    }

    static Optional<Refusal> riding(Held rider, Held carrier, Acting by) {
        Optional<Refusal> custody = holding(rider, by);
        if (custody.isPresent()) {
            return custody;
        }
        boolean carries = !rider.matter().equals(carrier.matter())
                && carrier.state() == MatterState.ACTIVE
                && carrier.holder().equals(rider.holder());
        return carries ? Optional.empty() : Optional.of(new Outcome.NotCarrier());
    }

    /** Every act that would not be refused, given a reason and a date. */
    static Set<Act> possible(Held held, boolean above, LocalDate today, Acting by) {
        String why = "…";
        EnumSet<Act> possible = EnumSet.noneOf(Act.class);
        Map<Act, Optional<Refusal>> refusals = Map.of(
                Act.RECEIVE, held.physical() ? receiving(held, by) : Optional.of(new Outcome.AlreadyReceived()),
                Act.CLAIM, claiming(held, by),
                Act.SEND, inQueueOf(held, by) ? distributing(held, by) : holding(held, by),
                Act.PULL_BACK, pullingBack(held, why, by),
                Act.PULL_UP, pullingUp(held, above, why, by),
                Act.PARK, parking(held, why, today.plusDays(1), today, by),
                Act.WAKE, waking(held, by),
                Act.CLOSE, holding(held, by),
                Act.REOPEN, reopening(held, above, why, by),
                Act.EXPLAIN_DELAY,
                        held.actBy().isBefore(today) ? holding(held, by) : Optional.of(new Outcome.MayNot()));
        refusals.forEach((act, refusal) -> {
            if (refusal.isEmpty()) {
                possible.add(act);
            }
        });
        return possible;
    }

    static Optional<Refusal> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(new Outcome.ReasonMissing());
        }
        return reason.length() > Send.REMARKS ? Optional.of(new Outcome.TextTooLong(Send.REMARKS)) : Optional.empty();
    }

    private static boolean inQueueOf(Held held, Acting by) {
        return held.queue() && held.unit().equals(by.unit());
    }
}
