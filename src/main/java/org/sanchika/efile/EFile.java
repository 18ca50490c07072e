package org.sanchika.efile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.UnitId;

/**
 * A file as its cover tells it.
 *
 * @param main the file whose part or volume it is; none for a main file
 * @param place 1 for the first part or volume; 0 for a main file
 * @param head none when its number was typed
 * @param unit the section that opened it
 * @param paperNotes note pages that lie in the locked paper file; 0 for none
 * @param paperPages correspondence pages that lie there
 * @param onPaper why a paper file may stay one, and until when; none when nobody allowed it
 */
public record EFile(
        MatterId id,
        long computerNo,
        String number,
        Kind kind,
        @Nullable MatterId main,
        int place,
        @Nullable FileHeadId head,
        UnitId unit,
        LocalDate openedOn,
        boolean physical,
        CoverPage cover,
        String oldNumber,
        int paperNotes,
        int paperPages,
        NewFile.@Nullable PaperException onPaper) {
    /** Code of files as a kind of matter. */
    public static final String KIND = "FILE";

    public enum Kind {
        MAIN,
        /** Opened while the main file is away; merged back when it returns. */
        PART,
        /** Goes on when the one before it is full. */
        VOLUME
    }
}
