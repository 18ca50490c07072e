package org.sanchika.dispatch.issue;

import java.time.LocalDate;
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
        boolean own = issue.signatory().equals(actor);
        return switch (how.way()) {
            case PAPER -> paper(issue, how.scan() != null);
            case SIGN_IN -> signIn(issue, allowed, own);
            case CERTIFICATE -> signing(issue, actor);
        };
    }

    /** Each signs when it is his turn, and once. */
    static Optional<Outcome.Refusal> signing(Issue issue, PostId actor) {
        Issue.End end = issue.end();
        if (end != null) {
            return Optional.of(ended(end));
        }
        Issue.Cosigner cosigner = issue.cosigner(actor).orElse(null);
        if (cosigner == null && !issue.signatory().equals(actor)) {
            return own(false);
        }
        if (cosigner != null && cosigner.signature() != null) {
            return Optional.of(new Outcome.Obstacle("issue.refusal.signed-already"));
        }
        return issue.isFor(actor) ? Optional.empty() : Optional.of(new Outcome.Obstacle("issue.refusal.turn"));
    }

    /** @param by the last day on which it may be signed; none */
    static Optional<Outcome.Refusal> inTime(@Nullable LocalDate by, LocalDate today) {
        return by == null || !by.isBefore(today)
                ? Optional.empty()
                : Optional.of(new Outcome.Obstacle("issue.refusal.sign-by"));
    }

    /** All by hand on one paper, or each with his certificate. */
    private static Optional<Outcome.Refusal> byHand(Issue issue) {
        return issue.partlySigned().isEmpty()
                ? Optional.empty()
                : Optional.of(new Outcome.Obstacle("issue.refusal.part-signed"));
    }

    private static Optional<Outcome.Refusal> paper(Issue issue, boolean compared) {
        return compared ? byHand(issue) : Optional.of(new Outcome.Obstacle("issue.refusal.uncompared"));
    }

    /** Nobody authenticates in another's name. */
    private static Optional<Outcome.Refusal> signIn(Issue issue, boolean allowed, boolean own) {
        if (!issue.cosigning().signers().isEmpty()) {
            return Optional.of(new Outcome.Obstacle("issue.refusal.sign-in-several"));
        }
        if (!allowed) {
            return Optional.of(new Outcome.Obstacle("issue.refusal.sign-in"));
        }
        return own(own);
    }

    private static Optional<Outcome.Refusal> own(boolean own) {
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
