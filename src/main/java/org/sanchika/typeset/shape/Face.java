package org.sanchika.typeset.shape;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.font.TextAttribute;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * One TrueType file, read once for the life of the program and used by many threads at once. Words are shaped by the
 * HarfBuzz that the JDK carries, in units of the face, so that nothing is rounded.
 */
public final class Face {
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);
    /** Glyph codes from here on are not of the font: AWT marks with them what must not be seen, joiners among it. */
    private static final int INVISIBLE = 0xFFFE;
    /** Some 10 MB; an office’s words are far fewer. */
    private static final int WORDS_KEPT = 20_000;

    private final FaceTables tables;
    private final FaceMetrics metrics;
    private final CmapLookup characters;
    private final Font awt;
    private final Map<String, List<Cluster>> words = new ConcurrentHashMap<>();

    public Face(byte[] file) throws IOException {
        try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            tables = new FaceTables(font);
            metrics = FaceMetrics.of(font);
            characters = font.getUnicodeCmapLookup();
        }
        awt = font(file, metrics.unitsPerEm());
    }

    private static Font font(byte[] file, int unitsPerEm) throws IOException {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new ByteArrayInputStream(file))
                    .deriveFont((float) unitsPerEm)
                    .deriveFont(Map.of(
                            TextAttribute.KERNING, TextAttribute.KERNING_ON,
                            TextAttribute.LIGATURES, TextAttribute.LIGATURES_ON));
        } catch (FontFormatException unreadable) {
            throw new IOException(
                    "Java cannot read the fonts; without libfontconfig it must be started with -Dsun.awt.fontconfig=FILE, "
                            + "where FILE holds the lines version=1 and sequence.allfonts=default",
                    unreadable);
        }
    }

    public FaceTables tables() {
        return tables;
    }

    public FaceMetrics metrics() {
        return metrics;
    }

    public boolean has(int character) {
        return characters.getGlyphId(character) != 0;
    }

    /** In the order in which they are read; all letters of the word are in one of them. */
    public List<Cluster> shape(String word) {
        List<Cluster> shaped = words.get(word);
        if (shaped == null) {
            shaped = List.copyOf(shapeAnew(word));
            if (words.size() >= WORDS_KEPT) {
                words.clear();
            }
            words.put(word, shaped);
        }
        return shaped;
    }

    private List<Cluster> shapeAnew(String word) {
        GlyphVector vector =
                awt.layoutGlyphVector(EXACT, word.toCharArray(), 0, word.length(), Font.LAYOUT_LEFT_TO_RIGHT);
        int glyphs = vector.getNumGlyphs();
        float[] places = vector.getGlyphPositions(0, glyphs + 1, null);
        List<Cluster> clusters = new ArrayList<>();
        int from = 0;
        while (from < glyphs) {
            int to = from + 1;
            while (to < glyphs && vector.getGlyphCharIndex(to) == vector.getGlyphCharIndex(from)) {
                to++;
            }
            int end = to < glyphs ? vector.getGlyphCharIndex(to) : word.length();
            int advance = Math.round(places[2 * to] - places[2 * from]);
            clusters.add(new Cluster(vector.getGlyphCharIndex(from), end, placed(vector, places, from, to), advance));
            from = to;
        }
        return clusters;
    }

    /** AWT counts downwards, fonts upwards. */
    private static List<Cluster.Placed> placed(GlyphVector vector, float[] places, int from, int to) {
        List<Cluster.Placed> placed = new ArrayList<>(to - from);
        for (int n = from; n < to; n++) {
            int glyph = vector.getGlyphCode(n);
            if (glyph < INVISIBLE) {
                int x = Math.round(places[2 * n] - places[2 * from]);
                placed.add(new Cluster.Placed(glyph, x, Math.round(-places[2 * n + 1])));
            }
        }
        return List.copyOf(placed);
    }
}
