package org.sanchika.custody.worklist;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.Optional;

/**
 * A place in a list: the last row seen. The next page begins behind it and costs what the first did.
 *
 * @param day date by which lists that have one are ordered first
 */
record Cursor(LocalDate day, Instant at, long matter) {
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    static Cursor of(Instant at, long matter) {
        return new Cursor(NO_DAY, at, matter);
    }

    /** Empty when there is none, or it was tampered with: the list then begins at its beginning. */
    static Optional<Cursor> parse(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split("~", 3);
            return parts.length < 3
                    ? Optional.empty()
                    : Optional.of(
                            new Cursor(LocalDate.parse(parts[0]), Instant.parse(parts[1]), Long.parseLong(parts[2])));
        } catch (IllegalArgumentException | DateTimeException broken) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String plain = day + "~" + at + "~" + matter;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
