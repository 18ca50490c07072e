package org.sanchika.custody.whereabouts;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Places in a list as addresses carry them. */
final class WherePlaces {
    /** Before any row. */
    static final WhereSql.WherePlace TOP =
            new WhereSql.WherePlace(OffsetDateTime.of(1, 1, 1, 0, 0, 0, 0, ZoneOffset.UTC), 0);

    private WherePlaces() {}

    static String text(WhereRow row) {
        return row.since() + "~" + row.matter().value();
    }

    static Optional<WhereSql.WherePlace> parse(String text) {
        try {
            String[] parts = text.split("~", 2);
            return parts.length < 2
                    ? Optional.empty()
                    : Optional.of(new WhereSql.WherePlace(
                            Instant.parse(parts[0]).atOffset(ZoneOffset.UTC), Long.parseLong(parts[1])));
        } catch (DateTimeException | NumberFormatException broken) {
            return Optional.empty();
        }
    }
}
