package org.sanchika.mis.open;

/** Figures of a unit that can be added to those of another. */
interface Figures<T> {
    T plus(T other);

    /** The smallest count that says how much the figures are about. */
    long fewest();

    /** Whether nothing at all was counted. */
    boolean isNothing();
}
