package org.sanchika.platform.security;

import jakarta.servlet.http.HttpSession;

/** The chair chosen in a session. */
public final class ActingPost {
    private ActingPost() {}

    /** From the next request on the person acts in {@code postId}; whether he may is checked then, each time. */
    public static void choose(HttpSession session, long postId) {
        session.setAttribute(Caller.ACTING_POST, postId);
    }
}
