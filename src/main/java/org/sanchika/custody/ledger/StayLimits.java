package org.sanchika.custody.ledger;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.custody.limit.TimeLimits;
import org.sanchika.office.Office;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.Words;
import org.springframework.stereotype.Component;

/** By when a matter should have left a desk long ago, by the date that was asked for and the limits of today. */
@Component
class StayLimits {
    private final LedgerSql ledger;
    private final TimeLimits limits;
    private final Office office;

    StayLimits(LedgerSql ledger, TimeLimits limits, Office office) {
        this.ledger = ledger;
        this.limits = limits;
        this.office = office;
    }

    LocalDate actBy(List<Entry> chain, StayFold.Stay stay) {
        Entry.Movement came = chain.stream()
                .filter(Entry.Movement.class::isInstance)
                .map(Entry.Movement.class::cast)
                .filter(movement -> movement.at().equals(stay.since()))
                .findFirst()
                .orElseThrow();
        var held = ledger.held(new MatterId(came.matter())).orElseThrow();
        LocalDate limit = limits.until(
                office.desk(new PostId(stay.post())).orElseThrow(),
                held.kind(),
                held.reference(),
                Priority.valueOf(came.priority()),
                LocalDate.ofInstant(stay.since(), Words.ZONE));
        return Pen.earliest(Pen.earliest(limit, came.due()), held.hardDueOn());
    }
}
