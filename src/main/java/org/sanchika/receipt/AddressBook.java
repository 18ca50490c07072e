package org.sanchika.receipt;

import java.util.List;
import org.sanchika.office.Acting;

/** Groups of people outside to whom an office writes at once: the banks of the district, all pramukhs. */
public interface AddressBook {

    /** @param size how many are in it */
    record Group(long id, String name, int size) {}

    /** Those of the actor's office, by name. */
    List<Group> groups(Acting by);

    /** Who is in it now, in the order in which they came; nobody for a group of another office. */
    List<Sender.Card> members(long group, Acting by);
}
