package org.sanchika.office.tree;

import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended.Refused;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Role;

/** What an administrator may do to units and posts. Facts come in as arguments; the answer is a reason, or none. */
public final class TreeRules {
    private TreeRules() {}

    /** Above whom the whole installation lies may mend it; any other only his own unit and what lies below it. */
    public static boolean reaches(Set<Power> powers, boolean within) {
        return powers.contains(Power.INSTALLATION) || powers.contains(Power.OFFICE) && within;
    }

    /** A unit under which others are put. */
    public record Parent(boolean reached, boolean closed, boolean belowItself) {}

    /**
     * @param parent none for a unit at the top
     * @param installation whether the administrator's word holds for the whole installation
     */
    public static Optional<Refused> unit(@Nullable Parent parent, boolean codeTaken, boolean installation) {
        if (parent == null) {
            return installation ? codeTaken(codeTaken) : refused("parent", "top");
        }
        if (!parent.reached()) {
            return refused("parent", "outside");
        }
        if (parent.closed()) {
            return refused("parent", "closed-unit");
        }
        return parent.belowItself() ? refused("parent", "cycle") : codeTaken(codeTaken);
    }

    static Optional<Refused> closeUnit(int openUnits, int openPosts) {
        if (openUnits > 0) {
            return refused("close", "has-units", openUnits);
        }
        return openPosts > 0 ? refused("close", "has-posts", openPosts) : Optional.empty();
    }

    /**
     * What is known about a post that is to be added or changed.
     *
     * @param otherHead who else heads the unit already
     * @param otherQueue whether the unit has another queue already
     * @param superiorKnown false when a superior was named that is not there
     * @param belowItself the superior named reports, however far, to this post
     */
    public record PostFacts(
            boolean unitClosed,
            boolean codeTaken,
            @Nullable LocalName otherHead,
            boolean otherQueue,
            boolean superiorKnown,
            boolean superiorClosed,
            boolean belowItself) {}

    public static Optional<Refused> post(PostFacts facts, boolean heads, boolean queue) {
        if (facts.unitClosed()) {
            return refused("code", "closed-unit");
        }
        if (facts.codeTaken()) {
            return refused("code", "code-taken");
        }
        if (heads && facts.otherHead() != null) {
            return refused("heads", "head-taken", facts.otherHead());
        }
        if (queue && facts.otherQueue()) {
            return refused("queue", "queue-taken");
        }
        if (!facts.superiorKnown()) {
            return refused("reportsTo", "no-such-post");
        }
        if (facts.superiorClosed()) {
            return refused("reportsTo", "closed-post");
        }
        return facts.belowItself() ? refused("reportsTo", "line-cycle") : Optional.empty();
    }

    /** Nobody gives, takes or touches what is above his own power. */
    public static Optional<Refused> roles(Set<Power> powers, Set<Role> before, Set<Role> after) {
        boolean touches = before.contains(Role.INSTALLATION_ADMIN) || after.contains(Role.INSTALLATION_ADMIN);
        return touches && !powers.contains(Power.INSTALLATION) ? refused("roles", "installation") : Optional.empty();
    }

    static Optional<Refused> closePost(long matters, int charges, int juniors) {
        if (matters > 0) {
            return refused("close", "has-matters", matters);
        }
        if (charges > 0) {
            return refused("close", "has-charges", charges);
        }
        return juniors > 0 ? refused("close", "has-juniors", juniors) : Optional.empty();
    }

    private static Optional<Refused> codeTaken(boolean taken) {
        return taken ? refused("code", "code-taken") : Optional.empty();
    }

    private static Optional<Refused> refused(String field, String key, Object... arguments) {
        return Optional.of(Refused.of(field, key, arguments));
    }
}
