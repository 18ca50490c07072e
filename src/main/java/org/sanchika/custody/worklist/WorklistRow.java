package org.sanchika.custody.worklist;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.Priority;
import org.sanchika.office.PersonId;
import org.sanchika.office.PostId;
import org.sanchika.platform.language.LocalName;

/** A matter on the desk. Public for the templates. */
public record WorklistRow(
        MatterId matter,
        String kind,
        String number,
        long computerNo,
        String subject,
        String party,
        boolean physical,
        String reference,
        @Nullable PostId from,
        PersonId by,
        LocalName byName,
        String action,
        Priority priority,
        Instant since,
        boolean unopened,
        @Nullable LocalDate dueOn,
        @Nullable LocalDate hardDueOn,
        LocalDate actBy,
        boolean followed) {

    Cursor cursor() {
        return new Cursor(actBy, since, matter.value());
    }
}
