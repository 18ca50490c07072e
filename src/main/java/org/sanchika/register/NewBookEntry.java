package org.sanchika.register;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.UnitId;

/**
 * What is to be entered in a book: see {@link BookEntry}.
 *
 * @param replaces number in the book of what it takes the place of; none for an entry of its own
 */
public record NewBookEntry(
        UnitId unit,
        BookEntry.Book book,
        String heading,
        String number,
        @Nullable LocalDate dated,
        String fromWhom,
        String fileNumber,
        String brief,
        @Nullable Long replaces,
        BookEntry.@Nullable How how) {}
