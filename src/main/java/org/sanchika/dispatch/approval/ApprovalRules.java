package org.sanchika.dispatch.approval;

import java.util.Optional;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Draft;

/** Who may approve, take back and cancel, and when. Facts come in, the reason why not goes out. */
final class ApprovalRules {
    private ApprovalRules() {}

    /**
     * @param version that was read, of {@code last}
     * @param level of the actor's desk; {@code needed} is what the delegation asks
     * @param missing how much its form still lacks
     */
    static Optional<Outcome.Refusal> approving(
            Draft.State state, int version, int last, int level, int needed, int missing) {
        if (state != Draft.State.DRAFT) {
            return Optional.of(new Outcome.Obstacle("draft.refusal." + state));
        }
        if (version != last) {
            return Optional.of(new Outcome.Obstacle("approval.overtaken"));
        }
        if (level < needed) {
            return Optional.of(new Outcome.Obstacle("approval.level"));
        }
        return missing > 0 ? Optional.of(new Outcome.Obstacle("approval.missing")) : Optional.empty();
    }

    static Optional<Outcome.Refusal> disapproving(Draft.State state, int level, int needed, String reason) {
        if (state != Draft.State.APPROVED) {
            return Optional.of(
                    new Outcome.Obstacle(state == Draft.State.DRAFT ? "approval.none" : "draft.refusal." + state));
        }
        return level < needed ? Optional.of(new Outcome.Obstacle("approval.level")) : reason(reason);
    }

    /** What was approved is cancelled only by who could approve it. */
    static Optional<Outcome.Refusal> cancelling(Draft.State state, int level, int needed, String reason) {
        if (state != Draft.State.DRAFT && state != Draft.State.APPROVED) {
            return Optional.of(new Outcome.Obstacle("draft.refusal." + state));
        }
        return state == Draft.State.APPROVED && level < needed
                ? Optional.of(new Outcome.Obstacle("approval.level"))
                : reason(reason);
    }

    private static Optional<Outcome.Refusal> reason(String reason) {
        if (reason.isBlank()) {
            return Optional.of(new Outcome.ReasonMissing());
        }
        return reason.length() > Send.REMARKS ? Optional.of(new Outcome.TextTooLong(Send.REMARKS)) : Optional.empty();
    }
}
