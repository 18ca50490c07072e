package org.sanchika.register;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sanchika.office.UnitId;
import org.sanchika.platform.security.Presence;

/**
 * Standing orders and precedents of offices. Everybody who signs in may read them; the desks of an office and its
 * administrator enter them, and others end in {@link org.springframework.security.access.AccessDeniedException}.
 */
public interface Books {
    /** What stands in a book, or as much of it as has {@code asked}; the latest first. */
    List<BookEntry> of(UnitId unit, BookEntry.Book book, String asked, Collection<String> principals, int limit);

    /** Its number in the book; empty when there is nothing that it could take the place of. */
    Optional<Long> add(NewBookEntry entry, Presence here);
}
