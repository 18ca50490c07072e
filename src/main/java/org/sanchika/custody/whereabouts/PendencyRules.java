package org.sanchika.custody.whereabouts;

import java.time.LocalDate;
import java.util.List;
import org.sanchika.custody.Ages;
import org.sanchika.office.UnitId;

/** The bands of days that offices report in. */
final class PendencyRules {
    static final List<String> BANDS = List.of("0-7", "8-15", "16-30", "31-60", "61-90", "91-180", "181-365", ">365");
    /** The last day of each band; the last band has none. */
    private static final int[] ENDS = {7, 15, 30, 60, 90, 180, 365};

    private static final LocalDate LONG_AGO = LocalDate.of(1990, 1, 1);

    private PendencyRules() {}

    /** Place of the band in which so many days fall. */
    static int band(int days) {
        int band = 0;
        while (band < ENDS.length && days > ENDS[band]) {
            band++;
        }
        return band;
    }

    /** Days at which a band begins. */
    static int from(int band) {
        return band == 0 ? 0 : ENDS[band - 1] + 1;
    }

    /** Days at which a band ends. */
    static int to(int band) {
        return band < ENDS.length ? ENDS[band] : Integer.MAX_VALUE;
    }

    /** First and last day of arrival of what falls in a band today; of everything when {@code band} is none. */
    static WhereSql.Range range(int band, Pendency.Clock clock, UnitId unit, Ages.Reckoning days) {
        if (band < 0) {
            return new WhereSql.Range(unit, LONG_AGO, days.day());
        }
        if (clock == Pendency.Clock.WORKING) {
            LocalDate[] working = days.workingRange(unit, from(band), to(band));
            return new WhereSql.Range(unit, working[0], working[1]);
        }
        LocalDate first = to(band) == Integer.MAX_VALUE ? LONG_AGO : days.day().minusDays(to(band));
        return new WhereSql.Range(unit, first, days.day().minusDays(from(band)));
    }
}
