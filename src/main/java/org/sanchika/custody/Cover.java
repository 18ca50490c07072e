package org.sanchika.custody;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The cover facts of a matter, kept for lists of every kind.
 *
 * @param number as rendered by the state's template
 * @param party from whom it came; empty when it began inside
 * @param physical true when the paper itself travels
 * @param restricted true when it follows the channel of posts only, not sections and heads
 * @param reference NONE, or MLA, MP, COURT, ASSEMBLY, RTI … as the owner of the kind says
 * @param hardDueOn the date fixed from outside: hearing, sitting of the House, 30 days of RTI
 */
public record Cover(
        String number,
        String subject,
        String party,
        boolean physical,
        boolean restricted,
        String reference,
        @Nullable LocalDate hardDueOn) {}
