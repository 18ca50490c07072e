package org.sanchika.dispatch;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * An issue on its way to one addressee.
 *
 * @param place of the addressee in the letter; none for what is published
 * @param attempt the second goes out when the first came to nothing
 * @param contact address, e-mail address, telephone number or gazette; empty when it goes by hand or inside
 * @param state the last of its steps
 * @param envelope in which it went; none for what needs none
 * @param steps oldest first
 */
public record Dispatch(
        DispatchId id,
        IssueId issue,
        @Nullable Integer place,
        Mode mode,
        Way way,
        int attempt,
        String recipient,
        String contact,
        LocalDate dated,
        Step.Kind state,
        @Nullable Envelope envelope,
        List<Step> steps) {

    /** The same under the number that it got. */
    public Dispatch numbered(DispatchId given) {
        return new Dispatch(given, issue, place, mode, way, attempt, recipient, contact, dated, state, envelope, steps);
    }

    /** The same with what happened to it. */
    public Dispatch with(List<Step> happened) {
        return new Dispatch(id, issue, place, mode, way, attempt, recipient, contact, dated, state, envelope, happened);
    }

    public enum Mode {
        POST,
        REGISTERED,
        SPEED_POST,
        COURIER,
        /** Entered in the peon book. */
        HAND,
        /** To a desk of this installation. */
        INSIDE,
        EMAIL,
        SMS,
        GAZETTE,
        WEBSITE,
        /** To another installation of this program. */
        EXCHANGE;

        private static final Set<Mode> POSTED = EnumSet.of(POST, REGISTERED, SPEED_POST, COURIER);

        /** Goes in an envelope with a stamp. */
        public boolean isPosted() {
            return POSTED.contains(this);
        }

        /** Goes as paper, which the registry may take care of. */
        public boolean isPaper() {
            return isPosted() || this == HAND;
        }

        /** Goes to the public and to nobody by name. */
        public boolean isPublished() {
            return this == GAZETTE || this == WEBSITE;
        }
    }

    public enum Way {
        SELF,
        /** The office's central registry packs and posts it. */
        REGISTRY
    }

    /**
     * What happened to it.
     *
     * @param dated the day on which it happened, as told
     * @param remark who took it, or why it came back
     * @param by none when the program learnt it by itself
     */
    public record Step(
            Kind kind,
            LocalDate dated,
            String remark,
            @Nullable LocalName by,
            Instant at) {

        public enum Kind {
            /** With the registry. */
            QUEUED,
            PACKED,
            /** To be sent by the program as soon as it can. */
            WAITING,
            SENT,
            DELIVERED,
            /** Who got it said so. */
            ACKNOWLEDGED,
            DIARISED,
            /** Came back undelivered. */
            RETURNED,
            FAILED,
            REFUSED,
            /** The registry gave it back to whom it came from. */
            SENT_BACK;

            private static final Set<Kind> VAIN = EnumSet.of(RETURNED, FAILED, REFUSED, SENT_BACK);

            /** It came to nothing, and may be sent once more. */
            public boolean isVain() {
                return VAIN.contains(this);
            }

            /** What may follow. */
            public Set<Kind> next() {
                return switch (this) {
                    case QUEUED -> EnumSet.of(PACKED, SENT_BACK);
                    case PACKED -> EnumSet.of(SENT);
                    case WAITING -> EnumSet.of(SENT, DELIVERED, FAILED);
                    case SENT -> EnumSet.of(DELIVERED, ACKNOWLEDGED, DIARISED, RETURNED, FAILED, REFUSED);
                    case DELIVERED -> EnumSet.of(ACKNOWLEDGED, DIARISED, RETURNED, FAILED, REFUSED);
                    case ACKNOWLEDGED, DIARISED, RETURNED, FAILED, REFUSED, SENT_BACK -> EnumSet.noneOf(Kind.class);
                };
            }
        }
    }

    /**
     * @param weight in grams
     * @param postage in paise
     */
    public record Envelope(long id, String number, int weight, long postage, String trackingNo) {}
}
