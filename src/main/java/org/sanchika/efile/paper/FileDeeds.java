package org.sanchika.efile.paper;

import java.util.List;
import org.sanchika.custody.Act;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Component;

/** "Put in a file" among the acts of a receipt that lies on the reader's desk. */
@Component
class FileDeeds implements MatterDeed.Source {
    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        boolean offers = panel.kind().equals(Receipt.KIND) && panel.can(Act.SEND) && panel.can(Act.PARK);
        return offers
                ? List.of(new MatterDeed("/receipts/" + panel.matter().value() + "/file", "folder", "efile.put-in"))
                : List.of();
    }
}
