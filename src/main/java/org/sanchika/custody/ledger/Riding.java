package org.sanchika.custody.ledger;

import java.util.Optional;
import org.sanchika.custody.Action;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** A matter inside another: it lies where that lies, and is counted once. */
@Component
class Riding {
    private final LedgerSql sql;
    private final Pen pen;

    Riding(LedgerSql sql, Pen pen) {
        this.sql = sql;
        this.pen = pen;
    }

    /** {@code carrier} is one that the actor may know of. */
    Outcome ride(Written rider, MatterId carrier, Acting by) {
        Optional<Held> vehicle = sql.lock(carrier, null).map(Written::held);
        if (vehicle.isEmpty()) {
            return new Outcome.NotCarrier();
        }
        Optional<Outcome.Refusal> refusal = MoveRules.riding(rider.held(), vehicle.get(), by);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Outcome done = pen.note(rider, "RIDES", "", "", null, carrier, by);
        sql.state(rider.held().matter(), MatterState.RIDING, null, carrier);
        return done;
    }

    Outcome alight(Written rider, Acting by) {
        MatterId carrier = rider.held().carrier();
        if (carrier == null) {
            return new Outcome.AlreadyActive();
        }
        return MoveRules.holding(outermost(carrier), by)
                .map(Outcome.class::cast)
                .orElseGet(() -> pen.take(rider, "ALIGHTED", Action.PUT_UP, "", by));
    }

    /** {@code carrier} is one that the actor may know of. */
    Outcome refile(Written rider, MatterId carrier, Acting by) {
        MatterId from = rider.held().carrier();
        Optional<Held> to = sql.lock(carrier, null).map(Written::held);
        if (from == null || to.isEmpty()) {
            return new Outcome.NotCarrier();
        }
        Optional<Outcome.Refusal> refusal =
                MoveRules.holding(to.get(), by).or(() -> MoveRules.holding(outermost(from), by));
        if (refusal.isPresent()) {
            return refusal.get();
        }
        Outcome done = pen.note(rider, "REFILED", "", "", null, carrier, by);
        sql.refile(rider.held().matter(), carrier);
        return done;
    }

    /** What carries it may itself be carried; where the outermost lies, all of them lie. */
    private Held outermost(MatterId carrier) {
        Held held = sql.held(carrier).orElseThrow();
        return held.carrier() == null ? held : outermost(held.carrier());
    }
}
