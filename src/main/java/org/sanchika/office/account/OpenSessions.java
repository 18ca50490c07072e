package org.sanchika.office.account;

import org.jspecify.annotations.Nullable;
import org.sanchika.office.SignInReset;
import org.springframework.context.event.EventListener;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions a person has open, on whichever computer. */
@Component
class OpenSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OpenSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** Ends them all but {@code stays}. */
    void end(String login, @Nullable String stays) {
        for (String id : sessions.findByPrincipalName(login).keySet()) {
            if (!id.equals(stays)) {
                sessions.deleteById(id);
            }
        }
    }

    /** Whoever was signed in with the old password is so no longer. */
    @EventListener
    void reset(SignInReset reset) {
        end(reset.login(), null);
    }
}
