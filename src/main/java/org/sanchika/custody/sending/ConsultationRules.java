package org.sanchika.custody.sending;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.sanchika.custody.Action;
import org.sanchika.custody.Span;
import org.sanchika.office.Desk;

/**
 * Another office is asked for its view (practice 18): the matter goes there for concurrence, only the result is noted on it,
 * and it returns to whoever asked. The ledger tells it; nothing else is kept.
 */
final class ConsultationRules {
    private ConsultationRules() {}

    /**
     * The sending that asked for a view which has not come back yet.
     *
     * @param path oldest first
     * @param sameOffice whether two desks belong to one office
     */
    static Optional<Span> open(List<Span> path, BiPredicate<Desk, Desk> sameOffice) {
        Span asked = null;
        for (Span span : path) {
            if (asked != null
                    && asked.from() != null
                    && span.to().post().equals(asked.from().post())) {
                asked = null;
            }
            Desk from = span.from();
            boolean asks = asked == null
                    && from != null
                    && span.action().equals(Action.FOR_CONCURRENCE.name())
                    && !sameOffice.test(from, span.to());
            if (asks) {
                asked = span;
            }
        }
        return Optional.ofNullable(asked);
    }
}
