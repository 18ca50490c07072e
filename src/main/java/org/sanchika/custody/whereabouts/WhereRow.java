package org.sanchika.custody.whereabouts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.office.Desk;

/**
 * A matter behind a number. Public for the templates.
 *
 * @param subject none when the viewer may not open the matter: then its number, holder and days are all he sees
 */
public record WhereRow(
        MatterId matter,
        MatterKind kind,
        String number,
        long computerNo,
        @Nullable String subject,
        Desk desk,
        Instant since,
        int days,
        int workingDays,
        boolean unopened,
        boolean over) {}
