package org.sanchika.dispatch.wire;

import java.util.List;
import java.util.UUID;

/** What a package says of itself: a letter or a whole file. */
public sealed interface Parcel permits Description, FileDescription {
    UUID id();

    /** Installation that sends it. */
    String from();

    /** Installation that it is for. */
    String to();

    /** Code of the unit there. */
    String unit();

    /** By their places in the package. */
    List<Description.Paper> papers();
}
