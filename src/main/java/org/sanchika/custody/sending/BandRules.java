package org.sanchika.custody.sending;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * How many bands of level a matter has climbed for one decision (practice 1): bands, not posts; return trips, a person's
 * second hat and other offices, which are consulted, do not count; a band may be jumped openly.
 */
final class BandRules {
    private BandRules() {}

    /**
     * A stay on a desk.
     *
     * @param level band of the desk
     * @param here the desk belongs to the office that decides
     * @param secondHat whoever sent it here sent it on himself
     */
    record Stop(int level, boolean here, boolean secondHat) {}

    /** Bands that have dealt with it on the present climb, the next desk's among them. */
    static int climbed(List<Stop> path, Stop next) {
        Deque<Integer> climb = new ArrayDeque<>();
        path.forEach(stop -> step(climb, stop));
        step(climb, next);
        return climb.size();
    }

    private static void step(Deque<Integer> climb, Stop stop) {
        if (!stop.here() || stop.secondHat()) {
            return;
        }
        while (!climb.isEmpty() && climb.peekLast() >= stop.level()) {
            climb.removeLast();
        }
        climb.addLast(stop.level());
    }
}
