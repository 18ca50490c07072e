package org.sanchika.dispatch.draft;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** Drafts among the acts of a file. */
@Component
class DraftDeeds implements MatterDeed.Source {

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        return panel.kind().equals(EFile.KIND)
                ? List.of(new MatterDeed(panel.href() + "/drafts", "writing", "draft.title"))
                : List.of();
    }
}
