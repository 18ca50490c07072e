package org.sanchika.efile.cover;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** The cover among the acts of a file. */
@Component
class CoverDeeds implements MatterDeed.Source {

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        if (!panel.kind().equals(EFile.KIND)) {
            return List.of();
        }
        MatterDeed cover = new MatterDeed(panel.href() + "/cover", "pencil", "cover.title");
        return panel.held().physical()
                ? List.of(cover, new MatterDeed(panel.href() + "/paper", "archive", "paperfile.title"))
                : List.of(cover);
    }
}
