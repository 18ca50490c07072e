package org.sanchika.dispatch.visit;

import java.time.Instant;
import java.util.UUID;
import org.sanchika.custody.MatterId;
import org.sanchika.office.Acting;
import org.sanchika.platform.language.LocalName;

/**
 * A handing over of a file to another installation. Public for the templates.
 *
 * @param unit code of the unit there
 * @param partner with whom it is, as people read it
 * @param said number there, or why it was refused; empty
 * @param by who handed it over, as the program goes on with it
 */
public record Visit(
        long id,
        MatterId file,
        String number,
        String subject,
        long peer,
        UUID packageId,
        UUID shared,
        String unit,
        String partner,
        String reason,
        State state,
        String said,
        String problem,
        LocalName name,
        Acting by,
        Instant at,
        Instant until) {

    public enum State {
        /** Nothing of it has been handed over: it may be called back. */
        WAITING,
        /** All of it was handed over, and the other side has not answered. */
        LEFT,
        RECEIVED,
        /** It is a file of the other office's own now. */
        DIARISED,
        REFUSED,
        FAILED,
        RECALLED,
        RETURNED;

        public boolean isOver() {
            return compareTo(REFUSED) >= 0;
        }
    }

    String key() {
        return VisitConsignor.PREFIX + id;
    }
}
