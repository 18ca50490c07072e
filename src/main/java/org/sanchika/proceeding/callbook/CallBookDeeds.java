package org.sanchika.proceeding.callbook;

import java.util.List;
import org.sanchika.custody.Act;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.office.Acting;
import org.springframework.stereotype.Component;

/** The way from a matter to the call book, for whoever may park it, and for all once it was there. */
@Component
class CallBookDeeds implements MatterDeed.Source {
    private final CallBook book;

    CallBookDeeds(CallBook book) {
        this.book = book;
    }

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        boolean offered = CallBook.KINDS.contains(panel.kind()) && (panel.can(Act.PARK) || book.knows(panel.matter()));
        return offered
                ? List.of(new MatterDeed(
                        "/matters/" + panel.matter().value() + "/call-book", "calendar-time", "callbook.title"))
                : List.of();
    }
}
