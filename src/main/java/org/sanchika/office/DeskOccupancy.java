package org.sanchika.office;

/** The port through which the office learns what lies on a desk before it takes the desk away. */
@FunctionalInterface
public interface DeskOccupancy {
    /** Unfinished matters that lie on the desk. */
    long matters(PostId post);
}
