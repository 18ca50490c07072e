package org.sanchika.office;

import java.util.Set;
import org.sanchika.platform.security.Power;

/** A person acting in a post under a charge: the three that are recorded on every act. */
public record Acting(PersonId person, PostId post, ChargeId charge, UnitId unit, Set<Power> powers) {
    public boolean may(Power power) {
        return powers.contains(power);
    }
}
