package org.sanchika.dispatch.approval;

import java.util.List;
import org.sanchika.custody.Desks;
import org.sanchika.custody.MatterPanel;
import org.sanchika.efile.EFile;
import org.sanchika.office.Desk;
import org.sanchika.platform.language.Words;
import org.sanchika.receipt.Receipt;
import org.springframework.stereotype.Component;

/** A file, or a letter in none, that goes back down with a draft nobody approved. */
@Component
class WaitingDrafts implements Desks.Warner {
    private final ApprovalSql sql;

    WaitingDrafts(ApprovalSql sql) {
        this.sql = sql;
    }

    @Override
    public List<String> before(MatterPanel panel, Desk to, Words words) {
        boolean file = panel.kind().equals(EFile.KIND);
        if (!(file || panel.kind().equals(Receipt.KIND))
                || to.level() > panel.holder().level()) {
            return List.of();
        }
        int waiting = sql.waiting(panel.matter());
        return waiting == 0 ? List.of() : List.of(words.get(file ? "approval.warn" : "approval.warn.RECEIPT", waiting));
    }
}
