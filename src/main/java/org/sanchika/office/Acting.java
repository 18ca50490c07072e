package org.sanchika.office;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.security.Power;
import org.sanchika.platform.security.Presence;

/** A person acting in a post under a charge: the three that are recorded on every act. */
public record Acting(PersonId person, PostId post, ChargeId charge, UnitId unit, Set<Power> powers) {
    public static Acting of(Presence here) {
        return new Acting(
                new PersonId(here.personId()),
                new PostId(here.acting().postId()),
                new ChargeId(here.acting().chargeId()),
                new UnitId(here.acting().unitId()),
                here.powers());
    }

    /**
     * Who did an act, when the program goes on with it later: the columns {@code person_id}, {@code post_id}, {@code charge_id} and
     * {@code unit_id}. He may read and act, and nothing else that his office lets him.
     */
    public static Acting of(ResultSet row) throws SQLException {
        return new Acting(
                new PersonId(row.getLong("person_id")),
                new PostId(row.getLong("post_id")),
                new ChargeId(row.getLong("charge_id")),
                new UnitId(row.getLong("unit_id")),
                EnumSet.of(Power.READ, Power.ACT));
    }

    /** Of what he may see the figures: this unit and all below it; none: of the whole installation, for who runs that. */
    public @Nullable UnitId reach() {
        return may(Power.INSTALLATION) ? null : unit;
    }

    public boolean may(Power power) {
        return powers.contains(power);
    }
}
