package org.sanchika.mis.map;

import java.util.List;
import java.util.stream.Stream;

/**
 * The boundary of a unit: rings of its parts and of the holes in them, as in GeoJSON.
 *
 * @param rings each of at least three corners
 */
record Boundary(List<List<Corner>> rings) {
    /** @param east and {@code north} in degrees */
    record Corner(double east, double north) {}

    Boundary with(Boundary other) {
        return new Boundary(Stream.concat(rings.stream(), other.rings.stream()).toList());
    }

    Stream<Corner> corners() {
        return rings.stream().flatMap(List::stream);
    }
}
