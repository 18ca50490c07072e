package org.sanchika.receipt.paper;

import java.util.List;
import org.sanchika.custody.Act;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterPanel;
import org.sanchika.custody.MatterPanels;
import org.sanchika.custody.MatterState;
import org.sanchika.custody.Span;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.document.Documents;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.web.Gone;
import org.sanchika.receipt.Answers;
import org.sanchika.receipt.Receipt;
import org.sanchika.receipt.Receipts;
import org.springframework.stereotype.Component;

/** Lays a receipt out for whoever may know of it. */
@Component
class Desktop {
    private final Receipts receipts;
    private final MatterPanels panels;
    private final PaperSql sql;
    private final Office office;
    private final Custody custody;
    private final Documents documents;
    private final List<Answers> answers;

    Desktop(
            Receipts receipts,
            MatterPanels panels,
            PaperSql sql,
            Office office,
            Custody custody,
            Documents documents,
            List<Answers> answers) {
        this.receipts = receipts;
        this.panels = panels;
        this.sql = sql;
        this.office = office;
        this.custody = custody;
        this.documents = documents;
        this.answers = answers;
    }

    Receipt receipt(long id, Acting by) {
        return receipts.find(new MatterId(id), by).orElseThrow(() -> new Gone("receipt " + id));
    }

    /** @throws Gone when there is no scan of it */
    PaperView view(Receipt receipt) {
        Document paper = receipt.paper();
        if (paper == null) {
            throw new Gone("paper");
        }
        return documents.view(paper, "/receipts/" + receipt.id().value(), receipt.number());
    }

    /** Shows the content: on the holder's desk that opens it. */
    ReceiptPage opened(long id, Acting by) {
        Receipt receipt = receipt(id, by);
        custody.open(receipt.id(), by);
        return page(receipt, by);
    }

    Span stay(MatterId receipt, int seq) {
        return panels.stay(receipt, seq);
    }

    ReceiptPage page(Receipt receipt, Acting by) {
        MatterPanel panel = panels.of(receipt.id(), by).orElseThrow(() -> new Gone("receipt"));
        MatterId carrier = panel.held().carrier();
        boolean holder = panel.held().holder().equals(by.post());
        boolean mayMend = by.may(Power.REGISTER)
                && panel.held().state() != MatterState.CLOSED
                && (holder || receipt.diaryUnit().equals(by.unit()));
        return new ReceiptPage(
                receipt,
                panel,
                carrier == null ? null : panels.of(carrier, by).orElse(null),
                receipt.paper() == null ? null : view(receipt),
                office.unit(receipt.diaryUnit()).name(),
                sql.related(receipt.id(), office.principals(by)),
                sql.amendments(receipt.id()),
                answers.stream()
                        .flatMap(one -> one.to(receipt.id(), by).stream())
                        .toList(),
                mayMend,
                panel.can(Act.SEND) && panel.held().from() != null,
                sql.reminder(receipt.id()).orElse(null),
                null);
    }
}
