package org.sanchika.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;

/**
 * Registers of assurances given in the House. Everybody who signs in may read them. The desks of an office and its
 * administrator keep the register of that office; the desk that sees to an assurance enters what happened to it. Acts of
 * others end in {@link org.springframework.security.access.AccessDeniedException}.
 */
public interface Assurances {
    Optional<Assurance> find(long id);

    /**
     * Of an office and all below it, those due first on top.
     *
     * @param all also those that were fulfilled or dropped
     */
    List<Assurance> of(UnitId unit, boolean all, int limit);

    /** Open ones that a desk sees to, or that a file of its section deals with: those due first on top. */
    List<Assurance> near(Acting desk, int limit);

    /** What happened to it, the latest first. */
    List<AssuranceStep> steps(Assurance one, Collection<String> principals);

    boolean mayStep(Assurance one, Presence here);

    /** Enters it under the next number of the office. */
    long add(NewAssurance entry, Presence here);

    Stepped step(Assurance one, AssuranceStep step, Presence here);

    /** The latest of each grade of an office. */
    List<Scrutiny> scrutinies(UnitId unit);

    /** As what he may go through the register; empty when he may not. */
    Optional<Scrutiny.Grade> grade(UnitId unit, Presence here);

    void scrutinise(UnitId unit, String remark, Presence here);
}
