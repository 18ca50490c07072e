package org.sanchika.proceeding.callbook;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.platform.language.LocalName;

/** What a desk has in the call book. Public for the templates. */
public record Waiting(
        MatterId matter,
        String number,
        String subject,
        Ground ground,
        LocalName approver,
        Instant at,
        LocalDate reviewOn,
        @Nullable Instant reviewedAt) {}
