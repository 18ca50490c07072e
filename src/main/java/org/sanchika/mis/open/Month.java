package org.sanchika.mis.open;

import java.util.Map;
import org.sanchika.custody.whereabouts.Pile;

/**
 * What desks did in a month.
 *
 * @param came to them, or came up there again
 * @param left by the days that it had been there
 * @param closed of what left
 */
record Month(long came, Pile left, long closed) implements Figures<Month> {
    static final Month NOTHING = new Month(0, Pile.of(Map.of(), 0), 0);

    @Override
    public Month plus(Month other) {
        return new Month(came + other.came, left.plus(other.left), closed + other.closed);
    }

    @Override
    public long fewest() {
        return Math.min(came, left.lying());
    }

    @Override
    public boolean isNothing() {
        return came == 0 && left.lying() == 0 && closed == 0;
    }
}
