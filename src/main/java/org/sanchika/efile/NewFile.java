package org.sanchika.efile;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Priority;
import org.sanchika.office.FileHeadId;
import org.sanchika.office.PostId;

/**
 * A file about to be opened.
 *
 * @param onPaper why it is kept on paper; none for an electronic file
 * @param old the paper file it was until now; none for a new one
 */
public record NewFile(
        CoverPage cover,
        Numbering numbering,
        Priority priority,
        @Nullable PaperException onPaper,
        @Nullable PaperFile old) {

    /** Where its number comes from. */
    public sealed interface Numbering {
        /** The next serial under a head of the file index. */
        record Under(FileHeadId head) implements Numbering {}

        /** As typed; unique all the same. */
        record Typed(String number) implements Numbering {}
    }

    /** Practice 19: a file kept on paper needs a reason, an approver and an end. */
    public record PaperException(String reason, PostId approver, LocalDate until) {}

    /**
     * Practice 19: a live paper file that becomes electronic. Its note and correspondence pages are counted, new ones go
     * on from there.
     */
    public record PaperFile(String number, int notePages, int pages) {}

    /** An electronic file under {@code head}. */
    public static NewFile under(FileHeadId head, CoverPage cover) {
        return new NewFile(cover, new Numbering.Under(head), Priority.ORDINARY, null, null);
    }
}
