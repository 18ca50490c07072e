package org.sanchika.custody.ledger;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Leaving;
import org.sanchika.custody.Leaving.OnRecord;
import org.sanchika.custody.MatterKind;
import org.sanchika.custody.MatterKinds;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** Asks the owner of a kind before one of its matters leaves a desk or is closed. */
@Component
class Departures {
    private final MatterKinds kinds;
    private final Pen pen;

    Departures(MatterKinds kinds, Pen pen) {
        this.kinds = kinds;
        this.pen = pen;
    }

    /** @throws IllegalArgumentException when no module brings the kind: a bug */
    MatterKind kind(String code) {
        return kinds.of(code);
    }

    Optional<Outcome.Refusal> closureObstacle(Written written, Acting by) {
        return kind(written.kind()).closureObstacle(written.held().matter(), by).map(Outcome.Obstacle::new);
    }

    /** Lets the owner put on record what was written on this desk, then does {@code act}; {@code send}: none to close. */
    Outcome leave(Written written, @Nullable Send send, Acting by, Function<Written, Outcome> act) {
        var departure = new Leaving.Departure(written.held().matter(), send, written.headSeq() + 1, by);
        return switch (kind(written.kind()).leaving(departure)) {
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
