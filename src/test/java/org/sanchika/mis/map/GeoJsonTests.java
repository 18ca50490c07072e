package org.sanchika.mis.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sanchika.platform.database.StartRefused;

class GeoJsonTests {
    private static final String SQUARE = "[[[84,26],[85,26],[85,27],[84,27],[84,26]]]";

    @Test
    void readsPolygonsTheirHolesAndTheirParts() {
        Map<Integer, Boundary> read = read("""
                {"type":"FeatureCollection","features":[
                 {"type":"Feature","properties":{"lgd":12},"geometry":{"type":"Polygon","coordinates":
                  [[[84,26],[85,26],[85,27],[84,26]],[[84.2,26.1],[84.4,26.1],[84.4,26.3]]]}},
                 {"type":"Feature","properties":{"lgd":" 013 "},"geometry":{"type":"MultiPolygon","coordinates":[%1$s,%1$s]}},
                 {"type":"Feature","properties":{"lgd":"12"},"geometry":{"type":"Polygon","coordinates":%1$s}}]}
                """.formatted(SQUARE));

        assertThat(read).containsOnlyKeys(12, 13);
        assertThat(read.get(12).rings()).hasSize(3);
        assertThat(read.get(12).rings().getFirst().getFirst()).isEqualTo(new Boundary.Corner(84, 26));
        assertThat(read.get(13).rings()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"type":"Point"}                                                              | is no GeoJSON FeatureCollection
            {"type":"FeatureCollection","features":[]}                                    | there is none
            {"type":"FeatureCollection","features":[{"properties":{"name":"x"}}]}         | feature 1: its property “lgd” is no LGD code
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1.5}}]}          | feature 1: its property “lgd” is no LGD code
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1},"geometry":{"type":"Point","coordinates":[1,2]}}]} | feature 1: it is neither
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4]]]}}]} | fewer than three corners
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1},"geometry":{"type":"Polygon","coordinates":[]}}]} | it has no corners
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],[500000,2900000]]]}}]} | [500000,2900000] is no place in degrees
            {"type":"FeatureCollection","features":[{"properties":{"lgd":1},"geometry":{"type":"Polygon","coordinates":[[[1,2],[3,4],["a","b"]]]}}]} | is no place in degrees
            {"type":"Feature                                                               | is not JSON
            """)
    void saysWhatIsWrongAndWhere(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("blocks.geojson")
                .hasMessageContaining(message);
    }

    private static Map<Integer, Boundary> read(String text) {
        return GeoJson.read("blocks.geojson", text.getBytes(StandardCharsets.UTF_8), "lgd");
    }
}
