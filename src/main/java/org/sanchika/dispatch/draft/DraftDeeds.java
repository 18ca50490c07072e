package org.sanchika.dispatch.draft;

import java.util.List;
import org.sanchika.custody.Act;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Acting;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Component;

/** Drafts among the acts of a file, and of a letter that lies in none. */
@Component
class DraftDeeds implements MatterDeed.Source {
    private final DraftBookSql book;

    DraftDeeds(DraftBookSql book) {
        this.book = book;
    }

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        if (panel.kind().equals(EFile.KIND)) {
            return List.of(deed(panel, "draft.title"));
        }
        if (!panel.kind().equals(Receipt.KIND)) {
            return List.of();
        }
        boolean begun = book.isBegun(panel.matter());
        return begun || panel.can(Act.PARK) ? List.of(deed(panel, begun ? "draft.title" : "draft.reply")) : List.of();
    }

    private static MatterDeed deed(MatterPanel panel, String label) {
        return new MatterDeed(panel.href() + "/drafts", "writing", label);
    }
}
