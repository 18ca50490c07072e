package org.sanchika.efile.api;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.efile.NewFile;
import org.sanchika.office.PostId;

/** Why a file is kept on paper, by leave of which post, until when. */
record ExceptionBody(
        @Nullable String reason,
        @Nullable String approverPost,
        @Nullable LocalDate until) {

    NewFile.PaperException exception() {
        String post = approverPost == null ? "" : approverPost;
        return new NewFile.PaperException(
                reason == null ? "" : reason,
                new PostId(post.matches("\\d{1,18}") ? Long.parseLong(post) : 0),
                until == null ? LocalDate.MIN : until);
    }
}
