package org.sanchika.custody.whereabouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.custody.Ages;
import org.sanchika.office.Desk;
import org.sanchika.platform.pack.StatePack;

/** Adds lots up, row by row and in all. */
final class PendencySum {
    private final Pendency.Clock clock;
    private final Ages.Reckoning days;
    private final boolean past;
    private final StatePack pack;
    private final Map<String, Line> lines = new HashMap<>();
    private final Line total = new Line();

    /** @param past lateness by the desk's limit is reckoned here; for today the holding knows it */
    PendencySum(Pendency.Clock clock, Ages.Reckoning days, boolean past, StatePack pack) {
        this.clock = clock;
        this.days = days;
        this.past = past;
        this.pack = pack;
    }

    /** What is added up. */
    static final class Line {
        int lying;
        int oldest;
        int over;
        int unopened;
        int physical;
        final List<Integer> bands = new ArrayList<>(Collections.nCopies(PendencyRules.BANDS.size(), 0));

        private void add(Lot lot, int age, boolean late) {
            lying += lot.count();
            oldest = Math.max(oldest, age);
            over += late ? lot.count() : 0;
            unopened += lot.unopened();
            physical += lot.physical();
            int band = PendencyRules.band(age);
            bands.set(band, bands.get(band) + lot.count());
        }
    }

    void add(String key, Lot lot, Desk desk) {
        int age = clock == Pendency.Clock.WORKING ? days.workingDays(desk.unit(), lot.since()) : days.days(lot.since());
        boolean late =
                lot.over() || (past && lot.since().isBefore(days.withinLimit(desk.unit(), pack.limitOf(desk.level()))));
        lines.computeIfAbsent(key, one -> new Line()).add(lot, age, late);
        total.add(lot, age, late);
    }

    Map<String, Line> lines() {
        return lines;
    }

    Line total() {
        return total;
    }
}
