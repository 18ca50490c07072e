package org.sanchika.office;

import org.jspecify.annotations.Nullable;
import org.sanchika.platform.language.LocalName;

/**
 * A post as others see it.
 *
 * @param level band of decision, 1 lowest
 * @param queue true for the desk of a section as a whole
 * @param holder who holds it today, or held it on the day that was asked for; none when it is vacant
 * @param person the holder
 */
public record Desk(
        PostId post,
        LocalName title,
        UnitId unit,
        LocalName unitName,
        int level,
        boolean queue,
        boolean closed,
        @Nullable LocalName holder,
        @Nullable PersonId person) {}
