package org.sanchika.task;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;

/**
 * What somebody has to do.
 *
 * @param href the page on which it is done; empty for none
 */
public record Task(
        MatterId id,
        String number,
        String subject,
        String text,
        @Nullable LocalDate dueOn,
        @Nullable MatterId about,
        String href) {}
