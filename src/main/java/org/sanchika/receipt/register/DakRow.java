package org.sanchika.receipt.register;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/** A line of the list that goes with a section's dak. Public for the templates. */
public record DakRow(
        long id,
        boolean visible,
        long unitId,
        LocalName unit,
        LocalName desk,
        String number,
        String party,
        String subject,
        boolean physical,
        Instant sentAt,
        @Nullable Instant receivedAt,
        @Nullable LocalName receivedBy,
        boolean receivable) {}
