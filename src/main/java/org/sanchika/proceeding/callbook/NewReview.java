package org.sanchika.proceeding.callbook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.ActForm;

/**
 * A look at what waits in the call book.
 *
 * @param stays false when it is taken out
 * @param review when it is looked at next; none when it is taken out or nothing was filled in
 */
public record NewReview(
        boolean stays, String words, @Nullable LocalDate review) {

    static NewReview of(ActForm form) {
        boolean stays = !form.get("stays").equals("no");
        return new NewReview(
                stays, form.get("words"), stays ? form.date("review").orElse(null) : null);
    }
}
