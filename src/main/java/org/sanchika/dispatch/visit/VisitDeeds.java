package org.sanchika.dispatch.visit;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** The way from a file to other installations. */
@Component
class VisitDeeds implements MatterDeed.Source {
    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        return panel.kind().equals(EFile.KIND)
                ? List.of(new MatterDeed(panel.href() + "/visits", "arrows-exchange", "visit.deed"))
                : List.of();
    }
}
