package org.sanchika.mis.open;

import org.sanchika.custody.whereabouts.Pile;

/** What lies on the desks of units. Public for the templates. */
public record Lying(Pile pile) implements Figures<Lying> {
    static final Lying NOTHING = new Lying(new Pile());

    @Override
    public Lying plus(Lying other) {
        return new Lying(pile.plus(other.pile));
    }

    @Override
    public long fewest() {
        return pile.lying();
    }

    @Override
    public boolean isNothing() {
        return pile.lying() == 0;
    }
}
