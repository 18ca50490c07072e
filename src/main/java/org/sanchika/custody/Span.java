package org.sanchika.custody;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.sanchika.office.Desk;
import org.sanchika.office.PersonId;
import org.sanchika.platform.language.LocalName;

/**
 * A matter's stay on one desk: the movement that brought it there, and what happened to it there.
 *
 * @param seq place of the movement in the chain
 * @param via SENT, CLAIMED, PULLED_BACK …
 * @param from none when it was registered here
 * @param by who sent it
 * @param openedAt when the receiver first opened or received it
 * @param leftAt when the next movement took it away, or it was closed or put into another matter; none while it lies here
 * @param days midnights passed while it lay here
 * @param workingDays of the desk's office
 * @param remarks empty for none, or when they were lawfully destroyed
 */
public record Span(
        int seq,
        String via,
        @Nullable Desk from,
        Desk to,
        PersonId by,
        LocalName byName,
        Instant sentAt,
        @Nullable Instant openedAt,
        @Nullable Instant leftAt,
        String action,
        Priority priority,
        @Nullable LocalDate dueOn,
        String remarks,
        int days,
        int workingDays,
        String prevHash,
        String hash,
        List<Event> events) {

    /**
     * Something else in the chain while the matter lay here.
     *
     * @param by none when the date or another matter did it
     * @param code the owner's code, of a disposal for instance
     * @param until of a parking
     * @param told to whose notice a rule brought it; none otherwise
     */
    public record Event(
            int seq,
            String kind,
            @Nullable LocalName by,
            Instant at,
            String code,
            String text,
            @Nullable LocalDate until,
            @Nullable MatterId other,
            @Nullable LocalName told,
            String prevHash,
            String hash) {}

    /** True while the matter lies here. */
    public boolean isOpen() {
        return leftAt == null;
    }
}
