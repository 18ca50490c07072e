package org.sanchika.receipt.register;

import java.time.DateTimeException;
import java.time.Instant;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** A place in the list of a day's dak: the line seen last. */
record DakPlace(long unit, Instant at, long matter) {
    static final DakPlace START = new DakPlace(0, Instant.EPOCH, 0);

    static DakPlace of(DakRow row) {
        return new DakPlace(row.unitId(), row.sentAt(), row.id());
    }

    /** What a program sends back (400 when it is no place). */
    static DakPlace parse(String text) {
        if (text.isEmpty()) {
            return START;
        }
        String[] parts = text.split("~", 3);
        try {
            return new DakPlace(Long.parseLong(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2]));
        } catch (DateTimeException | NumberFormatException | ArrayIndexOutOfBoundsException none) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "after");
        }
    }

    @Override
    public String toString() {
        return unit + "~" + at + "~" + matter;
    }
}
