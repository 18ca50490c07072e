package org.sanchika.mis.map;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sanchika.mis.Atlas;
import org.sanchika.platform.database.StartRefused;
import org.springframework.stereotype.Component;

/** The boundaries of all units that have one, read once as the program starts. A file that cannot be read stops it. */
@Component
class Boundaries implements Atlas {
    /** By kind of unit, then by LGD code: each kind is numbered by itself. */
    private final Map<String, Map<Integer, Boundary>> kinds = new HashMap<>();

    Boundaries(MapProperties properties) {
        properties.layers().forEach(layer -> kinds.put(layer.kind(), read(layer)));
    }

    private static Map<Integer, Boundary> read(MapProperties.Layer layer) {
        try {
            return GeoJson.read(layer.file().toString(), Files.readAllBytes(layer.file()), layer.code());
        } catch (IOException unreadable) {
            throw new StartRefused("The map " + layer.file() + " cannot be read.", unreadable);
        }
    }

    @Override
    public boolean isThere() {
        return !kinds.isEmpty();
    }

    Set<String> kinds() {
        return kinds.keySet();
    }

    @Nullable
    Boundary of(String kind, @Nullable Integer lgd) {
        return lgd == null ? null : kinds.getOrDefault(kind, Map.of()).get(lgd);
    }
}
