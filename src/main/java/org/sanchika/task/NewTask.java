package org.sanchika.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;

/**
 * A task about to be laid on a desk.
 *
 * @param key by what its maker knows it: made once
 * @param subject what is to be done
 * @param text what happened
 * @param party whom it concerns; empty for none
 * @param about the matter that it is about; whoever may not know of that does not see the task's words in lists
 * @param href the page on which it is done; empty for none
 */
public record NewTask(
        String key,
        String subject,
        String text,
        String party,
        @Nullable LocalDate dueOn,
        @Nullable MatterId about,
        String href,
        boolean restricted) {}
