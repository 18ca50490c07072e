package org.sanchika.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.Language;
import org.sanchika.platform.language.LocalName;

/**
 * Who is here and in which chair: the person, the charge under which he acts, the post and its unit.
 *
 * @param charges every charge the person holds today, the acting one among them
 * @param mustSetPassword true after a one-time code, until a password of one's own is set
 * @param typing how the person types Hindi or Bengali; {@code off} when the keyboard does it
 * @param language the language the person prefers
 */
public record Presence(
        long personId,
        LocalName name,
        Charge acting,
        Set<Role> roles,
        List<Charge> charges,
        boolean mustSetPassword,
        String typing,
        Language language) {
    private static final String ATTRIBUTE = Presence.class.getName();

    /**
     * A person's hold on a post.
     *
     * @param kind REGULAR, ADDITIONAL, IN_CHARGE, LINK or ASSISTANT
     * @param officeKind what the post's office is (DISTRICT, SECRETARIAT …): offices of one state say things otherwise
     */
    public record Charge(
            long chargeId,
            long postId,
            LocalName post,
            int level,
            long unitId,
            LocalName unit,
            String kind,
            String officeKind) {}

    public Set<Power> powers() {
        return Role.powersOf(roles);
    }

    public boolean may(Power power) {
        return powers().contains(power);
    }

    /** The presence of this request, none when nobody is signed in. */
    public static @Nullable Presence of(HttpServletRequest request) {
        return (Presence) request.getAttribute(ATTRIBUTE);
    }

    void putInto(HttpServletRequest request) {
        request.setAttribute(ATTRIBUTE, this);
    }
}
