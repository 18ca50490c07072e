package org.sanchika.mis.map;

import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the boundaries are.
 *
 * @param layers one for each kind of unit; none: there is no map
 */
@ConfigurationProperties("sanchika.map")
record MapProperties(@DefaultValue List<Layer> layers) {

    /**
     * @param kind of the units: DISTRICT, SUBDIVISION, BLOCK …
     * @param file GeoJSON (RFC 7946) in degrees: polygons, each a feature
     * @param code the property of a feature that holds its LGD code
     */
    record Layer(
            String kind, Path file, @DefaultValue("lgd") String code) {}
}
