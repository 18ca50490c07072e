package org.sanchika.efile.relation;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** Parts, attached and linked files among the acts of a file. */
@Component
class RelatedDeeds implements MatterDeed.Source {

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        return panel.kind().equals(EFile.KIND)
                ? List.of(new MatterDeed(panel.href() + "/related", "folders", "relation.title"))
                : List.of();
    }
}
