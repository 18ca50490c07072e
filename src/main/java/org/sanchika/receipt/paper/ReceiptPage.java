package org.sanchika.receipt.paper;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterPanel;
import org.sanchika.platform.document.PaperView;
import org.sanchika.platform.language.LocalName;
import org.sanchika.receipt.Answers;
import org.sanchika.receipt.Receipt;

/**
 * All that the page of a receipt shows. Public for the templates.
 *
 * @param carrier the file it lies in; none when it lies in none, or in one that the reader may not know of
 * @param paper none when it is on paper, or sealed
 * @param office whose stamp is on it
 * @param answers what went out in answer to it
 * @param mayMend the reader may change its details
 * @param mayDispute it lies on the reader's desk and came from another
 * @param reminder that a reply is awaited; none
 * @param problem why the last act was refused; none
 */
public record ReceiptPage(
        Receipt receipt,
        MatterPanel panel,
        @Nullable MatterPanel carrier,
        @Nullable PaperView paper,
        LocalName office,
        List<RelatedRow> related,
        List<AmendmentRow> amendments,
        List<Answers.Answer> answers,
        boolean mayMend,
        boolean mayDispute,
        @Nullable ReminderRow reminder,
        @Nullable String problem) {

    ReceiptPage refused(String why) {
        return new ReceiptPage(
                receipt,
                panel,
                carrier,
                paper,
                office,
                related,
                amendments,
                answers,
                mayMend,
                mayDispute,
                reminder,
                why);
    }
}
