package org.sanchika.custody.sending;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Action;
import org.sanchika.office.Desk;

/**
 * Which desk a sender most probably means. A wrong proposal sends papers astray, so none is better than a guess, and
 * nothing outside one's own office is ever proposed but to whoever asked for an answer.
 */
final class NextRules {
    /** What asks for an answer to whoever sent it, wherever he sits. */
    private static final Set<String> ANSWERED = Set.of(
            Action.FOR_REPLY.name(),
            Action.FOR_REPORT.name(),
            Action.FOR_CONCURRENCE.name(),
            Action.FOR_EXAMINATION.name(),
            Action.FOR_DISCUSSION.name());

    private NextRules() {}

    /**
     * How a matter came to the sender's desk.
     *
     * @param from who sent it; none when it was begun here
     * @param fromHere whether that desk belongs to the sender's office
     * @param action what was asked
     * @param superior of the sender, in his own office; none at its top
     * @param recent desks of his own office that he sent to lately, most often first
     */
    record Facts(
            Desk holder,
            @Nullable Desk from,
            boolean fromHere,
            String action,
            @Nullable Desk superior,
            List<Desk> recent) {}

    static Optional<Desk> next(Facts facts) {
        Desk from = facts.from();
        if (from != null && (ANSWERED.contains(facts.action()) || cameDown(facts, from))) {
            return Optional.of(from);
        }
        if (facts.superior() != null) {
            return Optional.of(facts.superior());
        }
        // the top of the office decides what came up to it, and it goes back the way it came
        return from != null && facts.fromHere() && asksForDecision(facts.action())
                ? Optional.of(from)
                : facts.recent().stream().findFirst();
    }

    private static boolean cameDown(Facts facts, Desk from) {
        return facts.fromHere() && from.level() > facts.holder().level();
    }

    private static boolean asksForDecision(String action) {
        return action.equals(Action.FOR_APPROVAL.name()) || action.equals(Action.PUT_UP.name());
    }
}
