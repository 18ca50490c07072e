package org.sanchika.dispatch;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/**
 * A draft with one of its versions.
 *
 * @param on what it lies on
 * @param serial its place among the drafts there: DFA-1
 * @param last number of its newest version
 */
public record Draft(DraftId id, On on, int serial, Form form, State state, int last, Version version) {

    /** What a draft lies on, and where what is issued from it belongs. */
    public sealed interface On {
        MatterId matter();

        record File(MatterId matter) implements On {}

        /**
         * A letter that lies in no file.
         *
         * @param section that answers it, in whose register the answer stands; who registered the letter may be another
         */
        record Receipt(MatterId matter, UnitId section) implements On {}
    }

    public enum State {
        DRAFT,
        /** Its text is locked until somebody takes the approval back. */
        APPROVED,
        /** It has its number and date, and waits for the signature. */
        RESERVED,
        ISSUED,
        CANCELLED;

        public boolean isOpen() {
            return this == DRAFT || this == APPROVED || this == RESERVED;
        }
    }

    public record Version(Stamp stamp, DraftText text) {
        public int no() {
            return stamp.no();
        }
    }

    /**
     * Who wrote a version, and when.
     *
     * @param material a senior changed what is said, and not only how
     */
    public record Stamp(
            int no, LocalName by, PostId post, LocalName title, Instant at, String remark, boolean material) {}

    public MatterId matter() {
        return on.matter();
    }

    public DraftText text() {
        return version.text();
    }

    /**
     * A draft as lists show it.
     *
     * @param to its first addressee; empty while it has none
     * @param number of its issue; none before
     */
    public record Line(
            DraftId id,
            int serial,
            Form form,
            State state,
            String language,
            String subject,
            String to,
            int version,
            LocalName by,
            Instant at,
            @Nullable String number) {}
}
