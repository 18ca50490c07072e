package org.sanchika.efile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;
import org.sanchika.platform.document.Document;
import org.sanchika.platform.language.Language;

/**
 * An Act, a rule or a standing order on which notes rest, as an office keeps it in its guard file. It never changes:
 * a rule that was amended is withdrawn and entered anew, so that old notes lead to the words they were written by.
 *
 * @param unit whose guard file; offices below it use it too
 * @param citation as notes quote it, for example number and date of an order, or the section of an Act
 * @param madeOn day of the order; none where the citation says it all
 * @param wording what it says; empty where there is only the paper
 * @param paper a scan of it; none where there are only the words
 * @param withdrawn no longer offered to notes
 */
public record Authority(
        long id,
        UnitId unit,
        Kind kind,
        String citation,
        @Nullable LocalDate madeOn,
        Language language,
        String wording,
        @Nullable Document paper,
        String fileName,
        boolean withdrawn) {

    public static final int LONGEST_CITATION = 200;
    public static final int LONGEST_WORDING = 10_000;

    public enum Kind {
        ACT,
        RULE,
        ORDER
    }

    /** Where it can be read, and what a reference in a note leads to. */
    public String address() {
        return "/authorities/" + id;
    }
}
