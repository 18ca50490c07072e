package org.sanchika.mis.saved;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One view on its way to one addressee on one day.
 *
 * @param tried when it was last handed to the server without an answer
 */
record Sending(
        long id,
        long view,
        Delivery.Addressee to,
        LocalDate day,
        String format,
        String messageId,
        Instant reservedAt,
        @Nullable Instant tried) {

    enum Why {
        /** The addressee no longer has the charge under which he looked at it, or it lets him see no reports. */
        CHARGE,
        UNIT,
        REPORT,
        /** He has no address. */
        ADDRESS,
        /** By the mail server. */
        REFUSED,
        /** The mail server could not be reached for a day. */
        UNREACHED,
        /** The mail server took it, and it came back. */
        BOUNCED
    }
}
