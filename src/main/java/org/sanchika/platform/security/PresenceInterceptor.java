package org.sanchika.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Finds in which chair the caller acts and whether that chair may do what is asked. Closed when in doubt. */
final class PresenceInterceptor implements HandlerInterceptor {
    static final String ACTING_POST = "sanchika.post";
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
        if (presence.isEmpty() || !presence.get().may(requires.value())) {
            throw new AccessDeniedException("needs " + requires.value());
        }
        if (presence.get().mustSetPassword()) {
            response.sendRedirect("/password");
            return false;
        }
        return true;
    }

    private Optional<Presence> present(HttpServletRequest request) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof SignedIn person)) {
            return Optional.empty();
        }
        return presences.of(person.personId(), wantedPost(request));
    }

    private static @Nullable Long wantedPost(HttpServletRequest request) {
        String header = request.getHeader("X-Post");
        if (header != null) {
            return header.matches("\\d{1,18}") ? Long.parseLong(header) : Long.MIN_VALUE;
        }
        var session = request.getSession(false);
        return session == null ? null : (Long) session.getAttribute(ACTING_POST);
    }

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.sanchika.");
    }
}
