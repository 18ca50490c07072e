package org.sanchika.custody.whereabouts;

import java.util.HashMap;
import java.util.Map;
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
        final Pile pile = new Pile();
        int unopened;
        int physical;

        private void add(Lot lot, int age) {
            pile.add(age, lot.count(), lot.over());
            unopened += lot.unopened();
            physical += lot.physical();
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
