package org.sanchika.custody.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A row of the chain about to be written or verified: the fixed fields of a movement or an event. */
sealed interface Entry {
    /** Instants are kept to the microsecond, as PostgreSQL keeps them; otherwise what is read would not verify. */
    static Instant kept(Instant at) {
        return at.truncatedTo(ChronoUnit.MICROS);
    }

    long matter();

    int seq();

    Instant at();

    /** The fields as they enter the hash. */
    Map<String, @Nullable Object> fields();

    /** A movement. {@code from} is none for the first. */
    record Movement(
            long matter,
            int seq,
            @Nullable Long from,
            long to,
            long person,
            long charge,
            Instant at,
            String via,
            String action,
            String priority,
            @Nullable LocalDate due)
            implements Entry {
        @Override
        public Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("entry", "movement");
            fields.put("matter", Long.toString(matter));
            fields.put("seq", seq);
            fields.put("from", text(from));
            fields.put("to", text(to));
            fields.put("person", text(person));
            fields.put("charge", text(charge));
            fields.put("at", at.toString());
            fields.put("via", via);
            fields.put("action", action);
            fields.put("priority", priority);
            fields.put("due", text(due));
            return fields;
        }
    }

    /** An event. Actor fields are none when the clock or another matter did it. */
    record Event(
            long matter,
            int seq,
            String kind,
            @Nullable Long post,
            @Nullable Long person,
            @Nullable Long charge,
            Instant at,
            String code,
            @Nullable LocalDate until,
            @Nullable Long other)
            implements Entry {
        @Override
        public Map<String, @Nullable Object> fields() {
            Map<String, @Nullable Object> fields = new HashMap<>();
            fields.put("entry", "event");
            fields.put("matter", Long.toString(matter));
            fields.put("seq", seq);
            fields.put("kind", kind);
            fields.put("post", text(post));
            fields.put("person", text(person));
            fields.put("charge", text(charge));
            fields.put("at", at.toString());
            fields.put("code", code);
            fields.put("until", text(until));
            fields.put("other", text(other));
            return fields;
        }
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
