package org.sanchika.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Finds in which chair whoever calls acts. */
@Component
public class Caller {
    static final String ACTING_POST = "sanchika.post";
    static final String POST_HEADER = "X-Post";

    private final ObjectProvider<Presences> presences;

    Caller(ObjectProvider<Presences> presences) {
        this.presences = presences;
    }

    /** Empty when nobody is signed in, or the chair that is named is not his. */
    Optional<Presence> present(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        Presences all = presences.getObject();
        String header = request.getHeader(POST_HEADER);
        if (header != null) {
            return header.matches("\\d{1,18}") ? all.of(person.personId(), Long.parseLong(header)) : Optional.empty();
        }
        return chosen(request)
                .flatMap(post -> all.of(person.personId(), post))
                .or(() -> all.of(person.personId(), null));
    }

    /** Lets the frame of a page know who asks where no handler was reached. */
    public void recognise(HttpServletRequest request) {
        if (Presence.of(request) == null) {
            present(request).ifPresent(here -> here.putInto(request));
        }
    }

    /** The chair chosen in the session; when that charge has ended meanwhile, the main one acts again. */
    private static Optional<Long> chosen(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ACTING_POST));
    }
}
