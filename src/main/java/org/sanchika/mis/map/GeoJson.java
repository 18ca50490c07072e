package org.sanchika.mis.map;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.mis.map.Boundary.Corner;
import org.sanchika.platform.database.StartRefused;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads boundaries from GeoJSON (RFC 7946). What is wrong with a file is said with the place of the feature. */
final class GeoJson {
    private static final int FEWEST = 3;
    private static final double EAST = 180;
    private static final double NORTH = 90;

    private final String file;
    private final String code;
    private final Map<Integer, Boundary> found = new HashMap<>();

    private GeoJson(String file, String code) {
        this.file = file;
        this.code = code;
    }

    /**
     * @param file as it is named when something is wrong
     * @param code the property that holds the LGD code
     */
    static Map<Integer, Boundary> read(String file, byte[] text, String code) {
        GeoJson reading = new GeoJson(file, code);
        try {
            reading.collection(JsonMapper.shared().readTree(text));
        } catch (JacksonException broken) {
            throw new StartRefused("The map " + file + " is not JSON: " + broken.getOriginalMessage(), broken);
        }
        return Map.copyOf(reading.found);
    }

    private void collection(JsonNode root) {
        if (!root.path("type").asString("").equals("FeatureCollection")) {
            throw new StartRefused("The map " + file + " is no GeoJSON FeatureCollection.");
        }
        int place = 0;
        for (JsonNode feature : root.path("features")) {
            place++;
            found.merge(lgd(feature, place), boundary(feature.path("geometry"), place), Boundary::with);
        }
        if (found.isEmpty()) {
            throw wrong(0, "there is none");
        }
    }

    /** A number, or a text that is one. */
    private int lgd(JsonNode feature, int place) {
        String text = feature.path("properties").path(code).asString("").strip();
        if (!text.matches("\\d{1,9}")) {
            throw wrong(place, "its property “" + code + "” is no LGD code");
        }
        return Integer.parseInt(text);
    }

    private Boundary boundary(JsonNode geometry, int place) {
        List<List<Corner>> rings = new ArrayList<>();
        JsonNode coordinates = geometry.path("coordinates");
        switch (geometry.path("type").asString("")) {
            case "Polygon" -> polygon(coordinates, place, rings);
            case "MultiPolygon" -> coordinates.forEach(part -> polygon(part, place, rings));
            default -> throw wrong(place, "it is neither Polygon nor MultiPolygon");
        }
        if (rings.isEmpty()) {
            throw wrong(place, "it has no corners");
        }
        return new Boundary(List.copyOf(rings));
    }

    private void polygon(JsonNode polygon, int place, List<List<Corner>> into) {
        for (JsonNode ring : polygon) {
            List<Corner> corners = new ArrayList<>();
            ring.forEach(corner -> corners.add(corner(corner, place)));
            if (corners.size() < FEWEST) {
                throw wrong(place, "a ring of it has fewer than three corners");
            }
            into.add(List.copyOf(corners));
        }
    }

    private Corner corner(JsonNode pair, int place) {
        double east = pair.path(0).asDouble(Double.NaN);
        double north = pair.path(1).asDouble(Double.NaN);
        if (!(Math.abs(east) <= EAST) || !(Math.abs(north) <= NORTH)) {
            throw wrong(place, pair + " is no place in degrees (EPSG:4326)");
        }
        return new Corner(east, north);
    }

    private StartRefused wrong(int place, String why) {
        return new StartRefused("The map " + file + ", feature " + place + ": " + why + ".");
    }
}
