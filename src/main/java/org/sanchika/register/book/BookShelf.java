package org.sanchika.register.book;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Acting;
import org.sanchika.office.Office;
import org.sanchika.office.UnitId;
import org.sanchika.platform.number.NumberSeries;
import org.sanchika.platform.security.Presence;
import org.sanchika.register.BookEntry;
import org.sanchika.register.Books;
import org.sanchika.register.Keeping;
import org.sanchika.register.NewBookEntry;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The books of offices as the database keeps them. */
@Service
@Transactional
class BookShelf implements Books {
    private final BookSql sql;
    private final Keeping keeping;
    private final Office office;
    private final NumberSeries numbers;
    private final Clock clock;

    BookShelf(BookSql sql, Keeping keeping, Office office, NumberSeries numbers, Clock clock) {
        this.sql = sql;
        this.keeping = keeping;
        this.office = office;
        this.numbers = numbers;
        this.clock = clock;
    }

    @Override
    public List<BookEntry> of(
            UnitId unit, BookEntry.Book book, String asked, Collection<String> principals, int limit) {
        return sql.of(unit, book, asked, principals, limit);
    }

    @Override
    public Optional<Long> add(NewBookEntry entry, Presence here) {
        keeping.demand(keeping.mayKeep(entry.unit(), here));
        Long old = entry.replaces();
        Long replaced = old == null
                ? null
                : sql.standing(entry.unit(), entry.book(), old).orElse(null);
        if (old != null && replaced == null) {
            return Optional.empty();
        }
        long no = number(entry, old);
        Acting by = Acting.of(here);
        return sql.add(entry, no, replaced, by, office.principals(by), clock.instant())
                ? Optional.of(no)
                : Optional.empty();
    }

    /** A correction stands under the number of what it corrects. */
    private long number(NewBookEntry entry, @Nullable Long old) {
        return old != null && entry.how() == BookEntry.How.CORRECTED
                ? old
                : numbers.next(entry.book().path() + "/" + entry.unit().value());
    }
}
