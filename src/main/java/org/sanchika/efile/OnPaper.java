package org.sanchika.efile;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;

/** Files that are kept on paper for a while (practice 19), until they become electronic. */
public interface OnPaper {

    /** Lets a paper file stay on paper until another date, with reason and approver. */
    Correction prolong(MatterId file, NewFile.PaperException exception, Acting by);

    /**
     * Makes a paper file electronic: its pages on paper are counted and locked, new ones are counted on from them, and it
     * travels electronically from now on.
     */
    Correction convert(MatterId file, int notePages, int pages, Acting by);

    /**
     * Files of the actor's unit and those below it that are still kept on paper, those first whose time is over.
     */
    List<Line> all(Acting by, int limit);

    /**
     * A line of the report.
     *
     * @param subject empty when the reader may not know it
     * @param until none when nobody allowed it
     */
    record Line(
            MatterId id,
            String number,
            String subject,
            boolean visible,
            LocalName unit,
            LocalName holder,
            String place,
            String reason,
            @Nullable LocalName approver,
            @Nullable LocalDate until,
            boolean over) {}
}
