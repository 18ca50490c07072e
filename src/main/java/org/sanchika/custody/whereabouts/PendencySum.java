package org.sanchika.custody.whereabouts;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.sanchika.custody.Ages;

/** Adds lots up, row by row and in all. */
final class PendencySum {
    private final Pendency.Clock clock;
    private final Ages.Reckoning days;
    private final Map<String, Line> lines = new HashMap<>();
    private final Line total = new Line();

    PendencySum(Pendency.Clock clock, Ages.Reckoning days) {
        this.clock = clock;
        this.days = days;
    }

    /** What is added up. */
    static final class Line {
        int lying;
        int oldest;
        int over;
        int unopened;
        int physical;
        /** How many lie how many days. */
        private final NavigableMap<Integer, Integer> ages = new TreeMap<>();

        final List<Integer> bands = new ArrayList<>(Collections.nCopies(PendencyRules.BANDS.size(), 0));

        private void add(Lot lot, int age) {
            lying += lot.count();
            oldest = Math.max(oldest, age);
            over += lot.over() ? lot.count() : 0;
            unopened += lot.unopened();
            physical += lot.physical();
            ages.merge(age, lot.count(), Integer::sum);
            int band = PendencyRules.band(age);
            bands.set(band, bands.get(band) + lot.count());
        }

        /** Days that at least {@code percent} of a hundred lie at most. */
        int within(int percent) {
            long needed = Math.ceilDiv((long) lying * percent, 100);
            long seen = 0;
            for (var age : ages.entrySet()) {
                seen += age.getValue();
                if (seen >= needed) {
                    return age.getKey();
                }
            }
            return 0;
        }
    }

    void add(String key, Lot lot) {
        int age = clock == Pendency.Clock.WORKING ? days.workingDays(lot.unit(), lot.since()) : days.days(lot.since());
        lines.computeIfAbsent(key, one -> new Line()).add(lot, age);
        total.add(lot, age);
    }

    Map<String, Line> lines() {
        return lines;
    }

    Line total() {
        return total;
    }
}
