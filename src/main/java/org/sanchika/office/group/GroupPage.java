package org.sanchika.office.group;

import java.util.List;
import org.sanchika.office.Desk;
import org.sanchika.platform.language.LocalName;

/**
 * A saved group with its members.
 *
 * @param above the reader's unit and those above it, nearest first: where all units of a kind can be taken from
 */
public record GroupPage(long id, String name, List<Desk> members, List<Place> above) {
    /** A unit to take from. */
    public record Place(long unit, LocalName name) {}
}
