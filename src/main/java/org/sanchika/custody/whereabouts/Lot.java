package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import org.sanchika.office.UnitId;

/**
 * Matters that lie in one unit, at one level, since one day and are alike otherwise: what figures are added up from.
 *
 * @param post the one desk where they lie; 0 when desks were not told apart
 * @param over past the date to act by
 */
record Lot(
        UnitId unit,
        int level,
        long post,
        String kind,
        LocalDate since,
        boolean over,
        int count,
        int unopened,
        int physical) {}
