package org.sanchika.dispatch.arrival;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.dispatch.Arrivals;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Component;

/** The way from a receipt back to the letter as it came, with its enclosures. */
@Component
class ArrivalDeeds implements MatterDeed.Source {
    private final Arrivals arrivals;

    ArrivalDeeds(Arrivals arrivals) {
        this.arrivals = arrivals;
    }

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        return panel.kind().equals(Receipt.KIND)
                ? arrivals.of(panel.matter()).stream()
                        .map(id -> new MatterDeed("/arrivals/" + id.value(), "paperclip", "arrival.deed"))
                        .toList()
                : List.of();
    }
}
