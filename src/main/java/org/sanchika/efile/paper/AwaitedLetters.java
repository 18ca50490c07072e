package org.sanchika.efile.paper;

import java.util.Set;
import org.sanchika.custody.Custody;
import org.sanchika.custody.MatterId;
import org.sanchika.receipt.ReceiptRegistered;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A parked file wakes when a letter is registered that names it: what it waits for may have come. */
@Component
class AwaitedLetters {
    private final ShelfSql shelf;
    private final Custody custody;

    AwaitedLetters(ShelfSql shelf, Custody custody) {
        this.shelf = shelf;
        this.custody = custody;
    }

    @EventListener
    void came(ReceiptRegistered letter) {
        Set<String> numbers = QuotedNumbers.in(letter.text());
        if (!numbers.isEmpty()) {
            for (MatterId file : shelf.parked(numbers)) {
                custody.wake(file, letter.number(), null);
            }
        }
    }
}
