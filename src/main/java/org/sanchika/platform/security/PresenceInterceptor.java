package org.sanchika.platform.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.sanchika.platform.security.Barred.Reason;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Decides whether the chair in which the caller acts may do what is asked. Closed when in doubt. */
final class PresenceInterceptor implements HandlerInterceptor {
    private final Caller caller;

    PresenceInterceptor(Caller caller) {
        this.caller = caller;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method)) {
            return true;
        }
        Optional<Presence> presence = caller.present(request);
        presence.ifPresent(here -> here.putInto(request));
        Requires requires = method.getMethodAnnotation(Requires.class);
        if (requires == null) {
            if (ours(method) && method.getMethodAnnotation(Public.class) == null) {
                throw new AccessDeniedException("handler declares no power: " + method);
            }
            return true;
        }
        if (presence.isEmpty()) {
            throw new Barred(request.getHeader(Caller.POST_HEADER) == null ? Reason.NO_CHARGE : Reason.NOT_YOUR_POST);
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

    private static boolean ours(HandlerMethod method) {
        return method.getBeanType().getName().startsWith("org.sanchika.");
    }
}
