package org.sanchika.proceeding.particulars;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.receipt.Fault;

/** What is kept of a matter beside its cover. Public for the templates. */
public sealed interface Particulars permits CourtCase, RtiApplication, HouseQuestion {

    Kind kind();

    /** Each as its form names it, in its order: a text, a day, yes or no, one of a list, a year; none for what is open. */
    Map<String, @Nullable Object> said();

    /** The day that is fixed from outside now; none when nothing is due. */
    @Nullable
    LocalDate due();

    List<Fault> faults(LocalDate today);

    /**
     * Public for the templates.
     *
     * @see org.sanchika.receipt.Reference
     */
    enum Kind {
        COURT("court-case", "COURT"),
        RTI("rti", "RTI"),
        QUESTION("question", "ASSEMBLY");

        private final String path;
        private final String reference;

        Kind(String path, String reference) {
            this.path = path;
            this.reference = reference;
        }

        /** The last part of its address. */
        public String path() {
            return path;
        }

        /** What such a matter refers to. */
        String reference() {
            return reference;
        }
    }
}
