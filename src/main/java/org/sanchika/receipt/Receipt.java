package org.sanchika.receipt;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;

/**
 * A registered letter with all that is known of it.
 *
 * @param paper its scan; none for one that only travels on paper
 * @param splitFrom the receipt it was copied or split from
 * @param duplicateOf the earlier one that it turned out to be, or was registered in spite of
 * @param disputes how often it came back as "not ours"
 */
public record Receipt(
        MatterId id,
        long computerNo,
        String number,
        LocalDate diarisedOn,
        UnitId diaryUnit,
        boolean physical,
        boolean restricted,
        Letter letter,
        Sender.Card sender,
        NewReceipt.Handling handling,
        @Nullable Document paper,
        String fileName,
        @Nullable MatterId splitFrom,
        @Nullable MatterId duplicateOf,
        int disputes,
        @Nullable Disposal disposal) {
    /** Code of letters as a kind of matter. */
    public static final String KIND = "RECEIPT";

    /** The same letter, to be registered once more under a number of its own. */
    public NewReceipt again(String subject) {
        Letter l = letter;
        Letter same = new Letter(
                l.receivedOn(),
                l.date(),
                l.ref(),
                l.type(),
                l.language(),
                l.mode(),
                l.modeNo(),
                l.grade(),
                l.sealed(),
                subject,
                l.category(),
                l.enclosures(),
                l.enclosureMissing(),
                l.remarks());
        NewReceipt.Scan scan = paper == null ? null : new NewReceipt.Scan(paper.sha256(), fileName);
        return new NewReceipt(physical, same, sender, handling, scan, true);
    }
}
