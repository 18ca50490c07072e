package org.sanchika.typeset.shape;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hard words against what HarfBuzz itself makes of them, see {@code typeset/README.md} of the test resources. */
class FaceTests {
    private static final Path SHAPES = Path.of("src/test/resources/typeset/shapes");
    private static final Path FONTS = Path.of("src/main/resources/org/sanchika/typeset/fonts");
    /** {@code number@x,y+advance}; the place is left out when it is the pen’s own. */
    private static final Pattern GLYPH = Pattern.compile("(\\d+)(?:@(-?\\d+),(-?\\d+))?\\+(\\d+)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NotoSans-Regular",
                "NotoSans-Bold",
                "NotoSans-Italic",
                "NotoSans-BoldItalic",
                "NotoSansBengali-Regular",
                "NotoSansBengali-Bold"
            })
    void shapesAsHarfBuzz(String name) throws IOException {
        Face face = new Face(Files.readAllBytes(FONTS.resolve(name + ".ttf")));
        List<String> words = Files.readAllLines(SHAPES.resolve(name + ".txt"));

        assertThat(words).hasSizeGreaterThan(100).allSatisfy(line -> {
            String[] parts = line.split("\t");
            assertThat(drawn(face.shape(parts[0]))).as(parts[0]).isEqualTo(expected(parts[1]));
        });
    }

    /** A glyph and where it stands in the word; the last one is where the word ends. */
    private record Drawn(int glyph, int x, int y) {}

    private static List<Drawn> drawn(List<Cluster> clusters) {
        List<Drawn> drawn = new ArrayList<>();
        int pen = 0;
        for (Cluster cluster : clusters) {
            for (Cluster.Placed placed : cluster.glyphs()) {
                drawn.add(new Drawn(placed.glyph(), pen + placed.x(), placed.y()));
            }
            pen += cluster.advance();
        }
        drawn.add(new Drawn(-1, pen, 0));
        return drawn;
    }

    private static List<Drawn> expected(String shaped) {
        List<Drawn> expected = new ArrayList<>();
        int pen = 0;
        for (MatchResult glyph : GLYPH.matcher(shaped).results().toList()) {
            boolean moved = glyph.group(2) != null;
            int x = moved ? Integer.parseInt(glyph.group(2)) : 0;
            int y = moved ? Integer.parseInt(glyph.group(3)) : 0;
            expected.add(new Drawn(Integer.parseInt(glyph.group(1)), pen + x, y));
            pen += Integer.parseInt(glyph.group(4));
        }
        expected.add(new Drawn(-1, pen, 0));
        return expected;
    }
}
