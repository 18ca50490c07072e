package org.sanchika.mis.saved;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;

/**
 * How a view goes by e-mail. Public for the template.
 *
 * @param by who ordered it, under the charge with which it ends
 * @param day of the week (1 Monday) or of the month; 1 for what goes daily
 * @param since nothing goes that was due before
 */
public record Delivery(
        long view,
        Addressee by,
        Rhythm rhythm,
        int day,
        LocalTime at,
        String format,
        Instant since,
        List<Addressee> addressees) {

    public enum Rhythm {
        /** On working days of the office. */
        DAILY,
        WEEKLY,
        MONTHLY
    }

    /** A person under the charge in which he looks at it. */
    public record Addressee(long person, long post, long charge) {}
}
