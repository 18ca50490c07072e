package org.sanchika.proceeding.callbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;
import org.sanchika.office.PostId;

/**
 * A matter about to be moved to the call book; what was not filled in is none.
 *
 * @param approver whose approval it has
 * @param until when it wakes by itself
 * @param review when it is first looked at again
 */
public record NewEntry(
        @Nullable Ground ground,
        String words,
        @Nullable PostId approver,
        @Nullable LocalDate until,
        @Nullable LocalDate review) {

    static NewEntry of(ActForm form) {
        return new NewEntry(
                Ground.of(form.get("ground")).orElse(null),
                form.get("words"),
                form.get("approver").matches("\\d{1,18}") ? new PostId(Long.parseLong(form.get("approver"))) : null,
                form.date("until").orElse(null),
                form.date("review").orElse(null));
    }
}
