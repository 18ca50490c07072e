package org.sanchika.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sanchika.platform.security.Barred.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Finds in which chair the caller acts and whether that chair may do what is asked. Closed when in doubt. */
final class PresenceInterceptor implements HandlerInterceptor {
    static final String ACTING_POST = "sanchika.post";
    private static final String POST_HEADER = "X-Post";
    private final Presences presences;

    PresenceInterceptor(Presences presences) {
        this.presences = presences;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Optional<Presence> presence = present(request);
        presence.ifPresent(here -> here.putInto(request));
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            if (ours(method) && method.getMethodAnnotation(Public.class) == null) {
                throw new AccessDeniedException("handler declares no power: " + method);
            }
            return true;
        }
        if (presence.isEmpty()) {
            throw new Barred(request.getHeader(POST_HEADER) == null ? Reason.NO_CHARGE : Reason.NOT_YOUR_POST);
        }
        if (presence.get().mustSetPassword()) {
            return askForPassword(request, response);
        }
        if (!presence.get().may(requires.value())) {
            throw new AccessDeniedException("needs " + requires.value());
        }
        return true;
    }

    /** A person is led to the page where he sets it; a program is told. */
    private static boolean askForPassword(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().startsWith("/api/")) {
            throw new Barred(Reason.PASSWORD_REQUIRED);
        }
        response.sendRedirect("/password");
        return false;
    }

    private Optional<Presence> present(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        String header = request.getHeader(POST_HEADER);
        if (header != null) {
            return header.matches("\\d{1,18}")
                    ? presences.of(person.personId(), Long.parseLong(header))
                    : Optional.empty();
        }
        return chosen(request)
                .flatMap(post -> presences.of(person.personId(), post))
                .or(() -> presences.of(person.personId(), null));
    }

    /** The chair chosen in the session; when that charge has ended meanwhile, the main one acts again. */
    private static Optional<Long> chosen(HttpServletRequest request) {
        var session = request.getSession(false);
        return session == null ? Optional.empty() : Optional.ofNullable((Long) session.getAttribute(ACTING_POST));
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.sanchika.");
    }
}
