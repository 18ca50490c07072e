package org.sanchika.typeset.font;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sanchika.typeset.shape.FaceTables;
import org.sanchika.typeset.shape.Setting;
import org.sanchika.typeset.shape.Typeface;

/**
 * The outlines of a new font: first one glyph for each setting, composed of the glyphs of its faces, then those
 * themselves, which nothing but the composed ones refers to.
 */
final class Outlines {
    // Flags of the parts of a composed glyph, as the TrueType specification numbers them.
    private static final int OFFSETS_ARE_WORDS = 0x0001;
    private static final int OFFSETS_ARE_DISTANCES = 0x0002;
    private static final int HAS_SCALE = 0x0008;
    private static final int MORE_FOLLOW = 0x0020;
    private static final int HAS_TWO_SCALES = 0x0040;
    private static final int HAS_MATRIX = 0x0080;
    private static final int MARKS_ITS_METRICS = 0x0200;
    private static final short COMPOSED = -1;

    private final Typeface typeface;
    private final int settings;
    private final ByteArrayOutputStream glyf = new ByteArrayOutputStream();
    private final List<Integer> starts = new ArrayList<>();
    private final List<Integer> advances = new ArrayList<>();
    private final List<Integer> bearings = new ArrayList<>();
    private final List<Source> carried = new ArrayList<>();
    private final Map<Source, Integer> places = new HashMap<>();
    private int mostParts = 1;

    private record Source(int face, int glyph) {}

    Outlines(Typeface typeface, List<Setting> settings) {
        this.typeface = typeface;
        this.settings = settings.size();
        add(new Source(0, 0), typeface.first().tables().advance(0));
        settings.stream().skip(1).forEach(this::add);
        // Carrying one may bring others that it is composed of.
        for (int n = 0; n < carried.size(); n++) {
            Source source = carried.get(n);
            add(source, typeface.face(source.face()).tables().advance(source.glyph()));
        }
        starts.add(glyf.size());
    }

    byte[] glyf() {
        return glyf.toByteArray();
    }

    /** Where each glyph begins, and the last one ends. */
    byte[] loca() {
        ByteBuffer loca = ByteBuffer.allocate(4 * starts.size());
        starts.forEach(loca::putInt);
        return loca.array();
    }

    byte[] hmtx() {
        ByteBuffer hmtx = ByteBuffer.allocate(4 * count());
        for (int n = 0; n < count(); n++) {
            hmtx.putShort(advances.get(n).shortValue()).putShort(bearings.get(n).shortValue());
        }
        return hmtx.array();
    }

    int count() {
        return advances.size();
    }

    int widest() {
        return advances.stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    /** Glyphs in the one that is composed of most. */
    int mostParts() {
        return mostParts;
    }

    private void add(Setting setting) {
        List<Setting.Part> drawn = setting.parts().stream()
                .filter(part -> tables(part).isDrawn(part.glyph()))
                .toList();
        if (drawn.isEmpty()) {
            append(new byte[0], setting.advance(), 0);
        } else if (drawn.size() == 1
                && drawn.getFirst().x() == 0
                && drawn.getFirst().y() == 0) {
            add(new Source(drawn.getFirst().face(), drawn.getFirst().glyph()), setting.advance());
        } else {
            FaceTables.Box box = drawn.stream()
                    .map(part -> tables(part).box(part.glyph()).moved(part.x(), part.y()))
                    .reduce(FaceTables.Box::with)
                    .orElseThrow();
            append(composed(drawn, box), setting.advance(), box.left());
            mostParts = Math.max(mostParts, drawn.size());
        }
    }

    private FaceTables tables(Setting.Part part) {
        return typeface.face(part.face()).tables();
    }

    private byte[] composed(List<Setting.Part> parts, FaceTables.Box box) {
        ByteBuffer glyph = ByteBuffer.allocate(FaceTables.GLYPH_HEADER + 8 * parts.size());
        glyph.putShort(COMPOSED)
                .putShort((short) box.left())
                .putShort((short) box.bottom())
                .putShort((short) box.right())
                .putShort((short) box.top());
        for (int n = 0; n < parts.size(); n++) {
            Setting.Part part = parts.get(n);
            int more = n < parts.size() - 1 ? MORE_FOLLOW : 0;
            glyph.putShort((short) (OFFSETS_ARE_WORDS | OFFSETS_ARE_DISTANCES | more))
                    .putShort((short) place(new Source(part.face(), part.glyph())))
                    .putShort((short) part.x())
                    .putShort((short) part.y());
        }
        return glyph.array();
    }

    private void add(Source source, int advance) {
        FaceTables tables = typeface.face(source.face()).tables();
        byte[] outline = tables.outline(source.glyph());
        if (outline.length > 0 && ByteBuffer.wrap(outline).getShort(0) < 0) {
            renumber(ByteBuffer.wrap(outline), source.face());
        }
        append(outline, advance, tables.bearing(source.glyph()));
    }

    /** A glyph that was composed in its face already names its parts by their numbers there. */
    private void renumber(ByteBuffer glyph, int face) {
        int at = FaceTables.GLYPH_HEADER;
        int flags;
        do {
            flags = Short.toUnsignedInt(glyph.getShort(at));
            int part = Short.toUnsignedInt(glyph.getShort(at + 2));
            glyph.putShort(at, (short) (flags & ~MARKS_ITS_METRICS));
            glyph.putShort(at + 2, (short) place(new Source(face, part)));
            at += 4 + ((flags & OFFSETS_ARE_WORDS) != 0 ? 4 : 2) + scaleBytes(flags);
        } while ((flags & MORE_FOLLOW) != 0);
    }

    private static int scaleBytes(int flags) {
        if ((flags & HAS_SCALE) != 0) {
            return 2;
        }
        if ((flags & HAS_TWO_SCALES) != 0) {
            return 4;
        }
        return (flags & HAS_MATRIX) != 0 ? 8 : 0;
    }

    private int place(Source source) {
        return places.computeIfAbsent(source, one -> {
            carried.add(one);
            return settings + carried.size() - 1;
        });
    }

    private void append(byte[] outline, int advance, int bearing) {
        starts.add(glyf.size());
        advances.add(advance);
        bearings.add(bearing);
        glyf.writeBytes(outline);
        while (glyf.size() % 4 != 0) {
            glyf.write(0);
        }
    }
}
