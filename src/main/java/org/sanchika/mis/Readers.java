package org.sanchika.mis;

import java.util.Optional;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;
import org.sanchika.platform.security.Presences;
import org.springframework.stereotype.Component;

/** Who a report is made for while nobody waits for it. */
@Component
public class Readers {
    private final Presences presences;

    Readers(Presences presences) {
        this.presences = presences;
    }

    /** As he may look at reports today in that post; empty when he may not. */
    public Optional<Presence> in(long person, long post) {
        return presences.of(person, post).filter(here -> here.may(Power.REPORT));
    }

    /** As he may look at reports today under that charge of his; empty when he may not. */
    public Optional<Presence> under(long person, long post, long charge) {
        return in(person, post).filter(here -> here.acting().chargeId() == charge);
    }
}
