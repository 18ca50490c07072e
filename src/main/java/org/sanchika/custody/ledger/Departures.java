package org.sanchika.custody.ledger;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Leaving;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterClosed;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Asks the owner of a kind before one of its matters leaves a desk or is closed. */
@Component
class Departures {
    private final MatterKinds kinds;
    private final LedgerSql sql;
    private final Pen pen;
    private final ApplicationEventPublisher events;

    Departures(MatterKinds kinds, LedgerSql sql, Pen pen, ApplicationEventPublisher events) {
        this.kinds = kinds;
        this.sql = sql;
        this.pen = pen;
        this.events = events;
    }

    /** @throws IllegalArgumentException when no module brings the kind: a bug */
    MatterKind kind(String code) {
        return kinds.of(code);
    }

    Outcome close(Written written, String disposal, String remark, Acting by) {
        MatterId matter = written.held().matter();
        return MoveRules.holding(written.held(), by)
                .or(() -> MoveRules.reason(remark))
                .or(() ->
                        kind(written.held().kind()).closureObstacle(matter, by).map(Outcome.Obstacle::new))
                .<Outcome>map(refusal -> refusal)
                .orElseGet(() -> leave(written, null, by, last -> closed(last, disposal, remark, by)));
    }

    /** @throws IllegalArgumentException when its kind does not end by itself: a bug */
    Outcome end(Written written, String disposal, String why) {
        if (!kind(written.held().kind()).endsByItself()) {
            throw new IllegalArgumentException("matter " + written.held().matter());
        }
        return closed(written, disposal, why, null);
    }

    private Outcome closed(Written written, String disposal, String remark, @Nullable Acting by) {
        MatterId matter = written.held().matter();
        Outcome done = pen.note(written, "CLOSED", disposal, Pen.clean(remark), null, null, by);
        sql.state(matter, MatterState.CLOSED, null, null);
        events.publishEvent(new MatterClosed(matter, disposal));
        return done;
    }

    Outcome sendAway(Written written, String with, String reason, Acting by) {
        return MoveRules.holding(written.held(), by)
                .or(() -> MoveRules.reason(reason))
                .<Outcome>map(refusal -> refusal)
                .orElseGet(() -> leave(written, null, by, last -> {
                    Outcome done = pen.note(last, "AWAY", with, Pen.clean(reason), null, null, by);
                    sql.state(written.held().matter(), MatterState.AWAY, null, null);
                    return done;
                }));
    }

    /** Lets the owner put on record what was written on this desk, then does {@code act}; {@code send}: none to close. */
    Outcome leave(Written written, @Nullable Send send, Acting by, Function<Written, Outcome> act) {
        var departure = new Leaving.Departure(written.held().matter(), send, written.headSeq() + 1, by);
        return switch (kind(written.held().kind()).leaving(departure)) {
            case Leaving.Refused(Outcome.Refusal why) -> why;
            case Leaving.Free(List<OnRecord> records) -> {
                Written last = written;
                for (OnRecord record : records) {
                    last = pen.record(last, record, by);
                }
                yield act.apply(last);
            }
        };
    }
}
