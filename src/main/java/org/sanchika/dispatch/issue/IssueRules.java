package org.sanchika.dispatch.issue;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.Outcome;
import org.sanchika.custody.Send;
import org.sanchika.dispatch.Draft;
import org.sanchika.dispatch.Issue;
import org.sanchika.dispatch.Issues.Authentication;
import org.sanchika.office.PostId;

/** When a number is taken, and what makes it an issue. Facts come in, the reason why not goes out. */
final class IssueRules {
    private IssueRules() {}

    static Optional<Outcome.Refusal> reserving(Draft.State state) {
        return switch (state) {
            case APPROVED -> Optional.empty();
            case DRAFT -> Optional.of(new Outcome.Obstacle("issue.refusal.unapproved"));
            case RESERVED, ISSUED, CANCELLED -> Optional.of(new Outcome.Obstacle("draft.refusal." + state));
        };
    }

    /** @param allowed whether the installation lets an issue be authenticated by sign-in */
    static Optional<Outcome.Refusal> issuing(Issue issue, Authentication how, boolean allowed, PostId actor) {
        Issue.End end = issue.end();
        if (end != null) {
            return Optional.of(ended(end));
        }
        return switch (how.way()) {
            case PAPER ->
                how.compared() ? Optional.empty() : Optional.of(new Outcome.Obstacle("issue.refusal.uncompared"));
            case SIGN_IN -> signIn(allowed, issue.signatory().equals(actor));
        };
    }

    /** Nobody authenticates in another's name. */
    private static Optional<Outcome.Refusal> signIn(boolean allowed, boolean own) {
        if (!allowed) {
            return Optional.of(new Outcome.Obstacle("issue.refusal.sign-in"));
        }
        return own ? Optional.empty() : Optional.of(new Outcome.Obstacle("issue.refusal.not-signatory"));
    }

    static Optional<Outcome.Refusal> givingUp(Issue.@Nullable End end, String reason) {
        if (end != null) {
            return Optional.of(ended(end));
        }
        if (reason.isBlank()) {
            return Optional.of(new Outcome.ReasonMissing());
        }
        return reason.length() > Send.REMARKS ? Optional.of(new Outcome.TextTooLong(Send.REMARKS)) : Optional.empty();
    }

    private static Outcome.Refusal ended(Issue.End end) {
        return new Outcome.Obstacle(end.isIssued() ? "draft.refusal.ISSUED" : "issue.refusal.given-up");
    }
}
