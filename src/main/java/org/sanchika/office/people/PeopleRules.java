package org.sanchika.office.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Mended.Refused;
import org.sanchika.platform.language.LocalName;
import org.sanchika.platform.security.Power;

/** What an administrator may do to people and their charges. Facts come in as arguments; the answer is a reason, or none. */
public final class PeopleRules {
    /** So far ahead may a charge be given. */
    static final int DAYS_AHEAD = 90;

    private PeopleRules() {}

    /**
     * A charge by which it is judged whose person somebody is: those not ended, else the last.
     *
     * @param within in or below the administrator's unit
     * @param installation the post holds the power over the installation
     */
    public record Standing(boolean within, boolean installation) {}

    /**
     * Whether an administrator answers for a person. All charges must be his: else an office that gives somebody an
     * additional charge could take over his sign-in.
     */
    public static Optional<Refused> person(Set<Power> powers, List<Standing> standings) {
        if (powers.contains(Power.INSTALLATION)) {
            return Optional.empty();
        }
        if (standings.stream().anyMatch(Standing::installation)) {
            return refused("person", "installation");
        }
        return standings.stream().allMatch(Standing::within) ? Optional.empty() : refused("person", "other-office");
    }

    static Optional<Refused> code(Set<Power> powers, List<Standing> standings, boolean oneself, boolean loginTaken) {
        if (oneself) {
            return refused("login", "own-code");
        }
        return person(powers, standings).or(() -> loginTaken ? refused("login", "login-taken") : Optional.empty());
    }

    /**
     * What is known when a charge is to be given.
     *
     * @param holderSince since when the present holder holds the post; none when it is vacant
     * @param alreadyHere the person holds this very post
     * @param regular the post that the person holds in regular charge, none when he holds none
     */
    public record ChargeFacts(
            boolean postReached,
            boolean postClosed,
            boolean queue,
            boolean installation,
            @Nullable LocalDate holderSince,
            boolean alreadyHere,
            @Nullable LocalName regular) {}

    public static Optional<Refused> charge(
            Set<Power> powers,
            ChargeFacts facts,
            String kind,
            LocalDate from,
            @Nullable LocalDate until,
            LocalDate today) {
        return post(powers, facts)
                .or(() -> facts.alreadyHere() ? refused("person", "already-here") : Optional.empty())
                .or(() -> days(facts, kind, from, until, today))
                .or(() -> kind.equals("REGULAR") && facts.regular() != null
                        ? refused("kind", "regular-elsewhere", facts.regular())
                        : Optional.empty());
    }

    public static boolean holds(String kind) {
        return !kind.equals("LINK") && !kind.equals("ASSISTANT");
    }

    private static Optional<Refused> post(Set<Power> powers, ChargeFacts facts) {
        if (!facts.postReached()) {
            return refused("post", "outside");
        }
        if (facts.installation() && !powers.contains(Power.INSTALLATION)) {
            return refused("post", "installation");
        }
        if (facts.postClosed()) {
            return refused("post", "closed-post");
        }
        return facts.queue() ? refused("post", "queue") : Optional.empty();
    }

    private static Optional<Refused> days(
            ChargeFacts facts, String kind, LocalDate from, @Nullable LocalDate until, LocalDate today) {
        if (from.isAfter(today.plusDays(DAYS_AHEAD))) {
            return refused("from", "too-far", DAYS_AHEAD);
        }
        if (until != null && until.isBefore(from)) {
            return refused("until", "until-before-from");
        }
        LocalDate since = facts.holderSince();
        return holds(kind) && since != null && !from.isAfter(since)
                ? refused("from", "before-holder", since)
                : Optional.empty();
    }

    private static Optional<Refused> refused(String field, String key, Object... arguments) {
        return Optional.of(Refused.of(field, key, arguments));
    }
}
