package org.sanchika.text.legacy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** The places of a font, by one or two characters; the longer name wins. */
final class GlyphTable {
    private final Map<String, Glyph> glyphs = new HashMap<>();

    /** @param file beside this class: kind, characters and text, a tab between them */
    GlyphTable(String file) {
        try (InputStream in = Objects.requireNonNull(GlyphTable.class.getResourceAsStream(file), file)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(line -> {
                String[] parts = line.split("\t");
                glyphs.put(parts[1], new Glyph(Glyph.Kind.valueOf(parts[0]), parts[2]));
            });
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Hands every glyph of {@code text} to {@code taker}; what is no place of the font stands for itself. */
    void read(String text, Consumer<Glyph> taker) {
        for (int i = 0; i < text.length(); ) {
            Glyph two = i + 2 <= text.length() ? glyphs.get(text.substring(i, i + 2)) : null;
            String one = text.substring(i, i + 1);
            Glyph glyph = two != null ? two : glyphs.getOrDefault(one, new Glyph(Glyph.Kind.OTHER, one));
            if (glyph.kind() == Glyph.Kind.SAME) {
                read(glyph.text(), taker);
            } else {
                taker.accept(glyph);
            }
            i += two != null ? 2 : 1;
        }
    }
}
