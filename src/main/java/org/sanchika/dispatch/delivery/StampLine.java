package org.sanchika.dispatch.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A line of an office's stamp account. Public for the templates.
 *
 * @param amount in paise, as {@code balance}, which is what is left after it
 * @param number of the envelope that it was used for; empty for none
 * @param by none before it is written
 */
public record StampLine(
        int seq,
        Kind kind,
        long amount,
        long balance,
        String number,
        String recipient,
        String remark,
        LocalDate dated,
        @Nullable LocalName by) {

    public enum Kind {
        BOUGHT,
        USED,
        /** Torn, lost or stamped in error: taken out of the account with the reason. */
        SPOILT
    }

    public long bought() {
        return kind == Kind.BOUGHT ? amount : 0;
    }

    public long spent() {
        return kind == Kind.BOUGHT ? 0 : amount;
    }
}
