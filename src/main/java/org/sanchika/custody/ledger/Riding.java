package org.sanchika.custody.ledger;

import java.util.Optional;
import org.sanchika.custody.Action;
import org.sanchika.custody.Held;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.office.Acting;
import org.sanchika.office.PostId;
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
        PostId where = sql.held(carrier).orElseThrow().holder();
        return where.equals(by.post())
                ? pen.take(rider, "ALIGHTED", Action.PUT_UP, "", by)
                : new Outcome.NotHolder(where);
    }
}
