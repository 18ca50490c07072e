package org.sanchika.register;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.office.UnitId;
import org.sanchika.platform.language.LocalName;

/**
 * A standing order, or a precedent, as an office keeps it.
 *
 * @param no in its book; one that was corrected keeps it
 * @param number of the order itself; empty for a precedent
 * @param matter the file of {@code fileNumber}, when it lies here and the reader may know of it
 * @param brief what was decided, or what the order says
 * @param supersededBy number in the book of the order that came after it; none while it holds
 */
public record BookEntry(
        long id,
        UnitId unit,
        LocalName unitName,
        Book book,
        long no,
        String heading,
        String number,
        @Nullable LocalDate dated,
        String fromWhom,
        String fileNumber,
        @Nullable MatterId matter,
        String brief,
        @Nullable Long supersededBy,
        boolean corrected,
        LocalName by,
        Instant at) {

    public enum Book {
        ORDER,
        PRECEDENT;

        /** The last part of its address. */
        public String path() {
            return this == ORDER ? "standing-orders" : "precedents";
        }
    }

    public enum How {
        /** The entry was wrong: this one stands under its number. */
        CORRECTED,
        /** The order holds no longer: this one came after it. */
        SUPERSEDED
    }
}
