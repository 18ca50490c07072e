package org.sanchika.mis.export;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/**
 * A report that was asked for as a file, and how far that is. Public for the template.
 *
 * @param unit with all below it; none for the whole installation
 * @param first and {@code last}: the period, where the report has one
 * @param tries how often it was begun
 * @param total how many lines there are; none where that is not known before
 * @param why it failed; none when it did not
 */
public record Export(
        long id,
        By by,
        String report,
        @Nullable Unit unit,
        LocalDate first,
        LocalDate last,
        Map<String, String> chosen,
        String format,
        Language language,
        Instant orderedAt,
        State state,
        int tries,
        long lines,
        @Nullable Long total,
        long size,
        @Nullable Why why) {
    static final Duration KEPT = Duration.ofDays(7);

    /** Who asked, in which charge. */
    public record By(long person, long charge, long post, LocalName title) {}

    public record Unit(long id, LocalName name) {}

    public enum State {
        WAITING,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED,
        /** It was kept for its time. */
        SWEPT;

        public boolean isUnderWay() {
            return this == WAITING || this == RUNNING;
        }
    }

    public enum Why {
        /** He who asked no longer has the charge in which he did. */
        CHARGE,
        /** The office is no longer his to look at. */
        UNIT,
        /** There is no such report any more. */
        REPORT,
        TOO_MANY,
        /** It was tried in vain. */
        BROKEN
    }

    public Instant keptUntil() {
        return orderedAt.plus(KEPT);
    }
}
