package org.sanchika.custody.whereabouts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.sanchika.custody.MatterId;
import org.sanchika.custody.MatterKind;
import org.sanchika.office.Desk;

/**
 * A matter behind a number. Public for the templates.
 *
 * @param subject none when the viewer may not open the matter: then its number, holder and days are all he sees
 * @param actBy by when its holder should act
 * @param late working days since then; 0 in time
 * @param reason why it is late, as the holder last said; none when he did not, or the viewer may not know
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
        LocalDate actBy,
        int late,
        boolean unopened,
        boolean over,
        @Nullable String reason) {}
