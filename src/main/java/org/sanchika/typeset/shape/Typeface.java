package org.sanchika.typeset.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Faces of one weight and slant for different scripts, used as if they were one: a text in several scripts needs no
 * change of font. The first that has all of a word sets it.
 */
public final class Typeface {
    private final List<Face> faces;
    private final int zero;

    public Typeface(List<Face> faces) {
        this(faces, '0');
    }

    private Typeface(List<Face> faces, int zero) {
        this.faces = List.copyOf(faces);
        this.zero = zero;
        if (faces.stream().map(face -> face.metrics().unitsPerEm()).distinct().count() != 1) {
            throw new IllegalArgumentException("faces of one typeface must share their units");
        }
    }

    /** The same, but 0 to 9 are written, and read back, as the ten digits that begin with {@code digit}. */
    public Typeface withDigits(int digit) {
        return new Typeface(faces, digit);
    }

    /** The one that gives the typeface its measures. */
    public Face first() {
        return faces.getFirst();
    }

    public Face face(int index) {
        return faces.get(index);
    }

    public int unitsPerEm() {
        return first().metrics().unitsPerEm();
    }

    /** All outlines that a font made of it may need. */
    public int glyphs() {
        return faces.stream().mapToInt(face -> face.tables().glyphs()).sum();
    }

    public int ascent() {
        return faces.stream().mapToInt(face -> face.metrics().ascent()).max().orElseThrow();
    }

    public int descent() {
        return faces.stream().mapToInt(face -> face.metrics().descent()).min().orElseThrow();
    }

    public FaceTables.Box box() {
        return faces.stream()
                .map(face -> face.metrics().box())
                .reduce(FaceTables.Box::with)
                .orElseThrow();
    }

    /** What shows a character of {@link Aksharas#forLayout}. */
    public Setting set(int character, Aksharas aksharas) {
        Aksharas.Akshara akshara = aksharas.get(character);
        if (akshara != null) {
            return set(akshara.word(), akshara.start(), akshara.end());
        }
        int written = character >= '0' && character <= '9' ? zero + character - '0' : character;
        return Characters.isUnseen(written)
                ? Setting.NOTHING
                : set(Character.toString(written), 0, Character.charCount(written));
    }

    private Setting set(String word, int start, int end) {
        for (int face = 0; face < faces.size(); face++) {
            if (covers(faces.get(face), word)) {
                return set(face, word, start, end);
            }
        }
        String replacement = Character.toString(Characters.REPLACEMENT);
        if (word.equals(replacement)) {
            throw new IllegalStateException("no face has the sign for characters that cannot be set");
        }
        return set(replacement, 0, replacement.length());
    }

    private static boolean covers(Face face, String word) {
        return word.codePoints().allMatch(character -> Characters.isUnseen(character) || face.has(character));
    }

    /** HarfBuzz may join what Unicode keeps apart: the clusters that begin in the range, with all their letters. */
    private Setting set(int face, String word, int start, int end) {
        List<Cluster> clusters = faces.get(face).shape(word);
        List<Setting.Part> parts = new ArrayList<>();
        int pen = 0;
        int from = -1;
        int to = start;
        for (int n = 0; n < clusters.size(); n++) {
            Cluster cluster = clusters.get(n);
            if (cluster.start() >= start && cluster.start() < end) {
                from = from < 0 ? (n == 0 ? 0 : cluster.start()) : from;
                to = cluster.end();
                for (Cluster.Placed placed : cluster.glyphs()) {
                    parts.add(new Setting.Part(face, placed.glyph(), pen + placed.x(), placed.y()));
                }
                pen += cluster.advance();
            }
        }
        return from < 0 ? Setting.NOTHING : new Setting(word.substring(from, to), parts, Math.max(pen, 0));
    }
}
