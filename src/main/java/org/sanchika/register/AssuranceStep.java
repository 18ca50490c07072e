package org.sanchika.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;

/**
 * What happened to an assurance.
 *
 * @param matter the letter or file of {@code reference}, when it lies here and the reader may know of it
 * @param by who entered it; with {@code at} unknown in what is still to be entered
 */
public record AssuranceStep(
        Kind kind,
        LocalDate on,
        @Nullable LocalDate dueOn,
        @Nullable PostId toPost,
        @Nullable LocalName toTitle,
        String reference,
        @Nullable MatterId matter,
        String grantedBy,
        String remark,
        @Nullable LocalName by,
        @Nullable Instant at) {

    public enum Kind {
        EXTENDED,
        PART,
        FULFILLED,
        DROPPED,
        /** It stands open again: what was entered before was wrong, or the House did not accept it. */
        PENDING,
        MATTER,
        HANDED;

        public boolean needsGrant() {
            return this == EXTENDED || this == DROPPED;
        }

        public boolean needsRemark() {
            return needsGrant() || this == PENDING;
        }
    }
}
