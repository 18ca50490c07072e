package org.sanchika.register.book;

import java.util.List;
import org.sanchika.custody.MatterDeed;
import org.sanchika.custody.MatterPanel;
import org.sanchika.office.Acting;
import org.sanchika.platform.security.Power;
import org.sanchika.register.BookEntry;
import org.springframework.stereotype.Component;

/** The way from a file to the precedent book of the reader's section, for whoever keeps that. */
@Component
class BookDeeds implements MatterDeed.Source {
    private static final String FILE = "FILE";

    @Override
    public List<MatterDeed> of(MatterPanel panel, Acting reader) {
        return reader.may(Power.ACT) && mayBeNamed(panel)
                ? List.of(new MatterDeed(
                        "/units/" + reader.unit().value() + "/" + BookEntry.Book.PRECEDENT.path() + "?file="
                                + panel.matter().value() + "#new",
                        "bookmark",
                        "book.from-file"))
                : List.of();
    }

    /** Everybody reads the book: what only its channel may know of is not put into it unasked. */
    static boolean mayBeNamed(MatterPanel panel) {
        return panel.kind().equals(FILE) && !panel.held().restricted();
    }
}
