package org.sanchika.mis.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.sanchika.mis.map.Boundary.Corner;

class MapPictureTests {
    /** At the equator a degree is as long in both directions; 2 degrees wide, 1 high. */
    @Test
    void northIsAboveAndNeighboursMeet() {
        MapPicture picture = MapPicture.of(Map.of(1L, box(10, -0.5, 11, 0.5), 2L, box(11, -0.5, 12, 0.5)));

        assertThat(picture.width()).isEqualTo(900);
        assertThat(picture.height()).isEqualTo(450);
        assertThat(picture.shapes().get(1L)).isEqualTo(new MapPicture.Shape("M0 450L450 450L450 0L0 0Z", 225, 225));
        assertThat(picture.shapes().get(2L).path()).isEqualTo("M450 450L900 450L900 0L450 0Z");
    }

    @Test
    void aDegreeEastIsShorterInTheNorth() {
        MapPicture picture = MapPicture.of(Map.of(1L, box(84, 59.5, 85, 60.5)));

        assertThat(picture.height()).isEqualTo(900);
        assertThat(picture.width()).isCloseTo(450, within(1));
    }

    /** A ring of ten thousand corners is drawn by those that can be told apart. */
    @Test
    void cornersThatFallTogetherAreDrawnOnce() {
        List<Corner> circle = IntStream.range(0, 100_000)
                .mapToObj(n -> new Corner(84 + Math.cos(n * Math.TAU / 100_000), 26 + Math.sin(n * Math.TAU / 100_000)))
                .toList();
        MapPicture.Shape shape = MapPicture.of(Map.of(1L, new Boundary(List.of(circle))))
                .shapes()
                .get(1L);

        assertThat(shape.path().chars().filter(one -> one == 'L').count()).isBetween(500L, 4_000L);
    }

    @Test
    void aSmallIslandIsLeftOutASmallUnitIsNot() {
        Boundary island = box(13, 0, 13.0001, 0.0001);
        MapPicture picture =
                MapPicture.of(Map.of(1L, box(10, -1, 12, 1).with(island), 2L, box(14, 0, 14.0001, 0.0001)));

        assertThat(picture.shapes().get(1L).path()).containsOnlyOnce("M");
        assertThat(picture.shapes().get(2L).path()).startsWith("M").endsWith("h2v2h-2Z");
        assertThat(MapPicture.of(Map.of()).shapes()).isEmpty();
    }

    private static Boundary box(double west, double south, double east, double north) {
        return new Boundary(List.of(List.of(
                new Corner(west, south),
                new Corner(east, south),
                new Corner(east, north),
                new Corner(west, north),
                new Corner(west, south))));
    }
}
