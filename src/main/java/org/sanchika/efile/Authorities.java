package org.sanchika.efile;

import java.util.List;
import java.util.Optional;
import org.sanchika.office.Acting;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;

/** Guard files: Acts, rules and standing orders for notes to refer to. Everybody who signs in may read all of them. */
public interface Authorities {
    Optional<Authority> find(long id);

    /** What notes of a desk may rest on: those of its section and the units above it whose citation or words have it. */
    List<Authority> matching(String asked, Acting by, int limit);

    /** Of one guard file, by citation; without those that were withdrawn. */
    List<Authority> of(UnitId unit, String asked, int limit);

    /**
     * Enters it.
     *
     * @return its id; empty when the guard file has this citation
     * @throws org.springframework.security.access.AccessDeniedException when the unit is not his to mend
     */
    Optional<Long> add(NewAuthority entry, Presence here);

    /**
     * Offers it to notes no more. Harmless when it comes twice.
     *
     * @throws org.springframework.security.access.AccessDeniedException when the unit is not his to mend
     */
    void withdraw(Authority authority, Presence here);
}
