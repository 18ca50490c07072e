package org.sanchika.signing;

import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A signature that somebody wants to put on a PDF.
 *
 * @param field the empty signature field it goes into
 * @param at what the signer says is the time; kept to the second
 * @param reason said in the PDF, as readers show it
 * @param place likewise
 * @param stamp what is seen in the field: a PDF of one page, of the field’s shape; none: the field stays empty
 */
public record SigningAct(
        String field,
        ZonedDateTime at,
        @Nullable String reason,
        @Nullable String place,
        byte @Nullable [] stamp) {

    public SigningAct {
        at = at.truncatedTo(ChronoUnit.SECONDS);
    }
}
